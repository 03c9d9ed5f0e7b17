import type { SchoolYear } from "@/lib/platform/calendar";
import type { Headcount } from "@/lib/profiles/assignments/rules";
import {
  conceptOf,
  type Line,
  newestApproved,
  profileInForce,
  type ProfileFacts,
  type ProfileState,
  type RoleFacts,
  stateOf,
} from "@/lib/profiles/rules";

export type ListedRole = {
  readonly id: string;
  readonly name: string;
  readonly line: Line;
  readonly isRetired: boolean;
  /** Staff who hold it today. */
  readonly holders: Headcount;
  /** The states to show: of the version people work by or will work by, and of the one being written. */
  readonly states: readonly ProfileState[];
  /** The number of the version people work by, and since or from which school year; null without one. */
  readonly number: number | null;
  readonly schoolYear: SchoolYear | null;
};

export type Filter = {
  readonly search: string;
  readonly line: Line | null;
  /** `current` leaves retired roles out. */
  readonly state: "current" | "in-force" | "concept" | "waiting" | "retired";
};

/** What the list says of a role: versions in short. */
export function summaryOf<Profile extends ProfileFacts>(
  role: RoleFacts<Profile>,
  now: SchoolYear,
): Pick<ListedRole, "states" | "number" | "schoolYear"> {
  const newest = newestApproved(role);
  const concept = conceptOf(role);
  const leading = profileInForce(role, now) ?? newest;
  const shown = new Set([leading, newest, role.isRetired ? null : concept]);
  const states = [...shown].flatMap((profile) => (profile ? [stateOf(profile, role, now)] : []));
  return {
    states: states.length === 0 && role.isRetired ? ["retired"] : states,
    number: leading?.number ?? null,
    schoolYear: leading?.schoolYear ?? null,
  };
}

/** Whether a role belongs in the list somebody filtered. */
export function foundBy(role: ListedRole, { search, line, state }: Filter): boolean {
  const words = search.toLocaleLowerCase("nl").split(/\s+/).filter(Boolean);
  const name = role.name.toLocaleLowerCase("nl");
  return (
    words.every((word) => name.includes(word)) && (line === null || role.line === line) && isIn(role, state)
  );
}

function isIn({ states, isRetired }: ListedRole, filter: Filter["state"]): boolean {
  switch (filter) {
    case "current":
      return !isRetired;
    case "in-force":
      return states.includes("in-force");
    case "concept":
      return states.some((state) => state === "concept" || state === "consultation" || state === "one-key");
    case "waiting":
      return states.includes("one-key");
    case "retired":
      return isRetired;
  }
}
