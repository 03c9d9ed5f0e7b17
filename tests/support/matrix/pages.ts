import { schoolYearOf } from "@/lib/platform/calendar";
import { effortPages } from "@/tests/support/matrix/effort";
import type { Visits } from "@/tests/support/matrix/lines";
import { jointCasePages } from "@/tests/support/matrix/joint-case-lines";
import { referralPages } from "@/tests/support/matrix/referral-lines";
import type { Place } from "@/tests/support/matrix/world";
import type { Kind } from "@/tests/support/matrix/kinds";

const lastYear = schoolYearOf(new Date()) - 1;

export const students: readonly Kind[] = ["student", "farStudent"];
export const staff: readonly Kind[] = [
  ...(["coach", "teacher", "lead", "farCoach", "farTeacher", "farLead"] as const),
  ...(["successor", "teamCoordinator", "farSuccessor", "farTeamCoordinator"] as const),
  ...(["hr", "directorate", "coordinator", "adviser", "unitAdviser", "admin", "officer"] as const),
];
export const members: readonly Kind[] = [...staff, ...students];
const team = ["coach", "teacher", "lead"] as const;
const writers = ["hr", "coordinator"] as const;
export const approvers = ["hr", "coordinator", "directorate"] as const;
export const supervisors = ["admin", "officer"] as const;
const everywhere = { isEverywhere: true } as const;
/** Everybody has their own, or there is one for the whole institution. */
const own = { isEverywhere: true, hasNoSubject: true } as const;

/** Who works with colleagues, near or far; the directie, the admin, the FG and an adviser don't by their office (permissions.md 6.2). */
export const colleagues = staff.filter(
  (kind) => !["directorate", "adviser", "admin", "officer"].includes(kind),
);
export const profileKeepers: readonly Kind[] = [...colleagues, "adviser"];

/** What staff tell about themselves is read by whom they open it to; here the teacher did to the own team. */
const staffProfiles: Visits = {
  "/[institution]/mijn-profiel": { at: () => "/mijn-profiel", may: profileKeepers, ...own },
  "/[institution]/mijn-profiel/[part]": {
    at: () => "/mijn-profiel/kwaliteiten",
    may: profileKeepers,
    ...own,
  },
  "/[institution]/collegas/[personId]": {
    at: ({ teacherId }) => `/collegas/${teacherId}`,
    may: team,
    opens: { of: ({ teacherId }) => teacherId, to: ["coach", "lead"] },
  },
  "/[institution]/wie-weet-wat": {
    at: () => "/wie-weet-wat?q=nabij",
    may: colleagues,
    opens: { of: ({ teacherId }) => teacherId, to: ["coach", "lead"] },
    ...own,
  },
};

/** Everybody of staff has a plan of their own; what stands in it is somebody's own too. */
const personalPlans: Visits = {
  "/[institution]/mijn-plan": { at: () => "/mijn-plan", may: staff, ...own },
  "/[institution]/mijn-plan/deel/[part]": { at: () => "/mijn-plan/deel/gaat-goed", may: staff, ...own },
  "/[institution]/mijn-plan/delen": { at: () => "/mijn-plan/delen", may: staff, ...own },
  "/[institution]/plannen": { at: () => "/plannen", may: ["lead", "farLead"], ...everywhere },
  "/[institution]/plannen/[planId]": {
    at: ({ personalPlanId }) => `/plannen/${personalPlanId}`,
    may: ["lead"],
    opens: { of: ({ teacherId }) => teacherId, to: ["lead"] },
  },
  "/[institution]/mijn-plan/terugkijken": { at: () => "/mijn-plan/terugkijken", may: staff, ...own },
  "/[institution]/mijn-plan/terugkijken/[questionId]": {
    at: ({ personalQuestionId }) => `/mijn-plan/terugkijken/${personalQuestionId}`,
    may: ["teacher"],
  },
  "/[institution]/mijn-plan/vragen": { at: () => "/mijn-plan/vragen", may: staff, ...own },
  "/[institution]/mijn-plan/vragen/[questionId]": {
    at: ({ personalQuestionId }) => `/mijn-plan/vragen/${personalQuestionId}`,
    may: ["teacher"],
  },
  "/[institution]/mijn-plan/vragen/[questionId]/inbrengen": {
    at: ({ personalQuestionId }) => `/mijn-plan/vragen/${personalQuestionId}/inbrengen`,
    may: ["teacher"],
  },
  "/[institution]/mijn-plan/geleerd": { at: () => "/mijn-plan/geleerd", may: staff, ...own },
  "/[institution]/mijn-plan/uren": { at: () => "/mijn-plan/uren", may: staff, ...own },
  "/[institution]/mijn-plan/uren/verantwoording": {
    at: () => "/mijn-plan/uren/verantwoording",
    may: staff,
    ...own,
  },
  "/[institution]/mijn-plan/acties": { at: () => "/mijn-plan/acties", may: staff, ...own },
  "/[institution]/mijn-plan/acties/[actionId]": {
    at: ({ personalActionId }) => `/mijn-plan/acties/${personalActionId}`,
    may: ["teacher"],
  },
};

/** Talks with staff: one's own, and of each the two it is between; the holder is told to the employee (permissions.md 6.2). */
const staffTalks: Visits = {
  "/[institution]/werkgesprekken": { at: () => "/werkgesprekken", may: staff, ...own },
  "/[institution]/werkgesprekken/nieuw": { at: () => "/werkgesprekken/nieuw", may: staff, ...own },
  "/[institution]/werkgesprekken/[talkId]": {
    at: ({ staffRecordedTalkId }) => `/werkgesprekken/${staffRecordedTalkId}`,
    may: ["teacher", "lead"],
    opens: { of: ({ teacherId }) => teacherId, to: ["lead"] },
  },
  "/[institution]/werkgesprekken/[talkId]/vastleggen": {
    at: ({ staffPlannedTalkId }) => `/werkgesprekken/${staffPlannedTalkId}/vastleggen`,
    may: ["lead"],
    opens: { of: ({ teacherId }) => teacherId, to: ["lead"] },
  },
};

const personal: Visits = {
  "/[institution]": { at: () => "", may: members, ...own },
  "/[institution]/account": { at: () => "/account", may: members, ...own },
  "/[institution]/gesprekken": { at: () => "/gesprekken", may: members, ...own },
  "/[institution]/gesprekken/vraagkaarten": { at: () => "/gesprekken/vraagkaarten", may: writers, ...own },
  "/[institution]/gesprekken/websites": { at: () => "/gesprekken/websites", may: staff, ...own },
  "/[institution]/zoeken": { at: () => "/zoeken?q=kanarie", may: members, ...own },
  "/[institution]/mijn-rol": { at: () => "/mijn-rol", may: staff, ...own },
  "/[institution]/lesbezoeken": { at: () => "/lesbezoeken", may: staff, ...own },
  "/[institution]/lesbezoeken/nieuw": { at: () => "/lesbezoeken/nieuw", may: staff, ...own },
  "/[institution]/signaal": { at: () => "/signaal", may: staff, ...own },
  "/[institution]/studenten": { at: () => "/studenten", may: staff, ...own },
  "/[institution]/studenten/uren": { at: () => "/studenten/uren", may: staff, ...own },
  "/[institution]/studenten/intakes": { at: () => "/studenten/intakes", may: staff, ...own },
  "/[institution]/studenten/intakes/[studentId]": {
    at: ({ newcomerId }) => `/studenten/intakes/${newcomerId}`,
    may: ["teacher"],
  },
  "/[institution]/studenten/rondes": { at: () => "/studenten/rondes", may: staff, ...own },
  "/[institution]/studenten/rondes/nieuw": { at: () => "/studenten/rondes/nieuw", may: staff, ...own },
  "/[institution]/studenten/rondes/[roundId]": {
    at: ({ talkRoundId }) => `/studenten/rondes/${talkRoundId}`,
    may: ["coach"],
  },
  "/[institution]/gesprekken/kiezen/[roundId]": {
    at: ({ talkRoundId }) => `/gesprekken/kiezen/${talkRoundId}`,
    may: ["student"],
  },
  "/[institution]/studenten/overdracht": { at: () => "/studenten/overdracht", may: staff, ...own },
};

/** Users, the trail and imports: the admin and the FG, HR for files with staff (permissions.md 6.4, decisions 32). */
const administration: Visits = {
  "/[institution]/beheer/gebruikers": { at: () => "/beheer/gebruikers", may: supervisors, ...own },
  "/[institution]/beheer/gebruikers/[personId]": {
    at: ({ studentId }) => `/beheer/gebruikers/${studentId}`,
    may: supervisors,
    ...everywhere,
  },
  "/[institution]/tweede-helft/[halfId]": {
    at: (_place, { commons }) => `/tweede-helft/${commons.halfId}`,
    may: ["hr", "directorate"],
    ...everywhere,
  },
  "/[institution]/beheer/logboek": { at: () => "/beheer/logboek", may: supervisors, ...own },
  "/[institution]/beheer/import": { at: () => "/beheer/import", may: ["hr", "admin"], ...own },
  "/[institution]/beheer/import/nieuw": { at: () => "/beheer/import/nieuw", may: ["hr", "admin"], ...own },
  "/[institution]/beheer/import/[run]": {
    at: (_place, { commons }) => `/beheer/import/${commons.staffImportId}`,
    may: ["hr"],
    ...everywhere,
  },
  "/[institution]/beheer/import/[run]/kolommen": {
    at: (_place, { commons }) => `/beheer/import/${commons.staffImportId}/kolommen`,
    may: ["hr"],
    ...everywhere,
  },
};

const readers = ["admin", "directorate", "hr", "officer"] as const;

/** What the institution decided: admin and directie, HR and the FG read along (permissions.md 6.4). */
const settings: Visits = {
  "/[institution]/beheer/instellingen": { at: () => "/beheer/instellingen", may: readers, ...own },
  "/[institution]/beheer/instellingen/jaarkalender": {
    at: () => "/beheer/instellingen/jaarkalender",
    may: readers,
    ...own,
  },
  "/[institution]/beheer/instellingen/ondernemingsraad": {
    at: () => "/beheer/instellingen/ondernemingsraad",
    may: readers,
    ...own,
  },
  "/[institution]/beheer/instellingen/werkgesprekken": {
    at: () => "/beheer/instellingen/werkgesprekken",
    may: readers,
    ...own,
  },
  "/[institution]/beheer/instellingen/professionalisering": {
    at: () => "/beheer/instellingen/professionalisering",
    may: readers,
    ...own,
  },
  "/[institution]/beheer/instellingen/inloggen": {
    at: () => "/beheer/instellingen/inloggen",
    may: readers,
    ...own,
  },
};

/** Figures of the institution for who steers it, of their own teams for leaders (permissions.md 6.4). */
const insight: Visits = {
  "/[institution]/borging": { at: () => "/borging", may: [...approvers, "lead", "farLead"], ...own },
  "/[institution]/borging/[unitId]": {
    at: (_place, { commons }) => `/borging/${commons.unitId}`,
    may: approvers,
    ...everywhere,
  },
};

const toCoach = { opens: { of: ({ studentId }: Place) => studentId, to: ["coach"] } } as const;

/** Of a leader's visit the teacher and the present leader; what was seen is told to the teacher when the leader opens it. */
const lessonVisits: Visits = {
  "/[institution]/lesbezoeken/[visitId]": {
    at: ({ visitId }) => `/lesbezoeken/${visitId}`,
    may: ["teacher", "lead"],
    opens: { of: ({ teacherId }) => teacherId, to: ["lead"] },
  },
};

/** Facts of a talk for student, coach and leader; what was said for the two alone (permissions.md 6.3). */
const talks: Visits = {
  "/[institution]/signaal/[signalId]": {
    at: ({ signalId }) => `/signaal/${signalId}`,
    may: ["coach"],
    ...toCoach,
  },
  "/[institution]/gesprekken/[talkId]": {
    at: ({ recordedTalkId }) => `/gesprekken/${recordedTalkId}`,
    may: ["coach", "student", "lead"],
    ...toCoach,
  },
  "/[institution]/gesprekken/[talkId]/voorbereiden": {
    at: ({ plannedTalkId }) => `/gesprekken/${plannedTalkId}/voorbereiden`,
    may: ["coach", "student"],
    ...toCoach,
  },
  "/[institution]/gesprekken/[talkId]/scherm-dicht": {
    at: ({ plannedTalkId }) => `/gesprekken/${plannedTalkId}/scherm-dicht`,
    may: ["coach", "student"],
    ...toCoach,
  },
  "/[institution]/gesprekken/[talkId]/samen": {
    at: ({ recordedTalkId }) => `/gesprekken/${recordedTalkId}/samen`,
    may: ["coach"],
    ...toCoach,
  },
  "/[institution]/gesprekken/[talkId]/aanpassen": {
    at: ({ recordedTalkId }) => `/gesprekken/${recordedTalkId}/aanpassen`,
    may: ["coach", "student"],
    ...toCoach,
  },
  "/[institution]/studenten/[studentId]": {
    at: ({ studentId }) => `/studenten/${studentId}`,
    may: [...team, "teamCoordinator", "student"],
    ...toCoach,
  },
  "/[institution]/studenten/[studentId]/tijdlijn": {
    at: ({ studentId }) => `/studenten/${studentId}/tijdlijn`,
    may: ["coach", "lead", "student"],
  },
  "/[institution]/studenten/[studentId]/gesprek": {
    at: ({ studentId, plannedTalkId }) => `/studenten/${studentId}/gesprek?talk=${plannedTalkId}`,
    may: ["coach"],
    ...toCoach,
  },
  "/[institution]/studenten/[studentId]/kort": {
    at: ({ studentId }) => `/studenten/${studentId}/kort?lijst=filter%3Ddue`,
    may: ["coach"],
  },
  "/[institution]/studenten/[studentId]/kort/scherm-dicht": {
    at: ({ studentId }) => `/studenten/${studentId}/kort/scherm-dicht?lijst=filter%3Ddue`,
    may: ["coach"],
    ...toCoach,
  },
  "/[institution]/studenten/[studentId]/overdracht": {
    at: ({ handedOverId }) => `/studenten/${handedOverId}/overdracht`,
    may: ["coach", "teacher"],
  },
};

/** A student's scan is theirs and their present coach's; what came of it is told of when the coach opens it. */
const studentScans: Visits = {
  "/[institution]/scans/studenten": { at: () => "/scans/studenten", may: staff, ...own },
  "/[institution]/studenten/[studentId]/scans/nieuw": {
    at: ({ studentId }) => `/studenten/${studentId}/scans/nieuw`,
    may: ["coach", "student"],
  },
  "/[institution]/studenten/[studentId]/scans/[roundId]": {
    at: ({ studentId, closedScanId }) => `/studenten/${studentId}/scans/${closedScanId}`,
    may: ["coach", "student"],
    ...toCoach,
  },
  "/[institution]/studenten/[studentId]/scans/[roundId]/vooraf": {
    at: ({ studentId, closedScanId }) => `/studenten/${studentId}/scans/${closedScanId}/vooraf`,
    may: ["coach", "student"],
    ...toCoach,
  },
};

/** A portfolio is a student's own; a coach reads what their student opened, and that is told of to them (Q7). */
const portfolios: Visits = {
  "/[institution]/mijn-portfolio": { at: () => "/mijn-portfolio", may: students, ...own },
  "/[institution]/mijn-portfolio/vitrine": { at: () => "/mijn-portfolio/vitrine", may: students, ...own },
  "/[institution]/mijn-portfolio/toekomst": { at: () => "/mijn-portfolio/toekomst", may: students, ...own },
  "/[institution]/mijn-portfolio/toekomst/[kind]": {
    at: () => "/mijn-portfolio/toekomst/beroepsbeeld",
    may: students,
    ...own,
  },
  "/[institution]/mijn-portfolio/bpv": { at: () => "/mijn-portfolio/bpv", may: students, ...own },
  "/[institution]/mijn-portfolio/delen": { at: () => "/mijn-portfolio/delen", may: students, ...own },
  "/[institution]/mijn-portfolio/nieuw": { at: () => "/mijn-portfolio/nieuw", may: students, ...own },
  "/[institution]/mijn-portfolio/[itemId]": {
    at: ({ portfolioItemId }) => `/mijn-portfolio/${portfolioItemId}`,
    may: ["student"],
  },
  "/[institution]/mijn-portfolio/[itemId]/aanpassen": {
    at: ({ portfolioItemId }) => `/mijn-portfolio/${portfolioItemId}/aanpassen`,
    may: ["student"],
  },
  "/[institution]/studenten/[studentId]/portfolio": {
    at: ({ studentId }) => `/studenten/${studentId}/portfolio`,
    may: ["coach"],
    ...toCoach,
  },
};

/** What a student opened of a scan is read by the adviser of the second line they named, and told of to them. */
const sharedScans: Visits = {
  "/[institution]/scans/gedeeld/[roundId]": {
    at: ({ closedScanId }) => `/scans/gedeeld/${closedScanId}`,
    may: ["adviser"],
    opens: { of: ({ studentId }) => studentId, to: ["adviser"] },
  },
};

/** How referring goes is for all staff; its text is written by HR and the coordinator, cases are an adviser's of a unit, and figures are for who steers (6.3). */
const referring: Visits = {
  "/[institution]/doorverwijzen": { at: () => "/doorverwijzen", may: staff, ...own },
  "/[institution]/doorverwijzen/aanpassen": { at: () => "/doorverwijzen/aanpassen", may: writers, ...own },
  "/[institution]/doorverwijzingen": { at: () => "/doorverwijzingen", may: ["unitAdviser"], ...everywhere },
  "/[institution]/doorverwijzingen/patronen": {
    at: () => "/doorverwijzingen/patronen",
    may: ["directorate", "coordinator", "lead", "farLead"],
    ...own,
  },
  "/[institution]/doorverwijzingen/loopbaanbox": {
    at: () => "/doorverwijzingen/loopbaanbox",
    may: ["unitAdviser"],
    ...everywhere,
  },
};

/** Published profiles are for all staff, concepts for who writes them or turns a key (permissions.md 6.2). */
const profiles: Visits = {
  "/[institution]/wie-helpt-mij": { at: () => "/wie-helpt-mij", may: students, ...own },
  "/[institution]/rollen": { at: () => "/rollen", may: staff, ...own },
  "/[institution]/rollen/nieuw": { at: () => "/rollen/nieuw", may: writers, ...own },
  "/[institution]/rollen/onduidelijk": {
    at: () => "/rollen/onduidelijk",
    may: ["hr", "lead", "farLead"],
    ...own,
  },
  "/[institution]/rollen/nog-te-halen": {
    at: () => "/rollen/nog-te-halen",
    may: ["hr", "lead", "farLead", "directorate"],
    ...own,
  },
  "/[institution]/rollen/[roleId]": {
    at: (_place, { commons }) => `/rollen/${commons.roleId}`,
    may: approvers,
    ...everywhere,
  },
  "/[institution]/rollen/[roleId]/aanpassen": {
    at: (_place, { commons }) => `/rollen/${commons.roleId}/aanpassen`,
    may: writers,
    ...everywhere,
  },
  "/[institution]/rollen/[roleId]/vaststellen": {
    at: (_place, { commons }) => `/rollen/${commons.roleId}/vaststellen`,
    may: approvers,
    ...everywhere,
  },
  "/[institution]/rollen/[roleId]/raadpleging": {
    at: ({ consultedRoleId }) => `/rollen/${consultedRoleId}/raadpleging`,
    may: [...team, ...approvers],
  },
  "/[institution]/rollen/[roleId]/verschil": {
    at: (_place, { commons }) => `/rollen/${commons.publishedRoleId}/verschil?van=1&naar=2`,
    may: staff,
    ...everywhere,
  },
  "/[institution]/rollen/[roleId]/toewijzen": {
    at: (_place, { commons }) => `/rollen/${commons.publishedRoleId}/toewijzen`,
    may: ["hr"],
    ...everywhere,
  },
  "/[institution]/rollen/[roleId]/mensen/[assignmentId]": {
    at: (_place, { commons }) => `/rollen/${commons.publishedRoleId}/mensen/${commons.outsideAssignmentId}`,
    may: ["hr"],
    ...everywhere,
  },
  "/[institution]/rollen/vergelijken": { at: () => "/rollen/vergelijken", may: staff, ...own },
  "/[institution]/competenties": { at: () => "/competenties", may: staff, ...own },
  "/[institution]/competenties/nieuw": { at: () => "/competenties/nieuw", may: ["hr"], ...own },
  "/[institution]/competenties/niveaus": { at: () => "/competenties/niveaus", may: ["hr"], ...own },
  "/[institution]/competenties/klaarliggend": {
    at: () => "/competenties/klaarliggend",
    may: ["hr"],
    ...own,
  },
  "/[institution]/competenties/importeren": { at: () => "/competenties/importeren", may: ["hr"], ...own },
  "/[institution]/competenties/importeren/[fileId]": {
    at: (_place, { commons }) => `/competenties/importeren/${commons.frameworkFileId}`,
    may: ["hr"],
    ...everywhere,
  },
  "/[institution]/competenties/raamwerken/nieuw": {
    at: () => "/competenties/raamwerken/nieuw",
    may: ["hr"],
    ...own,
  },
  "/[institution]/competenties/raamwerken/[frameworkId]": {
    at: (_place, { commons }) => `/competenties/raamwerken/${commons.frameworkId}`,
    may: staff,
    ...everywhere,
  },
  "/[institution]/competenties/raamwerken/[frameworkId]/aanpassen": {
    at: (_place, { commons }) => `/competenties/raamwerken/${commons.frameworkId}/aanpassen`,
    may: ["hr"],
    ...everywhere,
  },
  "/[institution]/competenties/[competenceId]": {
    at: (_place, { commons }) => `/competenties/${commons.competenceId}`,
    may: staff,
    ...everywhere,
  },
  "/[institution]/competenties/[competenceId]/aanpassen": {
    at: (_place, { commons }) => `/competenties/${commons.competenceId}/aanpassen`,
    may: ["hr"],
    ...everywhere,
  },
};

/** The glossary is for everybody; HR and the coordinator write it, leaders propose (permissions.md 6.4). */
const glossary: Visits = {
  "/[institution]/begrippen": { at: () => "/begrippen", may: members, ...own },
  "/[institution]/begrippen/nieuw": { at: () => "/begrippen/nieuw", may: writers, ...own },
  "/[institution]/begrippen/veranderd": { at: () => "/begrippen/veranderd", may: staff, ...own },
  "/[institution]/begrippen/verwarring": { at: () => "/begrippen/verwarring", may: approvers, ...own },
  "/[institution]/begrippen/voorstellen": {
    at: () => "/begrippen/voorstellen",
    may: ["lead", "farLead", ...approvers, "admin"],
    ...own,
  },
  "/[institution]/begrippen/voorstellen/nieuw": {
    at: () => "/begrippen/voorstellen/nieuw?begrip=coach",
    may: ["lead", "farLead"],
    ...own,
  },
  "/[institution]/begrippen/[code]": { at: () => "/begrippen/coach", may: members, ...own },
  "/[institution]/begrippen/[code]/aanpassen": {
    at: () => "/begrippen/coach/aanpassen",
    may: writers,
    ...own,
  },
  "/[institution]/begrippen/[code]/woord": {
    at: ({ teamId }) => `/begrippen/coach/woord?team=${teamId}`,
    may: ["lead", ...writers],
  },
};

/** That a team exists is for all staff; who is in it is arranged by its leader and HR (permissions.md 6.2). */
const teams: Visits = {
  "/[institution]/teams": { at: () => "/teams", may: staff, ...own },
  "/[institution]/teams/[teamId]": {
    at: ({ teamId }) => `/teams/${teamId}`,
    may: staff,
    ...everywhere,
    // The end of a contract beside a guidance role (permissions.md 6.2).
    opens: { of: ({ teacherId }) => teacherId, to: ["lead", "hr"] },
  },
  "/[institution]/teams/[teamId]/gesprekken": {
    at: ({ teamId }) => `/teams/${teamId}/gesprekken`,
    may: ["lead"],
  },
  "/[institution]/teams/[teamId]/vraagkaarten": {
    at: ({ teamId }) => `/teams/${teamId}/vraagkaarten`,
    may: ["lead", "teamCoordinator"],
  },
  "/[institution]/teams/[teamId]/leden": {
    at: ({ teamId }) => `/teams/${teamId}/leden`,
    may: ["lead", "hr"],
  },
  "/[institution]/teams/[teamId]/leden/[membershipId]": {
    at: ({ teamId, membershipId }) => `/teams/${teamId}/leden/${membershipId}`,
    may: ["lead", "hr"],
  },
  "/[institution]/teams/[teamId]/naam": {
    at: ({ teamId }) => `/teams/${teamId}/naam`,
    may: ["lead", "admin"],
  },
  "/[institution]/teams/[teamId]/rollen": {
    at: ({ teamId }) => `/teams/${teamId}/rollen`,
    may: [...team, "teamCoordinator", "hr"],
  },
  "/[institution]/teams/[teamId]/wie-doet-wat": {
    at: ({ teamId }) => `/teams/${teamId}/wie-doet-wat`,
    may: [...team, "teamCoordinator", "hr"],
  },
  "/[institution]/teams/[teamId]/wie-doet-wat/kaart": {
    at: ({ teamId }) => `/teams/${teamId}/wie-doet-wat/kaart`,
    may: [...team, "teamCoordinator", "hr"],
  },
  "/[institution]/teams/[teamId]/wie-doet-wat/samen": {
    at: ({ teamId }) => `/teams/${teamId}/wie-doet-wat/samen`,
    may: team,
  },
  "/[institution]/teams/[teamId]/rollen/[assignmentId]": {
    at: ({ teamId, assignmentId }) => `/teams/${teamId}/rollen/${assignmentId}`,
    may: ["lead", "hr"],
  },
};

/** What teams agreed is for all staff; the team's leader and coordinator write it, HR and the coordinator everywhere. */
const agreements: Visits = {
  "/[institution]/afspraken": { at: () => "/afspraken", may: staff, ...own },
  "/[institution]/afspraken/nieuw": {
    at: () => "/afspraken/nieuw",
    may: ["lead", "farLead", "teamCoordinator", "farTeamCoordinator", ...writers],
    ...own,
  },
  "/[institution]/afspraken/[agreementId]": {
    at: ({ agreementId }) => `/afspraken/${agreementId}`,
    may: staff,
    ...everywhere,
  },
  "/[institution]/afspraken/[agreementId]/aanpassen": {
    at: ({ agreementId }) => `/afspraken/${agreementId}/aanpassen`,
    may: ["lead", "teamCoordinator", ...writers],
  },
};

/** An appraisal is for the two it is between; HR reads what was laid, the directie once there is an objection (permissions.md 6.2). */
const appraisals: Visits = {
  "/[institution]/beoordelingen": {
    at: () => "/beoordelingen?lijst=file&naam=nabij",
    may: staff,
    opens: { of: ({ teacherId }) => teacherId, to: ["hr", "directorate"] },
    ...own,
  },
  "/[institution]/beoordelingen/nieuw": {
    at: () => "/beoordelingen/nieuw",
    may: ["lead", "farLead"],
    ...own,
  },
  "/[institution]/beoordelingen/opzet": { at: () => "/beoordelingen/opzet", may: staff, ...own },
  "/[institution]/beoordelingen/[appraisalId]": {
    at: ({ objectedAppraisalId }) => `/beoordelingen/${objectedAppraisalId}`,
    may: ["teacher", "lead", "hr", "directorate"],
    opens: { of: ({ teacherId }) => teacherId, to: ["lead", "hr", "directorate"] },
  },
  "/[institution]/beoordelingen/[appraisalId]/schrijven": {
    at: ({ plannedAppraisalId }) => `/beoordelingen/${plannedAppraisalId}/schrijven`,
    may: ["lead"],
  },
};

/** A draft is the team's, and nobody else's; who steers sees that there is one (permissions.md 6.2). */
const plans: Visits = {
  "/[institution]/scholing": { at: () => "/scholing", may: ["hr"], ...own },
  "/[institution]/teams/[teamId]/scholing": {
    at: ({ teamId }) => `/teams/${teamId}/scholing`,
    may: [...team, "hr"],
  },
  "/[institution]/teams/[teamId]/uren": { at: ({ teamId }) => `/teams/${teamId}/uren`, may: team },
  "/[institution]/teams/[teamId]/scholing/nieuw": {
    at: ({ teamId }) => `/teams/${teamId}/scholing/nieuw`,
    may: team,
  },
  "/[institution]/teams/[teamId]/plan": {
    at: ({ teamId }) => `/teams/${teamId}/plan`,
    may: [...team, "teamCoordinator", ...approvers],
  },
  "/[institution]/teams/[teamId]/plan/ambitie": {
    at: ({ teamId }) => `/teams/${teamId}/plan/ambitie`,
    may: team,
  },
  "/[institution]/teams/[teamId]/plan/doelen": {
    at: ({ teamId }) => `/teams/${teamId}/plan/doelen`,
    may: team,
  },
  "/[institution]/teams/[teamId]/plan/doelen/[goalId]": {
    at: ({ teamId, draftGoalId }) => `/teams/${teamId}/plan/doelen/${draftGoalId}`,
    may: team,
  },
  "/[institution]/teams/[teamId]/plan/doelen/[goalId]/acties": {
    at: ({ teamId, draftGoalId }) => `/teams/${teamId}/plan/doelen/${draftGoalId}/acties`,
    may: team,
  },
  "/[institution]/teams/[teamId]/plan/acties/[actionId]": {
    at: ({ teamId, draftActionId }) => `/teams/${teamId}/plan/acties/${draftActionId}`,
    may: team,
  },
  "/[institution]/teams/[teamId]/plan/vaststellen": {
    at: ({ teamId }) => `/teams/${teamId}/plan/vaststellen`,
    may: ["lead"],
  },
  "/[institution]/instellingsplan": {
    at: () => "/instellingsplan",
    may: staff.filter((kind) => kind !== "admin"),
    ...own,
  },
  "/[institution]/instellingsplan/[planId]": {
    at: (_place, { commons }) => `/instellingsplan/${commons.institutionPlanId}`,
    may: ["hr", "directorate", "coordinator", "lead", "farLead"],
    ...everywhere,
  },
  "/[institution]/gesprekkencyclus": { at: () => "/gesprekkencyclus", may: staff, ...own },
  "/[institution]/gesprekkencyclus/aanpassen": {
    at: () => "/gesprekkencyclus/aanpassen",
    may: ["hr"],
    ...own,
  },
  "/[institution]/gesprekkencyclus/afspraken": {
    at: () => "/gesprekkencyclus/afspraken",
    may: staff,
    ...own,
  },
  "/[institution]/gesprekkencyclus/afspraken/schrijven": {
    at: () => "/gesprekkencyclus/afspraken/schrijven",
    may: ["hr"],
    ...own,
  },
  "/[institution]/teams/tegen-het-licht": {
    at: () => "/teams/tegen-het-licht",
    may: approvers,
    ...own,
  },
  "/[institution]/teams/[teamId]/plan/samen": {
    at: ({ teamId }) => `/teams/${teamId}/plan/samen`,
    may: [...team, "teamCoordinator"],
  },
  "/[institution]/teams/[teamId]/plan/tegen-het-licht": {
    at: ({ teamId }) => `/teams/${teamId}/plan/tegen-het-licht?jaar=${lastYear}`,
    may: ["lead"],
  },
  "/[institution]/teams/[teamId]/plan/versies/[number]": {
    at: ({ teamId }) => `/teams/${teamId}/plan/versies/1?jaar=${lastYear}`,
    may: staff.filter((kind) => kind !== "admin"),
    ...everywhere,
  },
};

/** A 360 is its employee's: a leader who is asked may suggest somebody, and no office opens it (permissions.md 6.2). */
const scans: Visits = {
  "/[institution]/scans": { at: () => "/scans", may: members, ...own },
  "/[institution]/scans/feedback/nieuw": { at: () => "/scans/feedback/nieuw", may: staff, ...own },
  "/[institution]/scans/feedback/[roundId]": {
    at: ({ runningRoundId }) => `/scans/feedback/${runningRoundId}`,
    may: ["coach", "lead"],
  },
  "/[institution]/scans/feedback/[roundId]/bespreken": {
    at: ({ closedRoundId }) => `/scans/feedback/${closedRoundId}/bespreken`,
    may: ["coach"],
  },
  "/[institution]/scans/verzoeken/[raterId]": {
    at: ({ askedRaterId }) => `/scans/verzoeken/${askedRaterId}`,
    may: ["teacher"],
  },
  "/[institution]/scans/campagnes": { at: () => "/scans/campagnes", may: ["hr"], ...own },
  "/[institution]/scans/campagnes/nieuw": { at: () => "/scans/campagnes/nieuw", may: ["hr"], ...own },
  "/[institution]/scans/campagnes/[campaignId]": {
    at: (_place, { commons }) => `/scans/campagnes/${commons.campaignId}`,
    may: ["hr"],
    ...everywhere,
  },
  "/[institution]/scans/teams": { at: () => "/scans/teams", may: staff, ...own },
  "/[institution]/scans/teams/nieuw": { at: () => "/scans/teams/nieuw", may: writers, ...own },
  "/[institution]/scans/teams/extern": { at: () => "/scans/teams/extern", may: writers, ...own },
  "/[institution]/scans/teams/extern/inlezen": {
    at: () => "/scans/teams/extern/inlezen",
    may: writers,
    ...own,
  },
  "/[institution]/scans/teams/extern/inlezen/[fileId]": {
    at: (_place, { commons }) => `/scans/teams/extern/inlezen/${commons.externalFileId}`,
    may: writers,
    ...everywhere,
  },
  "/[institution]/scans/teams/extern/bestand/[fileId]": {
    at: ({ externalReadId }) => `/scans/teams/extern/bestand/${externalReadId}`,
    may: writers,
    ...everywhere,
  },
  "/[institution]/scans/teams/extern/[scanId]": {
    at: ({ externalScanId }) => `/scans/teams/extern/${externalScanId}`,
    may: [...team, "teamCoordinator"],
  },
  "/[institution]/scans/teams/[campaignId]": {
    at: (_place, { commons }) => `/scans/teams/${commons.teamScanId}`,
    may: approvers,
    ...everywhere,
  },
  "/[institution]/scans/teams/verslag/[roundId]": {
    at: ({ teamReportId }) => `/scans/teams/verslag/${teamReportId}`,
    may: [...team, "teamCoordinator"],
  },
  "/[institution]/scans/vragenlijsten": { at: () => "/scans/vragenlijsten", may: writers, ...own },
  "/[institution]/scans/vragenlijsten/nieuw": {
    at: () => "/scans/vragenlijsten/nieuw",
    may: writers,
    ...own,
  },
  "/[institution]/scans/vragenlijsten/[instrumentId]": {
    at: (_place, { commons }) => `/scans/vragenlijsten/${commons.instrumentId}`,
    may: writers,
    ...everywhere,
  },
  "/[institution]/scans/vragenlijsten/[instrumentId]/voorbeeld": {
    at: (_place, { commons }) => `/scans/vragenlijsten/${commons.instrumentId}/voorbeeld`,
    may: staff,
    ...everywhere,
  },
};

/** Who may open which page inside an institution, from permissions.md: a line for every one, by its address. */
export const pages: Visits = {
  ...staffTalks,
  ...personal,
  ...staffProfiles,
  ...personalPlans,
  ...administration,
  ...settings,
  ...insight,
  ...talks,
  ...effortPages(staff),
  ...lessonVisits,
  ...referralPages,
  ...jointCasePages,
  ...referring,
  ...profiles,
  ...glossary,
  ...teams,
  ...plans,
  ...agreements,
  ...appraisals,
  ...scans,
  ...studentScans,
  ...portfolios,
  ...sharedScans,
};
