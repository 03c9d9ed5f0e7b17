import type { Category } from "@/lib/profiles/competences/rules";
import { besideNamesakes, checkRows } from "@/lib/profiles/frameworks/imports/checks/rules";
import {
  differencesOf,
  type Known,
  type KnownPlace,
} from "@/lib/profiles/frameworks/imports/differences/rules";
import type { SaidCompetence, SaidTree } from "@/lib/profiles/frameworks/moodle/files";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** What would happen to a competence. What a file does not name stays, or goes when somebody asked for that. */
export const verdicts = ["refused", "new", "changed", "gone", "stays", "same"] as const;
export type Verdict = (typeof verdicts)[number];

export const reasons = [
  "code-missing",
  "name-missing",
  "too-long",
  "unreadable",
  "code-twice",
  "name-twice",
  "name-stays",
  "parent-unknown",
  "parent-loop",
  "too-deep",
  "category-unknown",
  "career-unknown",
  "related-unknown",
  "not-in-file",
  "asked",
  "elsewhere",
] as const;
export type ReasonKey = (typeof reasons)[number];
export type Reason = { readonly key: ReasonKey; readonly cell?: string; readonly row?: number };

export type ChangedField =
  | "name"
  | "parent"
  | "description"
  | "indicators"
  | "category"
  | "career"
  | "related";
export type Change = { readonly field: ChangedField; readonly from: string; readonly to: string };

export type PlannedRow = {
  /** The row of the file; null for what it does not name. */
  readonly number: number | null;
  readonly code: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly changes: readonly Change[];
};

export type HeadField = "name" | "description" | "source" | "edition";

export type FrameworkPlan = {
  readonly isNew: boolean;
  readonly headChanges: readonly { readonly field: HeadField; readonly from: string; readonly to: string }[];
  readonly headReasons: readonly Reason[];
  readonly rows: readonly PlannedRow[];
  readonly counts: Readonly<Record<Verdict, number>>;
};

/** What somebody chose with the file: what new competences are about where it does not say, and whether it is complete. */
export type Choices = { readonly category: Category; readonly removesMissing: boolean };

/**
 * What a file would do to a framework, against what is there now; nothing is changed yet. A competence is known by its
 * number, and what a file has no column for stays as it is.
 */
export function planTree(tree: SaidTree, known: Known | null, choices: Choices): FrameworkPlan {
  const { rows: faults, head } = checkRows(tree);
  const places = new Map(known?.places.map((place) => [place.code.toLowerCase(), place]) ?? []);
  const named = new Set(tree.competences.map(({ code }) => code.toLowerCase()));
  const missing = (known?.places ?? []).filter(({ code }) => !named.has(code.toLowerCase()));
  const stay = missing.filter((place) => plannedMissing(place, choices).verdict === "stays");
  const beside = besideNamesakes(tree.competences, known?.places ?? [], stay);
  const rows = [
    ...tree.competences.map((one) => plannedRow(one, faults.get(one.number) ?? [], places, known, named)),
    ...missing.map((place) => plannedMissing(place, choices)),
  ].map((row) => (beside.has(row.code.toLowerCase()) ? besideNamesake(row) : row));
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length]),
  ) as Record<Verdict, number>;
  return { isNew: known === null, headChanges: headChanges(tree, known), headReasons: head, rows, counts };
}

function plannedRow(
  said: SaidCompetence,
  faults: readonly Reason[],
  places: ReadonlyMap<string, KnownPlace>,
  known: Known | null,
  named: ReadonlySet<string>,
): PlannedRow {
  const base = { number: said.number, code: said.code, name: said.name, reasons: faults, changes: [] };
  if (faults.length > 0) return { ...base, verdict: "refused" };
  const place = places.get(said.code.toLowerCase());
  if (!place || !known) return { ...base, verdict: "new" };
  const changes = differencesOf(said, place, known, named);
  return { ...base, changes, verdict: changes.length > 0 ? "changed" : "same" };
}

function besideNamesake(row: PlannedRow): PlannedRow {
  const why = row.verdict === "refused" ? row.reasons : [];
  return {
    ...row,
    changes: [],
    verdict: "refused",
    reasons: [...why, { key: "name-stays", cell: row.name }],
  };
}

function plannedMissing(place: KnownPlace, { removesMissing }: Choices): PlannedRow {
  const { code, name } = place;
  const base = { number: null, code, name, changes: [] };
  if (!removesMissing) return { ...base, verdict: "stays", reasons: [{ key: "not-in-file" }] };
  if (place.frameworks > 1) return { ...base, verdict: "gone", reasons: [{ key: "elsewhere" }] };
  return place.isHeld
    ? { ...base, verdict: "stays", reasons: [{ key: "asked" }] }
    : { ...base, verdict: "gone", reasons: [] };
}

function headChanges({ framework }: SaidTree, known: Known | null): FrameworkPlan["headChanges"] {
  if (!known) return [];
  const fields = ["name", "description", "source", "edition"] as const;
  return fields.flatMap((field) => {
    const to = framework[field];
    const from = known[field];
    return to === null || to === from ? [] : [{ field, from, to }];
  });
}

/** A plan is carried out when every row can be, and something would change. */
export function mayBeCarriedOut(plan: FrameworkPlan): Outcome<"file-faulty" | "nothing-to-do"> {
  const { counts, headReasons, headChanges: changes, isNew } = plan;
  if (counts.refused > 0 || headReasons.length > 0) return refused("file-faulty");
  const work = counts.new + counts.changed + counts.gone + changes.length;
  return isNew || work > 0 ? allowed : refused("nothing-to-do");
}
