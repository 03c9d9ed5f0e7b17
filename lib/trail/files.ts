import type { ListColumn } from "@/lib/exchange/lists/rules";
import { moment, type Locale } from "@/lib/platform/format";
import type { Messages } from "@/lib/platform/messages";
import type { TrailEventView } from "@/lib/trail/rules";

/** The trail as a workbook: the columns of the page, in the reader's words. */
export function trailColumns(words: Messages["trail"], locale: Locale): ListColumn<TrailEventView>[] {
  const entities: Readonly<Record<string, string>> = words.entities;
  const verbs: Readonly<Record<string, string>> = words.verbs;
  return [
    { header: words.when, of: ({ at }) => moment(at, locale) },
    { header: words.who, of: ({ actor }) => actor ?? words.installation },
    { header: words.entity, of: ({ entity }) => entities[entity] ?? entity },
    { header: words.what, of: ({ verb }) => verbs[verb] ?? verb },
    { header: words.rowCount, of: ({ rows }) => rows ?? "" },
    { header: words.about, of: ({ subject }) => subject ?? "" },
    { header: words.kind, of: ({ kind }) => words.kinds[kind] },
  ];
}
