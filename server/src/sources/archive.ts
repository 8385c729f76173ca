import type { SourceRecord } from "./record.ts";

/** An institution that holds documents, and how writers name it. */
export interface Archive {
  /** Its name in full, as records give it in `archive`. */
  readonly name: string;
  /** Abbreviations, shorter and earlier names: `AVPRF`, `Truman Library`. */
  readonly aliases: readonly string[];
  /** Its hosts, earlier ones included, in lower case without `www.`. */
  readonly hosts: readonly string[];
  /** Where it is, as `archive-place` has it. */
  readonly place: string;
}

/**
 * The archive that a writer names by a host, in any case and with or without `www.`. A subdomain that no archive
 * lists belongs to the archive of its parent: `legacy.wilsoncenter.org` to that of `wilsoncenter.org`.
 */
export function archiveOfHost(archives: readonly Archive[], host: string): Archive | undefined {
  for (let rest = plainHost(host); rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
    const archive = archives.find((one) => one.hosts.includes(rest));
    if (archive !== undefined) return archive;
  }
  return undefined;
}

/** Whether the archive has the document: by the record's `archive`, its `URL`, or its other hosts. */
export function holds(archive: Archive, record: SourceRecord): boolean {
  if (record.archive !== undefined && [archive.name, ...archive.aliases].includes(record.archive))
    return true;
  if (record.custom?.hosts?.some((host) => archive.hosts.includes(host))) return true;
  const host = /^https?:\/\/([^/:?#]+)/i.exec(record.URL ?? "")?.[1];
  return host !== undefined && archive.hosts.includes(plainHost(host));
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, "");
}
