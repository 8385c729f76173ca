import { foldName } from "../text/fold.ts";
import type { Archive } from "./archive.ts";
import type { SourceRecord } from "./record.ts";

/** The archive whose site a host is; `www.`, a subdomain and an earlier domain of the same institution count. */
export function archiveOfHost(archives: readonly Archive[], host: string): Archive | undefined {
  const bare = host.toLowerCase().replace(/^www\./, "");
  return (
    archives.find((archive) => archive.hosts.includes(bare)) ??
    archives.find((archive) => archive.hosts.some((own) => bare.endsWith(`.${own}`)))
  );
}

/** Whether an archive holds a document: it is the record's own archive, or the record's address or another copy is on its site. */
export function holds(archive: Archive, record: SourceRecord): boolean {
  const names = [archive.name, ...archive.aliases].map(foldName);
  if (record.archive !== undefined && names.includes(foldName(record.archive))) return true;
  const hosts = [
    ...(record.custom?.hosts ?? []),
    ...(record.URL === undefined ? [] : [hostOfAddress(record.URL)]),
  ];
  return hosts.some((host) => archiveOfHost([archive], host) !== undefined);
}

function hostOfAddress(address: string): string {
  return /^(?:https?:\/\/)?([^/:?#]+)/i.exec(address)?.[1] ?? "";
}
