/**
 * Everybody a right is asked for, without a prefix for the team the subject is in and with `far` for another one. A
 * unit adviser works in a unit of the second line, to which referrals go. A successor is in no team: they coach a student there who closed to them what the coach before recorded.
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
  "unitAdviser",
  "admin",
  "officer",
  "foreigner",
] as const;
export type Kind = (typeof kinds)[number];
