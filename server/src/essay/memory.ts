/**
 * Answers kept from one reading to the next. What a reading does not ask for is forgotten with the next one, so that
 * memory grows with the essay and not with its editing.
 */
export class Memory<Answer> {
  #last = new Map<string, Answer>();
  #current = new Map<string, Answer>();

  /** Begins a reading. */
  turn(): void {
    this.#last = this.#current;
    this.#current = new Map();
  }

  /** The answer for a key, found now only if neither this reading nor the last one asked for it. */
  recall(key: string, find: () => Answer): Answer {
    let answer = this.#current.get(key);
    if (answer !== undefined) return answer;
    answer = this.#last.get(key) ?? find();
    this.#current.set(key, answer);
    return answer;
  }
}
