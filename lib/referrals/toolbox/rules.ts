/** With the student alone, or in a group (W8). */
export const useForms = ["individual", "group"] as const;

export type UseForm = (typeof useForms)[number];

/** For whom a programme is: who threatens to leave, who is in the last phase, or another (W9, W10). */
export const programmeKinds = ["dropout", "final-phase", "other"] as const;

export type ProgrammeKind = (typeof programmeKinds)[number];

/** More than a unit keeps up. */
export const mostKept = 60;
