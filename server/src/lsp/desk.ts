import type { Client } from "./client.ts";
import type { Notices } from "./notices.ts";
import type { OpenEssays } from "./openEssays.ts";
import type { Session } from "./session.ts";

/** What everything that answers one editor works with. */
export interface Desk {
  readonly client: Client;
  readonly essays: OpenEssays;
  /** The address of Ibid's README, which explains each finding; undefined when it is not at hand. */
  readonly manual: string | undefined;
  readonly notices: Notices;
  readonly session: Session;
}
