/** What a questionnaire is for (D1, D5, D8, E1, R1). */
export const instrumentKinds = ["self", "feedback", "student", "team", "thermometer"] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

/** As whom somebody fills in a form. */
export const raterCategories = [
  "self",
  "leader",
  "colleague",
  "student",
  "external",
  "coach",
  "member",
] as const;
export type RaterCategory = (typeof raterCategories)[number];

/** What the one question of a kind is like when answers have no author (decisions 35). */
const anonymousKinds: readonly InstrumentKind[] = ["feedback", "team", "thermometer"];

/** Whether answers to this kind of questionnaire have no author; a self-assessment and a student's scan have one (R2). */
export function isAnonymousKind(kind: InstrumentKind): boolean {
  return anonymousKinds.includes(kind);
}

/** One person each, known as such, whatever the kind of round: they are exempt from the minimum (domain.md 2.6-11). */
export function isNamedCategory(category: RaterCategory): boolean {
  return category === "self" || category === "leader";
}
