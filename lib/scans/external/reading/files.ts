import { type Sheet, sheetOf } from "@/lib/exchange/lists/files";
import type { ListColumn } from "@/lib/exchange/lists/rules";
import type { Messages } from "@/lib/platform/messages";
import type { ExternalFindingView, ExternalScanView } from "@/lib/scans/external/queries";

type FileRow = {
  readonly question: string;
  readonly answered: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly count?: number;
  readonly share?: number | null;
  readonly of?: string;
  readonly median?: string | null;
};

/** A line for every band, share or median that the report shows, and nothing besides. */
export function rowsOf(findings: readonly ExternalFindingView[]): FileRow[] {
  return findings.flatMap(({ question, answered, figures }): FileRow[] => {
    if (figures.kind === "share") {
      const { percentage, of } = figures;
      return [{ question, answered, share: percentage === null ? null : percentage / 100, of }];
    }
    if (figures.kind === "median") return [{ question, answered, median: figures.step }];
    const { steps, bands } = figures;
    return bands.map(({ from, to, count }) => ({
      ...{ question, answered, count },
      ...{ from: steps[from], to: steps[to] },
    }));
  });
}

/** A report as somebody takes it along: what was answered, and on a sheet of its own where that comes from. */
export function sheetsOf(
  { scan, rows }: { readonly scan: ExternalScanView; readonly rows: readonly FileRow[] },
  { sheet }: Messages["externalScans"],
): Sheet[] {
  const answers: ListColumn<FileRow>[] = [
    { header: sheet.question, of: ({ question }) => question },
    { header: sheet.answered, kind: "whole", of: ({ answered }) => answered },
    { header: sheet.from, of: ({ from }) => from ?? null },
    { header: sheet.to, of: ({ to }) => to ?? null },
    { header: sheet.count, kind: "whole", of: ({ count }) => count ?? null },
    { header: sheet.share, kind: "percentage", of: ({ share }) => share ?? null },
    { header: sheet.of, of: ({ of }) => of ?? null },
    { header: sheet.median, of: ({ median }) => median ?? null },
  ];
  const about: ListColumn<ExternalScanView>[] = [
    { header: sheet.source, of: ({ source }) => source },
    { header: sheet.day, kind: "date", of: ({ day }) => day },
    { header: sheet.method, of: ({ method }) => method },
    { header: sheet.respondents, kind: "whole", of: ({ respondents }) => respondents },
    { header: sheet.smallest, kind: "whole", of: ({ smallestGroup }) => smallestGroup },
    { header: sheet.comment, of: ({ leaderComment }) => leaderComment || null },
  ];
  return [sheetOf(sheet.answers, answers, rows), sheetOf(sheet.about, about, [scan])];
}
