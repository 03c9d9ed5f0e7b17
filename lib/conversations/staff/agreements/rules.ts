/** Who does what was agreed in a talk with an employee. */
export const staffDoers = ["employee", "holder"] as const;
export type StaffDoer = (typeof staffDoers)[number];
