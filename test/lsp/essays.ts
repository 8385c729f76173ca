/** Essays for the conversations with the server: prose of our own round the short quotations that the catalogue has. */

/** One quotation that nothing cites, though the catalogue has its words; the essay's citations stand in parentheses. */
export const uncited = `# Trade and the war

Whether a blockade could have ended the war has been argued about ever since (Marlow 12).

The Joint Chiefs of Staff saw trade as a weapon. On January 12, 1951 they asked the government to “continue and intensify now an economic blockade of trade with China”. Nothing came of it that winter.

## Works Cited

Marlow, Jane. *Two Capitals at War*. Harbour Press, 1999.
`;

/** The words that `uncited` quotes. */
export const blockade = "continue and intensify now an economic blockade of trade with China";

/** Two quotations in the manner of a class-room essay, one with the archive's site and one with an unknown author. */
export const cited = `Stalin wrote that it was right “to concentrate immediately 9 Chinese divisions on the Chinese-Korean border” (digitalarchive.wilsoncenter.org) when he answered Zhou Enlai on 5 July 1950. A later study says that the alliance “rested on a promise that neither side had tested” (Marlow).
`;
