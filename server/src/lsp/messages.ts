/** What Ibid's client and server say to each other beyond LSP. The client imports this file and no other of the server. */

/** Server to client, after every reading of an open essay: what the status bar counts. */
export const essaySummaryNotification = "ibid/essaySummary";

export interface EssaySummary {
  readonly uri: string;
  /** The document version that was read. */
  readonly version: number;
  /** Quotations proper; terms and titles in quotation marks do not count. */
  readonly quotations: number;
  /** Of these, those that no citation covers. */
  readonly uncited: number;
  readonly citations: number;
  /** Citations that no source fits. */
  readonly unknown: number;
}
