/** Everybody a right is asked for, `near` standing for the team the subject is in and `far` for another one. */
export const kinds = [
  "coach",
  "teacher",
  "lead",
  "student",
  "farCoach",
  "farTeacher",
  "farLead",
  "farStudent",
  "hr",
  "directorate",
  "coordinator",
  "adviser",
  "admin",
  "officer",
  "foreigner",
] as const;
export type Kind = (typeof kinds)[number];
