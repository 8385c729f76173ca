import type { Pointer } from "../essay/essay.ts";
import { foldName } from "../text/fold.ts";
import type { Archive } from "./archive.ts";
import type { SourceRecord } from "./record.ts";

/** The archive whose site a host is; `www.`, a subdomain and an earlier domain of the same institution count. */
function archiveOfHost(archives: readonly Archive[], host: string): Archive | undefined {
  const bare = host.toLowerCase().replace(/^www\./, "");
  return (
    archives.find((archive) => archive.hosts.includes(bare)) ??
    archives.find((archive) => archive.hosts.some((own) => bare.endsWith(`.${own}`)))
  );
}

/** The archive that a citation names by its site or a link to its home page, or a description by its site or its name in full. */
export function archiveNamed(archives: readonly Archive[], pointer: Pointer): Archive | undefined {
  if (pointer.kind === "host") return archiveOfHost(archives, pointer.host);
  // https://www.trumanlibrary.gov/
  if (pointer.kind === "url" && /^https?:\/\/[^/?#]+\/?$/i.test(pointer.url))
    return archiveOfHost(archives, hostOfAddress(pointer.url));
  if (pointer.kind !== "description") return undefined;
  const words = pointer.text.toLowerCase();
  const folded = ` ${foldName(pointer.text)} `;
  return archives.find(
    (archive) =>
      archive.hosts.some((host) => words.includes(host)) ||
      [archive.name, ...archive.aliases].some((name) => folded.includes(` ${foldName(name)} `)),
  );
}

/** Whether an archive holds a document: it is the record's own archive, or the record's address or another copy is on its site. */
export function holds(archive: Archive, record: SourceRecord): boolean {
  if (record.archive !== undefined && [archive.name, ...archive.aliases].includes(record.archive))
    return true;
  const hosts = [
    ...(record.custom?.hosts ?? []),
    ...(record.URL === undefined ? [] : [hostOfAddress(record.URL)]),
  ];
  return hosts.some((host) => archiveOfHost([archive], host) !== undefined);
}

function hostOfAddress(address: string): string {
  return /^(?:https?:\/\/)?([^/:?#]+)/i.exec(address)?.[1] ?? "";
}
