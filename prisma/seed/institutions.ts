import type { Office } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import type { Stage } from "@/prisma/seed/history/plans";
import type { Waiting } from "@/prisma/seed/history/roles";
import { type CycleStory, heliconCycle } from "@/prisma/seed/texts/cycle";
import { heliconIdiom, landstedeIdiom, type OwnIdiom } from "@/prisma/seed/texts/idiom";

/** A file as the institution's own systems export it, in the order in which they are imported. */
export type SourceFile = {
  readonly kind: "units" | "programmes" | "staff" | "students" | "coaches";
  readonly name: string;
};

/** Somebody with an office, and with a demo account when `account` names one. */
export type Officer = {
  readonly personnelNumber: string;
  readonly office: Office | null;
  /** The function as the institution would call it; left as imported when absent. */
  readonly jobTitle?: string;
  /** Code of the branch led, for leaders of more than one team. */
  readonly unitCode?: string;
  readonly account?: {
    readonly email: string;
    readonly who: string;
    /** An account of another institution by which the same person comes in here too. */
    readonly alsoFor?: string;
  };
};

/** What makes a demo institution: its files, its people's offices, and how its teams are doing. */
export type DemoInstitution = {
  readonly slug: string;
  readonly name: string;
  readonly files: readonly SourceFile[];
  /** Units that stand above the teams when the files name none. */
  readonly rootUnit: string | null;
  readonly supportTeams: readonly string[];
  readonly officers: readonly Officer[];
  readonly student: { readonly coachNumber: string; readonly email: string; readonly who: string };
  /** Team leaders by job title, or the first member of every team. */
  readonly leaders: "by-title" | "first-of-team";
  readonly habitOf: (teamName: string, place: number) => number;
  readonly stageOf: (teamName: string, place: number) => Stage;
  readonly waiting: Waiting;
  /** How HR laid down the year of talks with staff; null where it did not yet. */
  readonly cycle: CycleStory | null;
  /** What the scan about a student is called here. */
  readonly scanName: string;
  /** What it calls differently, and the terms only it has. */
  readonly idiom: OwnIdiom;
  /** Who holds intakes, and what that role is called; null where coaches do. */
  readonly intaker: { readonly personnelNumber: string; readonly roleName: string } | null;
  /** The personnel number of a leader who holds appraisals in Koers. */
  readonly appraising: string | null;
  readonly worksCouncil: { readonly consentOn: Day; readonly document: string } | null;
};

export const habits: Readonly<Record<string, number>> = {
  "Bloem & Design": 0.88,
  "Dier & Zorg": 0.72,
  "Groen & Grond": 0.34,
  "Voeding & Innovatie": 0.8,
  "Water & Milieu": 0.55,
};

const stages: Readonly<Record<string, Stage>> = {
  "Bloem & Design": "adopted",
  "Dier & Zorg": "adopted",
  "Groen & Grond": "draft",
  "Voeding & Innovatie": "adopted",
  "Water & Milieu": "consultation",
};

export const helicon: DemoInstitution = {
  slug: "helicon",
  name: "Helicon MBO Nijmegen",
  files: [
    { kind: "programmes", name: "helicon-opleidingen.csv" },
    { kind: "staff", name: "helicon-medewerkers.csv" },
    { kind: "students", name: "helicon-studenten.xlsx" },
    { kind: "coaches", name: "helicon-mentoren.csv" },
  ],
  rootUnit: "Helicon MBO Nijmegen",
  supportTeams: ["Ondersteuning"],
  officers: [
    {
      personnelNumber: "40135",
      office: "directorate",
      account: { email: "directie@helicon.example", who: "Directeur" },
    },
    {
      personnelNumber: "40415",
      office: "hr",
      account: { email: "hr@helicon.example", who: "Adviseur P&O (HR)" },
    },
    {
      personnelNumber: "40107",
      office: null,
      account: { email: "teamleider@helicon.example", who: "Teamleider Dier & Zorg" },
    },
    {
      personnelNumber: "40443",
      office: null,
      account: { email: "coach@helicon.example", who: "Docent en mentor, Dier & Zorg" },
    },
    {
      personnelNumber: "40464",
      office: "lob-coordinator",
      account: { email: "lob@helicon.example", who: "LOB-coördinator (ook bij Landstede)" },
    },
    {
      personnelNumber: "40324",
      office: "second-line",
      jobTitle: "Loopbaanadviseur",
      account: { email: "tweedelijn@helicon.example", who: "Adviseur tweede lijn" },
    },
    {
      personnelNumber: "40198",
      office: "admin",
      jobTitle: "Applicatiebeheerder",
      account: { email: "beheer@helicon.example", who: "Beheerder" },
    },
    {
      personnelNumber: "40457",
      office: "privacy-officer",
      account: { email: "fg@helicon.example", who: "Functionaris gegevensbescherming" },
    },
  ],
  student: { coachNumber: "40443", email: "student@helicon.example", who: "Student van de mentor" },
  leaders: "by-title",
  habitOf: (team) => habits[team] ?? 0.6,
  stageOf: (team) => stages[team] ?? "none",
  waiting: { forDirectorate: ["placement-supervisor"], concept: ["support-staff"] },
  cycle: heliconCycle,
  idiom: heliconIdiom,
  scanName: "Competentiescan",
  intaker: null,
  appraising: null,
  worksCouncil: { consentOn: "2026-06-18", document: "Instemming OR, besluit 2026-14" },
};

export const landstede: DemoInstitution = {
  slug: "landstede",
  name: "Landstede MBO",
  files: [
    { kind: "units", name: "landstede-teams.tsv" },
    { kind: "programmes", name: "landstede-opleidingen.csv" },
    { kind: "staff", name: "landstede-medewerkers.csv" },
    { kind: "students", name: "landstede-studenten.csv" },
  ],
  rootUnit: null,
  supportTeams: [],
  officers: [
    {
      personnelNumber: "M06003",
      office: "directorate",
      jobTitle: "Directeur onderwijs",
      account: { email: "directie@landstede.example", who: "Directeur" },
    },
    {
      personnelNumber: "M06004",
      office: "hr",
      jobTitle: "Adviseur HRM",
      account: { email: "hr@landstede.example", who: "Adviseur HRM (HR)" },
    },
    {
      personnelNumber: "M06005",
      office: "lob-coordinator",
      jobTitle: "Taakhouder loopbaancoaching",
      account: { email: "lob@landstede.example", who: "LOB-coördinator", alsoFor: "lob@helicon.example" },
    },
    {
      personnelNumber: "M06006",
      office: "second-line",
      jobTitle: "Adviseur SAB",
      account: { email: "sab@landstede.example", who: "Adviseur Student Advies en Begeleiding" },
    },
    {
      personnelNumber: "M06007",
      office: "admin",
      jobTitle: "Functioneel beheerder",
      account: { email: "beheer@landstede.example", who: "Beheerder" },
    },
    {
      personnelNumber: "M06008",
      office: "privacy-officer",
      jobTitle: "Functionaris gegevensbescherming",
      account: { email: "fg@landstede.example", who: "Functionaris gegevensbescherming" },
    },
    {
      personnelNumber: "M06009",
      office: "team-lead",
      jobTitle: "Opleidingsmanager",
      unitCode: "L1",
      account: { email: "manager@landstede.example", who: "Opleidingsmanager, leidt een landschap" },
    },
    {
      personnelNumber: "M05001",
      office: null,
      account: { email: "teamleider@landstede.example", who: "Teamleider" },
    },
    {
      personnelNumber: "M05082",
      office: null,
      jobTitle: "Docent en coach",
      account: { email: "coach@landstede.example", who: "Docent en coach" },
    },
  ],
  student: { coachNumber: "M05082", email: "student@landstede.example", who: "Student van de coach" },
  leaders: "first-of-team",
  habitOf: (_team, place) => 0.35 + ((place * 37) % 61) / 100,
  stageOf: (_team, place) =>
    (["adopted", "adopted", "adopted", "consultation", "adopted", "draft", "none"] as const)[place % 7] ??
    "none",
  waiting: { forDirectorate: ["career-teacher"], concept: ["support-staff", "placement-supervisor"] },
  cycle: null,
  idiom: landstedeIdiom,
  scanName: "Leermeter",
  intaker: { personnelNumber: "M05082", roleName: "Scout" },
  appraising: "M05001",
  worksCouncil: null,
};

export const demoInstitutions = [helicon, landstede] as const;
