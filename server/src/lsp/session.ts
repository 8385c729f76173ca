import { setImmediate as nextTurn } from "node:timers/promises";
import type { Reading } from "../features/reading.ts";
import type { Corpus } from "../sources/corpus.ts";
import { type EssayVersion, nameOf } from "./essayVersion.ts";
import type { Notices } from "./notices.ts";

/** A version of an open essay with its reading. */
export interface OpenReading {
  readonly essay: EssayVersion;
  readonly reading: Reading;
  /** Unlike that of any other reading in this session. */
  readonly id: string;
}

/** Reads open essays against the corpus, each version once however many features ask for it. */
export class Session {
  readonly #notices: Notices;
  #corpus: Promise<Corpus>;
  /** Lets the readings that wait for the first corpus go on; undefined once there was one. */
  #openFirst: ((corpus: Promise<Corpus>) => void) | undefined;
  #readings = new WeakMap<EssayVersion, Promise<OpenReading | undefined>>();
  #readSoFar = 0;

  /** Readings wait until the session is given a corpus. */
  constructor(notices: Notices) {
    this.#notices = notices;
    this.#corpus = new Promise((open) => {
      this.#openFirst = open;
    });
  }

  get corpus(): Promise<Corpus> {
    return this.#corpus;
  }

  /** Takes a corpus; every essay is read anew when next asked for. */
  useCorpus(corpus: Promise<Corpus>): void {
    corpus.catch((error: unknown) => this.#notices.logError("Opening the sources", error));
    this.#corpus = corpus;
    if (this.#openFirst === undefined) this.#readings = new WeakMap();
    this.#openFirst?.(corpus);
    this.#openFirst = undefined;
  }

  /**
   * The reading of this version; undefined when it is no longer wanted, or when reading failed (the log says why).
   * Waits a turn first, so that edits and cancellations which came in meanwhile are heard before the work starts.
   */
  async read(essay: EssayVersion, isWanted: () => boolean): Promise<OpenReading | undefined> {
    await nextTurn();
    let reading = this.#readings.get(essay);
    if (reading === undefined) {
      if (!isWanted()) return undefined;
      reading = this.#read(essay);
      this.#readings.set(essay, reading);
    }
    return reading;
  }

  async #read(essay: EssayVersion): Promise<OpenReading | undefined> {
    try {
      const reading = await essay.edited.read(essay.text, await this.#corpus);
      return { essay, reading, id: String(++this.#readSoFar) };
    } catch (error) {
      const name = nameOf(essay.uri);
      this.#notices.logError(`Reading ${name}`, error);
      this.#notices.warn(
        `Ibid failed while reading ${name}, so it is not checked. Please report this with what Ibid's output says.`,
      );
      return undefined;
    }
  }
}
