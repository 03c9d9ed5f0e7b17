import type { Visits } from "@/tests/support/matrix/lines";
import { approvers, members, staff, students, supervisors } from "@/tests/support/matrix/pages";

const own = { isEverywhere: true, hasNoSubject: true } as const;

/** Who may read which route inside an institution: exports, polling and search; addresses after `/api/<slug>`. */
export const readingRoutes: Visits = {
  "/api/[institution]/begrippen/[code]": { at: () => "/begrippen/coach", may: members, ...own },
  "/api/[institution]/begrippen/woorden": { at: () => "/begrippen/woorden", may: staff, ...own },
  "/api/[institution]/borging": {
    at: ({ teamId }) => `/borging?plek=${teamId}`,
    may: ["lead", ...approvers],
  },
  "/api/[institution]/competenties/[frameworkId]": {
    at: (_place, { commons }) => `/competenties/${commons.frameworkId}`,
    may: staff,
    isEverywhere: true,
  },
  "/api/[institution]/import/[run]": {
    at: (_place, { commons }) => `/import/${commons.staffImportId}`,
    may: ["hr"],
    isEverywhere: true,
  },
  "/api/[institution]/import/[run]/report": {
    at: (_place, { commons }) => `/import/${commons.staffImportId}/report`,
    may: ["hr"],
    isEverywhere: true,
  },
  "/api/[institution]/logboek": { at: () => "/logboek", may: supervisors, ...own },
  "/api/[institution]/rollen": { at: () => "/rollen", may: staff, ...own },
  "/api/[institution]/mijn-plan": { at: () => "/mijn-plan", may: staff, ...own },
  "/api/[institution]/mijn-portfolio": { at: () => "/mijn-portfolio", may: students, ...own },
  "/api/[institution]/mijn-portfolio/pdf": { at: () => "/mijn-portfolio/pdf", may: students, ...own },
  "/api/[institution]/portfolio/[fileId]": {
    at: ({ portfolioFileId }) => `/portfolio/${portfolioFileId}`,
    may: ["coach", "student"],
  },
  "/api/[institution]/scans/extern/leeg": {
    at: () => "/scans/extern/leeg",
    may: ["hr", "coordinator"],
    ...own,
  },
  "/api/[institution]/scans/extern/[scanId]": {
    at: ({ externalScanId }) => `/scans/extern/${externalScanId}`,
    may: ["coach", "teacher", "lead", "teamCoordinator"],
  },
  "/api/[institution]/scans/teams/[roundId]": {
    at: ({ teamReportId }) => `/scans/teams/${teamReportId}`,
    may: ["coach", "teacher", "lead", "teamCoordinator"],
  },
  "/api/[institution]/gesprekken/[talkId]/agenda": {
    at: ({ plannedTalkId }) => `/gesprekken/${plannedTalkId}/agenda`,
    may: ["coach", "student"],
  },
  "/api/[institution]/gesprekken/rondes/[roundId]/agenda": {
    at: ({ talkRoundId }) => `/gesprekken/rondes/${talkRoundId}/agenda`,
    may: ["coach"],
  },
  "/api/[institution]/gesprekken": { at: () => "/gesprekken", may: staff, ...own },
  "/api/[institution]/studenten": { at: () => "/studenten", may: staff, ...own },
  "/api/[institution]/studenten/loopbaan-en-burgerschap": {
    at: () => "/studenten/loopbaan-en-burgerschap",
    may: staff,
    ...own,
  },
  "/api/[institution]/borging/loopbaan-en-burgerschap": {
    at: () => "/borging/loopbaan-en-burgerschap",
    may: ["directorate", "coordinator", "lead", "farLead"],
    ...own,
  },
  "/api/[institution]/teams/[teamId]/loopbaan-en-burgerschap": {
    at: ({ teamId }) => `/teams/${teamId}/loopbaan-en-burgerschap`,
    may: ["lead"],
  },
  "/api/[institution]/teams": { at: () => "/teams", may: approvers, ...own },
  "/api/[institution]/teams/[teamId]/plan/samen": {
    at: ({ teamId }) => `/teams/${teamId}/plan/samen`,
    may: ["coach", "teacher", "lead", "teamCoordinator"],
  },
  "/api/[institution]/teams/[teamId]/wie-doet-wat": {
    at: ({ teamId }) => `/teams/${teamId}/wie-doet-wat`,
    may: ["coach", "teacher", "lead", "teamCoordinator", "hr"],
  },
  "/api/[institution]/teams/[teamId]/wie-doet-wat/lijst": {
    at: ({ teamId }) => `/teams/${teamId}/wie-doet-wat/lijst`,
    may: ["coach", "teacher", "lead", "teamCoordinator", "hr"],
  },
  "/api/[institution]/verstuurd": {
    at: () => "/verstuurd?submission=01990000-0000-7000-8000-000000000000",
    may: members,
    ...own,
  },
  "/api/[institution]/zoeken": { at: () => "/zoeken?q=kanarie", may: members, ...own },
};

/** Routes that write: they have tests of their own, with what each takes. */
export const writingRoutes = [
  "/api/[institution]/begrippen/gebruik",
  "/api/[institution]/competenties",
  "/api/[institution]/drafts",
  "/api/[institution]/import",
  "/api/[institution]/mijn-portfolio/bestanden",
  "/api/[institution]/scans/extern",
] as const;

/** Who is not asked as a member: signed out, a member elsewhere on the site, provisional, or the operator. */
export type Guest = "nobody" | "coach" | "provisional" | "operator";

type Answers = Readonly<Record<Guest, number | string>>;

const everybody = (answer: number | string): Answers => ({
  ...{ nobody: answer, coach: answer },
  ...{ provisional: answer, operator: answer },
});
const choosing = "/login/wachtwoord";
const operatorOnly = (path: string): Answers => ({
  ...{ nobody: `/login?next=${encodeURIComponent(path)}`, coach: 404 },
  ...{ provisional: choosing, operator: 200 },
});

/** Nothing that waits: what does is asked for in a test of its own. */
const waitingHalf = `/operator/tweede-helft/${crypto.randomUUID()}/${crypto.randomUUID()}`;

/** What is outside institutions: the status, or where to. Without single sign-on its addresses do not exist. */
export const outside: Readonly<Record<string, { readonly at: string; readonly answers: Answers }>> = {
  "/": {
    at: "/",
    answers: { nobody: "/login", coach: "/<slug>", provisional: choosing, operator: "/operator" },
  },
  "/login": { at: "/login", answers: { nobody: 200, coach: "/", provisional: choosing, operator: "/" } },
  "/login/wachtwoord": {
    at: choosing,
    answers: { nobody: "/login", coach: "/", provisional: 200, operator: "/" },
  },
  "/login/sso": { at: "/login/sso", answers: everybody(404) },
  "/api/auth/[...nextauth]": { at: "/api/auth/callback/sso", answers: everybody(404) },
  "/r/[token]": { at: `/r/${"x".repeat(32)}`, answers: everybody(404) },
  "/r/uitslag/[token]": { at: `/r/uitslag/${"x".repeat(32)}`, answers: everybody(404) },
  "/r/portfolio/[token]": { at: `/r/portfolio/${"x".repeat(32)}`, answers: everybody(404) },
  "/r/portfolio/[token]/[fileId]": {
    at: `/r/portfolio/${"x".repeat(32)}/${crypto.randomUUID()}`,
    answers: everybody(404),
  },
  "/r/gesprek/[token]": { at: `/r/gesprek/${"x".repeat(32)}`, answers: everybody(404) },
  "/r/agenda/[token]": { at: `/r/agenda/${"x".repeat(32)}`, answers: everybody(404) },
  "/privacy": { at: "/privacy", answers: everybody(200) },
  "/toegankelijkheid": { at: "/toegankelijkheid", answers: everybody(200) },
  "/operator": { at: "/operator", answers: operatorOnly("/operator") },
  "/operator/nieuw": { at: "/operator/nieuw", answers: operatorOnly("/operator/nieuw") },
  "/operator/tweede-helft/[institutionId]/[halfId]": {
    at: waitingHalf,
    answers: { ...operatorOnly(waitingHalf), operator: 404 },
  },
  "/operator/begin": { at: "/operator/begin", answers: everybody("/operator") },
  "/api/health": { at: "/api/health", answers: everybody(200) },
  "/static/offline": { at: "/static/offline", answers: everybody(200) },
  "/api/live": { at: "/api/live", answers: everybody(200) },
};
