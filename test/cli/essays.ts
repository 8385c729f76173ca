/** Essays as files: prose of our own round the short quotations that the catalogue has. */

export const blockade = "continue and intensify now an economic blockade of trade with China";

/** Every quotation cited, every citation known. */
export const sound = `On 12 January 1951 the Joint Chiefs of Staff wanted to “${blockade}” (trumanlibrary.org).\n`;

/** The same with the citation forgotten, in an essay that cites in parentheses. */
export const uncited = `Whether it could have worked is argued about to this day (Marlow 12).

On 12 January 1951 the Joint Chiefs of Staff wanted to “${blockade}”. Nothing came of it.

## Works Cited

Marlow, Jane. *Two Capitals at War*. Harbour Press, 1999.
`;

/** Only a remark to make: two telegrams fit, and nothing tells which. */
export const ambiguous = "On 5 July 1950 Stalin wrote to Zhou Enlai (digitalarchive.wilsoncenter.org).\n";
