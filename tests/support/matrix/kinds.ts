/**
 * Everybody a right is asked for, without a prefix for the team the subject is in and with `far` for another one. A
 * successor is in no team: they coach a student there who closed to them what the coach before recorded.
 */
export const kinds = [
  "coach",
  "teacher",
  "lead",
  "student",
  "successor",
  "teamCoordinator",
  "farCoach",
  "farTeacher",
  "farLead",
  "farStudent",
  "farSuccessor",
  "farTeamCoordinator",
  "hr",
  "directorate",
  "coordinator",
  "adviser",
  "admin",
  "officer",
  "foreigner",
] as const;
export type Kind = (typeof kinds)[number];
