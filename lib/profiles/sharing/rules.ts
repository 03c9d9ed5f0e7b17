import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { Phase, Setting } from "@/lib/profiles/rules";

export const parts = ["does", "joins", "knows"] as const;

/** What somebody has to do with a task: does it, thinks along, or knows of it (C13). */
export type Part = (typeof parts)[number];

/** What a team can say of a task: somebody's part in it, or that several do it on purpose. */
export type Said = Part | "none" | "together" | "apart" | "added" | "changed" | "removed";

export type Saying = {
  readonly taskKey: string;
  readonly personId: string | null;
  readonly said: Said;
};

/** A task as it stands in the matrix: of a role held in the team, or of the team itself. */
export type SharedTask = {
  /** The same through the versions of a profile. */
  readonly key: string;
  readonly what: string;
  readonly moment: string | null;
  readonly setting: Setting;
  readonly phase: Phase | null;
  readonly roleId: string | null;
  readonly roleName: string | null;
  /** Of a task of the team itself, as it was last reworded; a task of a role is reworded in its profile. */
  readonly version: number | null;
};

export type Share = {
  readonly personId: string;
  readonly part: Part;
  /** Nobody said so: it follows from the role they hold. */
  readonly isByRole: boolean;
};

export type ShareState = "nobody" | "one" | "several" | "together";

export type Division = SharedTask & { readonly shares: readonly Share[]; readonly state: ShareState };

type Facts = {
  readonly tasks: readonly SharedTask[];
  /** Everything the team ever said, oldest first: the last word about a person and a task counts. */
  readonly sayings: readonly Saying[];
  /** Who works in the team or holds a role in it today. */
  readonly present: readonly string[];
  /** By role, who holds it in the team today. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
};

/**
 * Who does what in a team (C13, M11). As long as nobody was named for a task, whoever holds its role does it. A named
 * person who left, or was forgotten, does nothing any more: when they were the only one, nobody does it.
 */
export function divisionOf({ tasks, sayings, present, holders }: Facts): Division[] {
  const here = new Set(present);
  return tasks.map((task) => {
    const about = sayings.filter(({ taskKey }) => taskKey === task.key);
    const named = new Map<string, Said>();
    for (const { personId, said } of about) if (personId !== null) named.set(personId, said);
    const isNamed = [...named.values()].includes("does");
    const byRole = isNamed || task.roleId === null ? [] : (holders.get(task.roleId) ?? []);
    const shares = [
      ...[...named].flatMap(([personId, said]) =>
        isPart(said) && here.has(personId) ? [{ personId, part: said, isByRole: false }] : [],
      ),
      ...byRole
        .filter((personId) => !named.has(personId) && here.has(personId))
        .map((personId) => ({ personId, part: "does" as const, isByRole: true })),
    ];
    return { ...task, shares, state: stateOfShares(shares, isTogether(about)) };
  });
}

function isPart(said: Said): said is Part {
  return said === "does" || said === "joins" || said === "knows";
}

function isTogether(about: readonly Saying[]): boolean {
  const last = about.filter(({ said }) => said === "together" || said === "apart").at(-1);
  return last?.said === "together";
}

function stateOfShares(shares: readonly Share[], isOnPurpose: boolean): ShareState {
  const doers = shares.filter(({ part }) => part === "does").length;
  if (doers === 0) return "nobody";
  if (doers === 1) return "one";
  return isOnPurpose ? "together" : "several";
}

/** What of the material is no task in the matrix yet, by its words. */
export function notThereYet<Offered extends { readonly what: string }>(
  offered: readonly Offered[],
  divisions: readonly Pick<Division, "what">[],
): Offered[] {
  const there = new Set(divisions.map(({ what }) => what));
  return offered.filter(({ what }) => !there.has(what));
}

export type Choice = {
  readonly setting: "school" | "placement" | null;
  readonly phase: Phase | null;
  /** Only what nobody does, or several do without having said so. */
  readonly isOpen: boolean;
};

/** The tasks of a place and a phase; a task for both places, or for all phases, belongs everywhere. */
export function chosenOf(divisions: readonly Division[], { setting, phase, isOpen }: Choice): Division[] {
  return divisions.filter(
    (task) =>
      (setting === null || task.setting === setting || task.setting === "both") &&
      (phase === null || task.phase === phase || task.phase === null) &&
      (!isOpen || isOpenTask(task)),
  );
}

/** What the address of a card keeps of a choice: what the matrix is about, not what is still open in it (M11). */
export function themeOf({ setting, phase }: Choice): { readonly plek?: string; readonly fase?: string } {
  return { ...(setting && { plek: setting }), ...(phase && { fase: phase }) };
}

/** Whether a team still has to settle who does it. */
export function isOpenTask({ state }: Pick<Division, "state">): boolean {
  return state === "nobody" || state === "several";
}

/** What one person has to do with which tasks: for their own card. */
export function cardOf(divisions: readonly Division[], personId: string): Division[] {
  return divisions.filter(({ shares }) => shares.some((share) => share.personId === personId));
}

/** Only tasks that stand in the matrix are shared out, among people who are there today. */
export function mayBeShared(
  task: Pick<SharedTask, "key"> | undefined,
  isPresent: boolean,
): Outcome<"task-gone" | "person-gone"> {
  if (!task) return refused("task-gone");
  return isPresent ? allowed : refused("person-gone");
}
