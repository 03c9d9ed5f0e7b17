import type { SchoolYear } from "@/lib/platform/calendar";
import type { CriterionKind } from "@/lib/profiles/criteria/rules";
import type { Phase, Setting } from "@/lib/profiles/rules";

export type ComparedTask = {
  /** The same through all versions. */
  readonly origin: string;
  readonly what: string;
  readonly moment: string | null;
  readonly setting: Setting;
  readonly phase: Phase | null;
};

export type ComparedCompetence = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly indicators: string;
  readonly levelName: string;
  readonly levelDescription: string;
  readonly upTo: { readonly name: string } | null;
};

export type ComparedCriterion = {
  /** The same through all versions. */
  readonly origin: string;
  readonly kind: CriterionKind;
  readonly words: string;
  readonly withinMonths: number | null;
  readonly competence: {
    readonly id: string;
    readonly name: string;
    readonly levelName: string;
    readonly upTo: { readonly name: string } | null;
  } | null;
};

export type ComparedProfile = {
  readonly schoolYear: SchoolYear;
  readonly description: string;
  readonly tasks: readonly ComparedTask[];
  readonly competences: readonly ComparedCompetence[];
  readonly criteria: readonly ComparedCriterion[];
};

type Pair<Thing> = { readonly before: Thing; readonly after: Thing };

export type Changes<Thing> = {
  readonly added: readonly Thing[];
  readonly removed: readonly Thing[];
  readonly changed: readonly Pair<Thing>[];
};

export type Difference = {
  readonly description: Pair<string> | null;
  readonly tasks: Changes<ComparedTask>;
  readonly competences: Changes<ComparedCompetence>;
  readonly criteria: Changes<ComparedCriterion>;
};

/** What a reader of one version must know about the other (C1). A task keeps its origin when it is reworded. */
export function differenceBetween(before: ComparedProfile, after: ComparedProfile): Difference {
  return {
    description:
      before.description.trim() === after.description.trim()
        ? null
        : { before: before.description, after: after.description },
    tasks: taskChangesOf(before.tasks, after.tasks),
    competences: changesOf(before.competences, after.competences, {
      key: (competence) => competence.id,
      isSame: (one, other) =>
        one.levelName === other.levelName && one.upTo?.name === other.upTo?.name && isWordedAlike(one, other),
    }),
    criteria: changesOf(before.criteria, after.criteria, {
      key: (criterion) => criterion.origin,
      isSame: (one, other) =>
        one.words === other.words &&
        one.kind === other.kind &&
        one.withinMonths === other.withinMonths &&
        one.competence?.id === other.competence?.id,
    }),
  };
}

/** The tasks that came, changed and went; one keeps its origin when it is reworded. */
export function taskChangesOf(
  before: readonly ComparedTask[],
  after: readonly ComparedTask[],
): Changes<ComparedTask> {
  return changesOf(before, after, {
    key: (task) => task.origin,
    isSame: (one, other) =>
      one.what === other.what &&
      one.moment === other.moment &&
      one.setting === other.setting &&
      one.phase === other.phase,
  });
}

/** Whether a competence has the same words in two versions; it may have been reworded between them (C1). */
export function isWordedAlike(one: ComparedCompetence, other: ComparedCompetence): boolean {
  return (
    one.name === other.name &&
    one.description === other.description &&
    one.indicators === other.indicators &&
    one.levelDescription === other.levelDescription
  );
}

/** Whether two versions say the same. */
export function isEmptyDifference({ description, tasks, competences, criteria }: Difference): boolean {
  const count = ({ added, removed, changed }: Changes<unknown>) =>
    added.length + removed.length + changed.length;
  return description === null && count(tasks) + count(competences) + count(criteria) === 0;
}

function changesOf<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  { key, isSame }: { key: (thing: Thing) => string; isSame: (one: Thing, other: Thing) => boolean },
): Changes<Thing> {
  const earlier = new Map(before.map((thing) => [key(thing), thing]));
  const later = new Set(after.map(key));
  return {
    added: after.filter((thing) => !earlier.has(key(thing))),
    removed: before.filter((thing) => !later.has(key(thing))),
    changed: after.flatMap((thing) => {
      const old = earlier.get(key(thing));
      return old && !isSame(old, thing) ? [{ before: old, after: thing }] : [];
    }),
  };
}
