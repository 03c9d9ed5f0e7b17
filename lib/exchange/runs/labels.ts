import type { Field, ImportKind } from "@/lib/exchange/columns/schema";
import type { ChangedField, Reason, ReasonKey, Verdict } from "@/lib/exchange/plans/rules";
import type { RunFailure, RunRefusal, RunState } from "@/lib/exchange/runs/rules";

/* Message keys of the namespace `exchange`, for each state, verdict, reason and refusal there is. */

export const kindLabel = {
  units: "kinds.units",
  programmes: "kinds.programmes",
  staff: "kinds.staff",
  students: "kinds.students",
  coaches: "kinds.coaches",
} as const satisfies Record<ImportKind, string>;

export const stateLabel = {
  matching: "states.matching",
  preparing: "states.preparing",
  ready: "states.ready",
  "carrying-out": "states.carryingOut",
  done: "states.done",
  dropped: "states.dropped",
  failed: "states.failed",
} as const satisfies Record<RunState, string>;

export const verdictLabel = {
  create: "verdicts.create",
  change: "verdicts.change",
  end: "verdicts.end",
  same: "verdicts.same",
  stays: "verdicts.stays",
  refused: "verdicts.refused",
} as const satisfies Record<Verdict, string>;

export const failureLabel = {
  empty: "failures.empty",
  "too-large": "failures.tooLarge",
  "too-many-rows": "failures.tooManyRows",
  "too-wide": "failures.tooWide",
  "not-a-table": "failures.notATable",
  "old-workbook": "failures.oldWorkbook",
  "open-document": "failures.openDocument",
  locked: "failures.locked",
  broken: "failures.broken",
  "web-page": "failures.webPage",
  "open-quote": "failures.openQuote",
  "no-rows": "failures.noRows",
  "changed-meanwhile": "failures.changedMeanwhile",
  unexpected: "failures.unexpected",
} as const satisfies Record<RunFailure, string>;

export const refusalLabel = {
  "already-confirmed": "refusals.alreadyConfirmed",
  over: "refusals.over",
  "not-ready": "refusals.notReady",
  "nothing-to-do": "refusals.nothingToDo",
  "unknown-field": "refusals.unknownField",
  "field-twice": "refusals.fieldTwice",
  "columns-lacking": "refusals.columnsLacking",
} as const satisfies Record<RunRefusal, string>;

export const reasonLabel = {
  missing: "reasons.missing",
  "not-a-date": "reasons.notADate",
  "not-a-number": "reasons.notANumber",
  "fte-too-high": "reasons.fteTooHigh",
  "not-a-level": "reasons.notALevel",
  "not-a-pathway": "reasons.notAPathway",
  "not-a-status": "reasons.notAStatus",
  "not-a-contract": "reasons.notAContract",
  "not-a-study-year": "reasons.notAStudyYear",
  "not-an-email": "reasons.notAnEmail",
  "not-a-crebo": "reasons.notACrebo",
  "too-long": "reasons.tooLong",
  unreadable: "reasons.unreadable",
  duplicate: "reasons.duplicate",
  contradicts: "reasons.contradicts",
  "name-incomplete": "reasons.nameIncomplete",
  "team-unknown": "reasons.teamUnknown",
  "team-ambiguous": "reasons.teamAmbiguous",
  "programme-unknown": "reasons.programmeUnknown",
  "programme-ambiguous": "reasons.programmeAmbiguous",
  "coach-unknown": "reasons.coachUnknown",
  "student-unknown": "reasons.studentUnknown",
  "student-not-enrolled": "reasons.studentNotEnrolled",
  "email-taken": "reasons.emailTaken",
  "ends-before-start": "reasons.endsBeforeStart",
  "still-coach": "reasons.stillCoach",
  "coach-until": "reasons.coachUntil",
  "own-dossier": "reasons.ownDossier",
  "still-used": "reasons.stillUsed",
  "already-left": "reasons.alreadyLeft",
  "not-in-file": "reasons.notInFile",
  "parent-unknown": "reasons.parentUnknown",
  "parent-is-team": "reasons.parentIsTeam",
  "parent-loop": "reasons.parentLoop",
  "kind-unknown": "reasons.kindUnknown",
  "kind-changed": "reasons.kindChanged",
  "name-taken": "reasons.nameTaken",
  "first-coach": "reasons.firstCoach",
  handover: "reasons.handover",
} as const satisfies Record<ReasonKey, string>;

export const fieldLabel = {
  number: "fields.number",
  name: "fields.name",
  code: "fields.code",
  kind: "fields.kind",
  parent: "fields.parent",
  crebo: "fields.crebo",
  level: "fields.level",
  pathway: "fields.pathway",
  team: "fields.team",
  givenName: "fields.givenName",
  infix: "fields.infix",
  familyName: "fields.familyName",
  fullName: "fields.fullName",
  email: "fields.email",
  jobTitle: "fields.jobTitle",
  startsOn: "fields.startsOn",
  leftOn: "fields.leftOn",
  contract: "fields.contract",
  contractStartsOn: "fields.contractStartsOn",
  contractEndsOn: "fields.contractEndsOn",
  fte: "fields.fte",
  ftePercentage: "fields.ftePercentage",
  programme: "fields.programme",
  studyYear: "fields.studyYear",
  group: "fields.group",
  coach: "fields.coach",
  status: "fields.status",
  endsOn: "fields.endsOn",
  student: "fields.student",
  unit: "fields.unit",
  membership: "fields.membership",
  enrolment: "fields.enrolment",
} as const satisfies Record<ChangedField, string>;

/** What the page of imports is for, to whoever may import these kinds. */
export function leadOf(kinds: readonly ImportKind[]) {
  if (!kinds.includes("staff")) return "lead" as const;
  return kinds.length === 1 ? ("leadStaff" as const) : ("leadAll" as const);
}

/** Values that are words of ours, not of the file, by the field they stand in. */
export const valueLabel = {
  permanent: "values.permanent",
  temporary: "values.temporary",
  provisional: "values.provisional",
  definitive: "values.definitive",
  education: "values.education",
  support: "values.support",
  institution: "values.institution",
  college: "values.college",
  sector: "values.sector",
  landscape: "values.landscape",
  cluster: "values.cluster",
  branch: "values.branch",
} as const;

/** Fields whose values are words of ours. */
export const fieldsOfOurs: ReadonlySet<ChangedField> = new Set(["contract", "status", "kind"]);

/** Fields whose values are days. */
export const fieldsOfDays: ReadonlySet<ChangedField> = new Set([
  "startsOn",
  "endsOn",
  "leftOn",
  "contractStartsOn",
  "contractEndsOn",
]);

const fieldsByKind = {
  units: { name: "fields.unitName", kind: "fields.unitKind" },
  programmes: { name: "fields.programmeName" },
  staff: { number: "fields.personnelNumber", startsOn: "fields.hiredOn" },
  students: { number: "fields.studentNumber", startsOn: "fields.enrolledOn" },
  coaches: { startsOn: "fields.coachFrom" },
} as const satisfies Record<ImportKind, Partial<Record<Field, string>>>;

type FieldKey =
  | (typeof fieldLabel)[ChangedField]
  | "fields.unitName"
  | "fields.unitKind"
  | "fields.programmeName"
  | "fields.personnelNumber"
  | "fields.hiredOn"
  | "fields.studentNumber"
  | "fields.enrolledOn"
  | "fields.coachFrom";

/** What a field is called in a file of this kind. */
export function fieldLabelOf(kind: ImportKind, field: ChangedField): FieldKey {
  const own: Partial<Record<ChangedField, FieldKey>> = fieldsByKind[kind];
  return own[field] ?? fieldLabel[field];
}

type Say = (
  key: FieldKey | (typeof reasonLabel)[ReasonKey],
  values?: Record<string, string | number>,
) => string;

/** A reason as a sentence, with the field and the cell it is about. */
export function reasonText(kind: ImportKind, { key, field, values }: Reason, say: Say): string {
  const named = field ? say(fieldLabelOf(kind, field)) : "";
  return say(reasonLabel[key], {
    field: named,
    cell: "",
    row: 0,
    on: "",
    count: 0,
    from: "",
    to: "",
    ...values,
  });
}
