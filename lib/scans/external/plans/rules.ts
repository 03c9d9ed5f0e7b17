import { headerKey } from "@/lib/exchange/columns/rules";
import { readDay, readRequired, type Value } from "@/lib/exchange/values/rules";
import type { Day } from "@/lib/platform/calendar";
import { type FigureFault, type Figures, figuresOf } from "@/lib/scans/external/figures/rules";
import type { SaidRow } from "@/lib/scans/external/files";

export const rowReasons = [
  ...(["cell-missing", "cell-unreadable", "team-unknown", "not-a-day", "in-the-future"] as const),
  ...(["not-a-number", "too-few", "row-twice", "too-many-questions"] as const),
  ...(["method-differs"] as const),
  ...(["no-figures", "two-figures", "not-a-count", "counts-differ"] as const),
  ...(["steps-differ", "not-a-summary"] as const),
  ...(["already-read", "too-close"] as const),
] as const;
export type ReasonKey = (typeof rowReasons)[number];
/** More questions than this are not read out of one scan: they would not be shown either. */
export const mostQuestions = 200;

/** Why a row can't be taken; `cell` is what it says there, `row` the one it clashes with. Never a count. */
export type Reason = { readonly key: ReasonKey; readonly cell?: string; readonly row?: number };

/** The answers to one question, as far as they may be kept. */
export type PlannedFinding = {
  readonly question: string;
  readonly questionKey: string;
  readonly answered: number;
  readonly figures: Figures;
};

/** A scan of one team, on one day, by one party. */
export type PlannedScan = {
  readonly key: string;
  readonly teamId: string;
  readonly source: string;
  readonly sourceKey: string;
  readonly day: Day;
  readonly method: string;
  readonly respondents: number;
  readonly findings: readonly PlannedFinding[];
};

export type PlannedRow = {
  readonly number: number;
  readonly team: string;
  readonly question: string;
  /** The scan it is part of; null when that can't be told. */
  readonly scanKey: string | null;
  readonly reasons: readonly Reason[];
};

export type ScanPlan = { readonly rows: readonly PlannedRow[]; readonly scans: readonly PlannedScan[] };

export type Team = { readonly id: string; readonly name: string; readonly code: string | null };
type Known = { readonly teams: readonly Team[]; readonly minimum: number; readonly today: Day };

type Read = PlannedRow & {
  readonly scan: Omit<PlannedScan, "respondents" | "findings"> | null;
  readonly finding: PlannedFinding | null;
};

/**
 * What a file would add: a scan for each team, day and party, with what may be kept of it (D5). Nothing of a count
 * that may not be shown is in the plan.
 */
export function planScans(said: readonly SaidRow[], known: Known): ScanPlan {
  const teams = new Map(known.teams.flatMap((team) => namesOf(team).map((name) => [name, team] as const)));
  const read = withClashes(said.map((row) => readRow(row, teams, known)));
  const rows = read.map(({ scan: _scan, finding: _finding, ...row }) => row);
  const groups = new Map<string | null, Read[]>();
  for (const row of read.filter(({ reasons }) => reasons.length === 0)) {
    groups.set(row.scanKey, [...(groups.get(row.scanKey) ?? []), row]);
  }
  const scans = [...groups.values()].flatMap((group) => {
    const [first] = group;
    const findings = group.flatMap(({ finding }) => finding ?? []);
    if (!first?.scan) return [];
    return [{ ...first.scan, respondents: Math.max(...findings.map(({ answered }) => answered)), findings }];
  });
  return { rows, scans };
}

function namesOf({ name, code }: Team): string[] {
  return [name, code ?? ""].map(headerKey).filter((key) => key !== "");
}

function readRow(row: SaidRow, teams: ReadonlyMap<string, Team>, { minimum, today }: Known): Read {
  const team = teams.get(headerKey(row.team));
  const [source, method, question] = [row.source, row.method, row.question].map((cell) => readRequired(cell));
  const day = readDay(row.day);
  const answered = wholeIn(row.respondents);
  const figures = answered === null ? null : figuresOf({ ...row, answered }, minimum);
  const reasons: Reason[] = [
    ...(team
      ? []
      : [
          {
            key: row.team.trim() ? "team-unknown" : "cell-missing",
            cell: shortly(row.team) || "Team",
          } as const,
        ]),
    ...[[source, "Bron"] as const, [method, "Methode"] as const, [question, "Vraag"] as const].flatMap(
      faultOf,
    ),
    ...dayReasons(day, today, row.day),
    ...countReasons(answered, minimum, figures),
  ];
  const words = textOf(question);
  const key = team && day.ok && day.value ? `${team.id} ${headerKey(textOf(source))} ${day.value}` : null;
  const base = {
    number: row.number,
    team: shortly(row.team),
    question: shortly(words),
    scanKey: key,
    reasons,
  };
  if (!team || !key || !day.ok || !day.value || !figures?.ok || answered === null) {
    return { ...base, scan: null, finding: null };
  }
  const { value } = day;
  const from = { source: textOf(source), sourceKey: headerKey(textOf(source)), method: textOf(method) };
  const finding = { question: words, questionKey: headerKey(words), answered, figures: figures.data };
  return { ...base, scan: { key, teamId: team.id, day: value, ...from }, finding };
}

/** A question that stands twice in one scan, one too many, and a scan that was held in two ways. */
function withClashes(rows: readonly Read[]): Read[] {
  const firsts = new Map<string, Read>();
  const methods = new Map<string, Read>();
  const questions = new Map<string, number>();
  return rows.map((row) => {
    if (!row.scan || !row.finding) return row;
    const asked = `${row.scan.key} ${row.finding.questionKey}`;
    const [same, held] = [firsts.get(asked), methods.get(row.scan.key)];
    const count = (questions.get(row.scan.key) ?? 0) + (same ? 0 : 1);
    questions.set(row.scan.key, count);
    if (!same) firsts.set(asked, row);
    if (!held) methods.set(row.scan.key, row);
    const differs = held?.scan && headerKey(held.scan.method) !== headerKey(row.scan.method);
    const clashes: Reason[] = [
      ...(same ? [{ key: "row-twice", row: same.number } as const] : []),
      ...(!same && count > mostQuestions ? [{ key: "too-many-questions" } as const] : []),
      ...(held && differs ? [{ key: "method-differs", row: held.number } as const] : []),
    ];
    return { ...row, reasons: [...row.reasons, ...clashes] };
  });
}

function faultOf([cell, header]: readonly [Value<string> | undefined, string]): Reason[] {
  if (!cell || cell.ok) return [];
  return [{ key: cell.fault === "missing" ? "cell-missing" : "cell-unreadable", cell: header }];
}

function dayReasons(day: Value<Day | null>, today: Day, cell: string): Reason[] {
  if (!day.ok) return [{ key: "not-a-day", cell: shortly(cell) }];
  if (day.value === null) return [{ key: "cell-missing", cell: "Dag" }];
  return day.value > today ? [{ key: "in-the-future", cell: shortly(cell) }] : [];
}

type Told = ReturnType<typeof figuresOf> | null;

function countReasons(answered: number | null, minimum: number, figures: Told): Reason[] {
  if (answered === null || !figures) return [{ key: "not-a-number" }];
  if (answered < minimum) return [{ key: "too-few" }];
  return figures.ok ? [] : [{ key: figures.refusal satisfies FigureFault }];
}

function wholeIn(cell: string): number | null {
  const text = cell.trim();
  return /^\d{1,4}([.,]0+)?$/.test(text) ? Math.trunc(Number(text.replace(",", "."))) : null;
}

function textOf(cell: Value<string> | undefined): string {
  return cell?.ok ? cell.value : "";
}

function shortly(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 80);
}
