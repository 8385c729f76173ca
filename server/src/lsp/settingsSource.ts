import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { Notices } from "./notices.ts";
import { defaultSettings, ibidSection, readSettings, type Settings } from "./settings.ts";

/** Milliseconds after which Ibid stops waiting for an editor that said it answers questions about settings. */
const patience = 1000;

/**
 * The settings as the editor has them: asked for where it answers, otherwise those it starts Ibid with and sends on a
 * change. What cannot be read is said to the writer once.
 */
export class SettingsSource {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #notices: Notices;
  /** What the editor started Ibid with: holds as long as it says nothing else. */
  readonly #initial: unknown;

  constructor(connection: Connection, client: Client, notices: Notices, initializationOptions: unknown) {
    this.#connection = connection;
    this.#client = client;
    this.#notices = notices;
    this.#initial = ibidSection(initializationOptions);
  }

  /** Calls `onSettings` with the first settings, and again after each change. */
  listen(onSettings: (settings: Settings) => void): void {
    if (!this.#client.answersSettings) {
      onSettings(this.#read(this.#initial));
      this.#connection.onDidChangeConfiguration(({ settings }) =>
        onSettings(this.#read(ibidSection(settings))),
      );
      return;
    }
    const giveUp = setTimeout(() => onSettings(this.#read(this.#initial)), patience);
    const ask = async (): Promise<void> => {
      const settings = await this.#ask();
      clearTimeout(giveUp);
      onSettings(settings);
    };
    this.#connection.onInitialized(() => {
      void ask();
      if (this.#client.registersSettings) {
        this.#connection.client
          .register(DidChangeConfigurationNotification.type, { section: "ibid" })
          .catch((error: unknown) => this.#notices.logError("Asking to hear of changed settings", error));
      }
    });
    this.#connection.onDidChangeConfiguration(() => void ask());
  }

  async #ask(): Promise<Settings> {
    try {
      return this.#read((await this.#connection.workspace.getConfiguration("ibid")) ?? this.#initial);
    } catch (error) {
      this.#notices.logError("Asking the editor for its settings", error);
      return this.#read(this.#initial);
    }
  }

  #read(section: unknown): Settings {
    if (section === undefined || section === null) return defaultSettings;
    const { settings, problem } = readSettings(section);
    if (problem !== undefined) this.#notices.warn(problem);
    return settings;
  }
}
