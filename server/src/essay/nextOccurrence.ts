/**
 * Looks up where a string occurs next, for readers that go through a text from left to right: all look-ups together
 * cost one pass, however often the string is asked for in vain.
 */
export function nextOccurrence(text: string, sought: string): (from: number) => number | undefined {
  let known = text.indexOf(sought);
  return (from) => {
    if (known !== -1 && known < from) known = text.indexOf(sought, from);
    return known === -1 ? undefined : known;
  };
}
