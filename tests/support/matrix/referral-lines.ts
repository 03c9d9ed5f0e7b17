import { dayOf, later } from "@/lib/platform/calendar";
import type { Lines, Visits } from "@/tests/support/matrix/lines";
import type { Place } from "@/tests/support/matrix/world";

const today = dayOf(new Date());
const soon = later(today, { days: 14 });
const about = ({ referralId }: Place) => ({ referralId });
const why = { reason: "choice", aim: "curative", tried: "Samen gepraat" };
const quality = { isClear: "yes", wasTried: "yes", fitsHere: "yes" };
/** One unit of the second line works for the whole institution. */
const ofUnit = { may: ["unitAdviser"], isEverywhere: true } as const;

/** A referral is the coach's and the student's, and from when it is sent one adviser's of its unit (permissions.md 6.3). */
export const referralLines: Lines = {
  "referrals#startReferral": {
    send: ({ studentId }, { commons }) => ({ studentId, unitId: commons.secondLineId, ...why }),
    may: ["coach"],
  },
  "referrals#rewriteReferral": {
    send: ({ conceptReferralId }, { commons }) => ({
      ...{ referralId: conceptReferralId, unitId: commons.secondLineId, ...why },
    }),
    may: ["coach"],
  },
  "referrals#answerReferral": {
    send: ({ referralId }) => ({ referralId, agrees: "yes", own: "", edition: "1" }),
    may: ["student"],
  },
  "referrals#sendReferral": { send: about, may: ["coach"] },
  "referrals#withdrawReferral": { send: about, may: ["coach", "student"] },
  "referrals/handling#acceptReferral": {
    send: ({ referralId }) => ({ referralId, ...quality }),
    ...ofUnit,
  },
  "referrals/handling#returnReferral": {
    send: ({ referralId }) => ({ referralId, ...quality, why: "Past hier niet" }),
    ...ofUnit,
  },
  "referrals/handling#takeOverReferral": { send: about, ...ofUnit },
  "referrals/handling#giveFeedback": {
    send: ({ referralId }) => ({ referralId, outcome: "with-coach", feedback: "Gaat goed" }),
    ...ofUnit,
  },
  "referrals/handling#closeReferral": { send: about, ...ofUnit },
  "referrals/steps#addStep": {
    send: ({ referralId }) => ({ referralId, doer: "student", what: "Bellen", dueOn: soon }),
    ...ofUnit,
  },
  "referrals/steps#removeStep": { send: ({ coachStepId }) => ({ stepId: coachStepId }), ...ofUnit },
  "referrals/steps#settleStep": { send: ({ coachStepId }) => ({ stepId: coachStepId }), may: ["coach"] },
  "referrals/steps#agreeSteps": {
    send: ({ referralId }) => ({ referralId, steps: "" }),
    may: ["student"],
  },
  "referrals/steps#answerConsent": {
    send: ({ parentStepId }) => ({ stepId: parentStepId, consents: "yes" }),
    may: ["student"],
  },
  "referrals/notes#addNote": { send: ({ referralId }) => ({ referralId, note: "Eerste indruk" }), ...ofUnit },
  "referrals/notes#askNotes": { send: about, may: ["student"] },
  "referrals/notes#openNotes": { send: about, ...ofUnit },
  "referrals/toolbox#noteUse": {
    send: ({ referralId }, { commons }) => ({
      ...{ referralId, toolId: commons.toolId, form: "group", aim: "preventive", usedOn: today },
    }),
    ...ofUnit,
  },
  "referrals/toolbox#addTool": {
    send: (_place, { commons }) => ({ unitId: commons.secondLineId, name: "Kaarten", purpose: "" }),
    ...ofUnit,
  },
  "referrals/toolbox#turnTool": {
    send: (_place, { commons }) => ({ toolId: commons.toolId }),
    ...ofUnit,
  },
  "referrals/toolbox#addProgramme": {
    send: (_place, { commons }) => ({
      ...{ unitId: commons.secondLineId, kind: "other", name: "Verder", description: "" },
    }),
    ...ofUnit,
  },
  "referrals/toolbox#turnProgramme": {
    send: (_place, { commons }) => ({ programmeId: commons.supportProgrammeId }),
    ...ofUnit,
  },
  "referrals/programmes#offerProgramme": {
    send: ({ referralId }, { commons }) => ({
      ...{ referralId, programmeId: commons.supportProgrammeId, aim: "curative" },
    }),
    ...ofUnit,
  },
  "referrals/programmes#answerOffer": {
    send: ({ programmePlaceId }) => ({ placeId: programmePlaceId, enrols: "yes" }),
    may: ["student"],
  },
  "referrals/programmes#endPlace": {
    send: ({ programmePlaceId }) => ({ placeId: programmePlaceId, result: "completed" }),
    ...ofUnit,
  },
  "referrals/pickups#pickUp": {
    send: ({ studentId }) => ({ studentId, plan: "Bellen", aim: "preventive", until: soon, minutes: "30" }),
    may: ["coach", "teacher", "lead", "teamCoordinator"],
  },
  "referrals/pickups#settlePickUp": {
    send: ({ pickUpId }) => ({ pickUpId, outcome: "solved" }),
    may: ["coach"],
  },
  "referrals/colleagues#passNote": {
    send: ({ studentId, teacherId }) => ({
      ...{ studentId, readerId: teacherId, purpose: "lessons", note: "Vraag rust", until: soon },
    }),
    may: ["coach"],
  },
  "referrals/colleagues#endNote": {
    send: ({ colleagueNoteId }) => ({ noteId: colleagueNoteId }),
    may: ["coach", "student"],
  },
  "referrals/process#writeProcess": {
    send: () => ({ criterion: "Als het stopt", course: "Samen" }),
    may: ["hr", "coordinator"],
    ...{ isEverywhere: true, hasNoSubject: true },
  },
};

const opened = { of: ({ studentId }: Place) => studentId } as const;

/** Who may open what of a referral, and who is told of it (permissions.md 6.3). */
export const referralPages: Visits = {
  "/[institution]/doorverwijzingen/[referralId]": {
    at: ({ referralId }) => `/doorverwijzingen/${referralId}`,
    may: ["coach", "student", "unitAdviser"],
    opens: { ...opened, to: ["coach", "unitAdviser"] },
  },
  "/[institution]/overleg/[noteId]": {
    at: ({ colleagueNoteId }) => `/overleg/${colleagueNoteId}`,
    may: ["coach", "student", "teacher"],
    opens: { ...opened, to: ["coach", "teacher"] },
  },
  "/[institution]/studenten/[studentId]/doorverwijzen": {
    at: ({ studentId }) => `/studenten/${studentId}/doorverwijzen`,
    may: ["coach"],
  },
  "/[institution]/studenten/[studentId]/overleg": {
    at: ({ studentId }) => `/studenten/${studentId}/overleg`,
    may: ["coach"],
  },
  "/[institution]/doorverwijzingen/[referralId]/aanpassen": {
    at: ({ conceptReferralId }) => `/doorverwijzingen/${conceptReferralId}/aanpassen`,
    may: ["coach"],
    opens: { ...opened, to: ["coach"] },
  },
};
