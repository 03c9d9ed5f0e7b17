import type { ListColumn } from "@/lib/exchange/lists/rules";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import { nameOf } from "@/lib/scans/instruments/rules";
import type { TeamFinding } from "@/lib/scans/team/reading/queries";
import type { Messages } from "@/lib/platform/messages";

type FileRow = {
  readonly question: QuestionView;
  readonly answered: number | null;
  readonly from: number;
  readonly to: number;
  readonly count: number;
};

/** A line for every band that the report shows, and nothing besides. */
export function rowsOf(findings: readonly TeamFinding[]): FileRow[] {
  return findings.flatMap(({ question, now: { answered, bands } }) =>
    bands.map((band) => ({ question, answered, ...band })),
  );
}

/** The columns of a report as somebody takes it along. */
export function reportColumns({ file }: Messages["teamScans"]): ListColumn<FileRow>[] {
  return [
    { header: file.question, of: ({ question }) => nameOf(question) },
    { header: file.answered, kind: "whole", of: ({ answered }) => answered },
    { header: file.from, of: ({ question, from }) => question.steps[from]?.name ?? null },
    { header: file.to, of: ({ question, to }) => question.steps[to]?.name ?? null },
    { header: file.count, kind: "whole", of: ({ count }) => count },
  ];
}
