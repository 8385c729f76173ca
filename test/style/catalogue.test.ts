import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readBundledCorpus } from "../../server/src/disk/bundledCorpus.ts";
import { readEssayWith } from "../../server/src/features/read.ts";
import { MemoryCorpus } from "../../server/src/sources/memoryCorpus.ts";
import { citeQuotation, writeCitation } from "../../server/src/style/insertion.ts";
import type { Manner } from "../../server/src/style/manner.ts";
import { applied } from "../support/check.ts";

const bundled = await readBundledCorpus(fileURLToPath(new URL("../../server/dist/corpus", import.meta.url)));
const corpus = new MemoryCorpus(bundled);
const essay = "They would say that “these are words which no document in the catalogue has”.\n";

test.each<Manner>(["parenthetical", "note", "inline-note", "pandoc", "link"])(
  "every source of the catalogue, cited in the manner %s, is read back as that source",
  async (manner) => {
    const reading = await readEssayWith(essay, corpus);
    const wrong: string[] = [];
    for (const record of bundled.records) {
      const written = await writeCitation(reading.essay, corpus, record, manner, essay.length);
      const changes = citeQuotation(reading.essay, 0, written);
      const after = applied(essay, { title: "", preferred: true, changes });
      const { resolutions, essay: read, findings } = await readEssayWith(after, corpus);
      const meant = resolutions[read.quotations[0]?.citation ?? -1];
      const ids = meant?.sources.map((source) => source.record.id) ?? [];
      if (ids.join() !== record.id || findings.length > 0)
        wrong.push(
          `${record.id} → ${ids.join() || meant?.outcome}: ${written.mark} ${written.definition?.newText ?? ""}`,
        );
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);
