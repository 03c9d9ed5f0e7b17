import { shippedCards } from "@/lib/conversations/dialogue/rules";
import { dayOf, later, momentOf, schoolYearOf } from "@/lib/platform/calendar";
import { effortLines } from "@/tests/support/matrix/effort";
import { kinds } from "@/tests/support/matrix/kinds";
import type { Lines } from "@/tests/support/matrix/lines";
import { profileKeepers, staff, students } from "@/tests/support/matrix/pages";
import { jointCaseLines } from "@/tests/support/matrix/joint-case-lines";
import { referralLines } from "@/tests/support/matrix/referral-lines";
import type { Place, Things } from "@/tests/support/matrix/world";
import { federation } from "@/tests/support/federation";

const today = dayOf(new Date());
const soon = later(today, { days: 14 });
const thisYear = String(schoolYearOf(new Date()));
const goalWords = { title: "Een doel", goingWell: "", couldImprove: "", contributesTo: "" };
const actionWords = { what: "Iets", successSign: "", needs: "", dueOn: soon };
const competenceWords = {
  name: "Luisteren",
  description: "Kan luisteren",
  indicators: "",
  category: "people",
  careerCompetence: "",
};

const frameworkWords = { name: "Landelijk", code: "L1", source: "", edition: "", description: "" };

/** Talks and agreements: the coach as long as they are, and the student. No office, no leader (permissions.md 6.3). */
const conversations: Lines = {
  "conversations#planTalk": {
    send: ({ studentId }) => ({ studentId, plannedDay: soon, plannedTime: "10:00" }),
    may: ["coach"],
  },
  "conversations#moveTalk": {
    send: ({ plannedTalkId }) => ({ talkId: plannedTalkId, plannedDay: soon, plannedTime: "10:00" }),
    may: ["coach"],
  },
  "conversations#recordTalk": {
    send: ({ studentId }) => ({ studentId, heldOn: today, topic: "career" }),
    may: ["coach"],
  },
  "conversations#rewriteReport": {
    send: ({ recordedTalkId }) => ({ talkId: recordedTalkId, studentWords: "a", coachNotes: "b" }),
    may: ["coach"],
  },
  "conversations#rewriteOwnWords": {
    send: ({ recordedTalkId }) => ({ talkId: recordedTalkId, studentWords: "a" }),
    may: ["student"],
  },
  "conversations#correctTalk": {
    send: ({ recordedTalkId }) => ({ talkId: recordedTalkId, heldOn: "2026-11-02", topic: "career" }),
    may: ["coach"],
  },
  "conversations/confirmations#confirmTalk": {
    send: ({ recordedTalkId }) => ({ talkId: recordedTalkId }),
    may: ["student"],
  },
  "conversations/confirmations#confirmTogether": {
    send: ({ recordedTalkId }) => ({ talkId: recordedTalkId }),
    may: ["coach"],
  },
  "conversations/confirmations#objectToTalk": {
    send: ({ togetherTalkId }) => ({ talkId: togetherTalkId, objection: "a" }),
    may: ["student"],
  },
  "conversations/dialogue#chooseCards": {
    send: ({ plannedTalkId }) => ({ talkId: plannedTalkId, card: "motives-1" }),
    may: ["coach"],
  },
  "conversations/dialogue/preparations#prepareTalk": {
    send: ({ plannedTalkId }) => ({ talkId: plannedTalkId, ownQuestion: "a", release: "yes" }),
    may: ["student"],
  },
  "conversations/dialogue/depth#judgeDepth": {
    send: ({ recordedTalkId }) => ({ talkId: recordedTalkId, depth: "3" }),
    may: ["coach", "student"],
  },
  "conversations/dialogue/sets#chooseTeamCards": {
    send: ({ teamId }) => ({ teamId, questions: "Waar ben je trots op?", used: [...shippedCards] }),
    may: ["lead", "teamCoordinator"],
  },
  "conversations#cancelTalk": {
    send: ({ plannedTalkId }) => ({ talkId: plannedTalkId, reason: "time" }),
    may: ["coach", "student"],
  },
  "start-programme#concludeStart": {
    send: ({ studentId }) => ({ studentId, outcome: "in-place" }),
    may: ["coach"],
  },
  "conversations/guests#inviteGuest": {
    send: ({ plannedTalkId }) => ({ talkId: plannedTalkId, name: "Bea", company: "Bakkerij" }),
    may: ["coach"],
  },
  "conversations/guests#endGuest": {
    send: ({ plannedTalkId }) => ({ talkId: plannedTalkId, guestId: plannedTalkId }),
    may: ["coach", "student"],
  },
  "conversations/guests#shareWords": {
    send: ({ recordedTalkId }) => ({ talkId: recordedTalkId, shared: "a" }),
    may: ["coach"],
  },
  "conversations/agreements#addAgreement": {
    send: ({ recordedTalkId }) => ({ talkId: recordedTalkId, agreement: "a" }),
    may: ["coach", "student"],
  },
  "conversations/agreements#changeAgreement": {
    send: ({ openAgreementId }) => ({ agreementId: openAgreementId, agreement: "a" }),
    may: ["coach", "student"],
  },
  "conversations/agreements#withdrawAgreement": {
    send: ({ openAgreementId }) => ({ agreementId: openAgreementId }),
    may: ["coach", "student"],
  },
  "conversations/agreements#settleAgreement": {
    send: ({ openAgreementId }) => ({ agreementId: openAgreementId, settlement: "done" }),
    may: ["coach", "student"],
  },
  "conversations/agreements#reopenAgreement": {
    send: ({ settledAgreementId }) => ({ agreementId: settledAgreementId }),
    may: ["coach", "student"],
  },
  "organisation/students#assignCoach": {
    send: ({ orphanId, coachId }) => ({ studentId: orphanId, coachId }),
    may: ["lead"],
  },
  "organisation/students#handOverCoach": {
    send: ({ studentId, teacherId }) => ({ studentId, coachId: teacherId }),
    may: ["lead"],
  },
  "organisation/students#answerHandover": {
    send: ({ studentId }) => ({ studentId, opens: "no" }),
    may: ["student"],
  },
  "conversations/handover#handOverWithNote": {
    send: ({ studentId, teacherId }) => ({ studentId, coachId: teacherId, note: "kanarie-overdracht" }),
    may: ["coach"],
  },
  "conversations/handover#writeHandoverNote": {
    send: ({ handedOverId }) => ({ studentId: handedOverId, note: "kanarie-overdracht" }),
    may: ["teacher"],
  },
};

/** Hours are of who keeps them, a round of the coach who made it, and a moment is chosen by the student (requirements O9, N4). */
const talkRounds: Lines = {
  "conversations/hours#addHour": {
    send: () => ({
      ...{ repeats: "1", startsAt: "14:00", endsAt: "15:00" },
      ...{ talkMinutes: "15", pauseMinutes: "0" },
    }),
    may: staff,
    isEverywhere: true,
    hasNoSubject: true,
  },
  "conversations/hours#dropHour": { send: ({ mentorHourId }) => ({ hourId: mentorHourId }), may: ["coach"] },
  "conversations/hours#keepContact": {
    send: () => ({ words: "Stuur een bericht" }),
    may: staff,
    isEverywhere: true,
    hasNoSubject: true,
  },
  // Asking and taking back is the student's own, for whom nobody else does it; answering is the coach's (permissions.md 6.3).
  "conversations/asking#askForTalk": { send: () => ({ about: "a" }), may: students, isEverywhere: true },
  "conversations/asking#takeBack": {
    send: ({ talkRequestId }) => ({ requestId: talkRequestId }),
    may: ["student"],
  },
  "conversations/asking#answerRequest": {
    send: ({ talkRequestId }) => ({ requestId: talkRequestId, answer: "a" }),
    may: ["coach"],
  },
  "conversations/rounds#planRound": {
    send: ({ studentId }) => ({
      ...{ from: soon, until: soon, student: studentId },
      slot: momentOf(soon, "10:00").toISOString(),
    }),
    may: ["coach"],
  },
  "conversations/rounds#openRound": {
    send: ({ studentId }) => ({ from: soon, until: soon, chooseBy: today, student: studentId }),
    may: ["coach"],
  },
  "conversations/rounds#assignRest": {
    send: ({ talkRoundId }) => ({ roundId: talkRoundId }),
    may: ["coach"],
  },
  "conversations/rounds#closeRound": {
    send: ({ talkRoundId }) => ({ roundId: talkRoundId }),
    may: ["coach"],
  },
  "conversations/rounds/choices#chooseSlot": {
    send: ({ talkRoundId, talkSlotId }) => ({ roundId: talkRoundId, slotId: talkSlotId }),
    may: ["student"],
  },
};

/** A portfolio is written and shared by the student it is of; no coach, leader or office has a part in that (permissions.md 6.3, Q7). */
const ownPortfolio = { may: students, isEverywhere: true } as const;
const portfolioWords = { area: "career", title: "Mijn eerste week", happened: "Ik maakte brood" };
const portfolios: Lines = {
  "portfolio#addItem": { send: () => ({ kind: "reflection", ...portfolioWords }), ...ownPortfolio },
  "portfolio#changeItem": {
    send: ({ portfolioItemId }) => ({ itemId: portfolioItemId, ...portfolioWords }),
    may: ["student"],
  },
  "portfolio#removeItem": {
    send: ({ portfolioItemId }) => ({ itemId: portfolioItemId }),
    may: ["student"],
  },
  "portfolio#moveItem": {
    send: ({ portfolioItemId }) => ({ itemId: portfolioItemId, direction: "up" }),
    may: ["student"],
  },
  "portfolio#showItem": {
    send: ({ portfolioItemId }) => ({ itemId: portfolioItemId, shown: "no" }),
    may: ["student"],
  },
  "portfolio/attachments#removeFile": {
    send: ({ portfolioFileId }) => ({ fileId: portfolioFileId }),
    may: ["student"],
  },
  "portfolio/outlooks#writeOutlook": {
    send: () => ({ kind: "perspective", words: "Een eigen bakkerij" }),
    ...ownPortfolio,
  },
  "portfolio/placements#addPlacement": {
    send: () => ({ company: "Bakkerij Bol", startsOn: "2026-09-01" }),
    ...ownPortfolio,
  },
  "portfolio/placements#removePlacement": {
    send: ({ portfolioPlacementId }) => ({ placementId: portfolioPlacementId }),
    may: ["student"],
  },
  "portfolio/sharing#sharePortfolio": {
    send: () => ({ purpose: "company", to: "Bakkerij Bol", expiresOn: soon, areas: "career" }),
    ...ownPortfolio,
  },
  "portfolio/sharing#endPortfolioShare": {
    send: ({ portfolioShareId }) => ({ shareId: portfolioShareId }),
    may: ["student"],
  },
  "portfolio/talks#keepTalk": {
    send: ({ recordedTalkId }) => ({ talkId: recordedTalkId, piece: "goal" }),
    may: ["student"],
  },
};

/** Everybody of staff writes their own profile and nobody another's; not by an office alone (permissions.md 6.2). */
const ownProfile = { may: profileKeepers, isEverywhere: true, hasNoSubject: true } as const;
const colleagues: Lines = {
  "colleagues#savePart": {
    send: () => ({ part: "qualities", words: "Rust", openedTo: "team" }),
    ...ownProfile,
  },
  "colleagues#clearPart": { send: () => ({ part: "qualities" }), ...ownProfile },
  "colleagues#putBackPart": { send: () => ({ part: "qualities" }), ...ownProfile },
};

/** A plan is written by who it is of, leaders and the directie as well, and by nobody else (permissions.md 6.2). */
const ownPlan = { may: staff, isEverywhere: true, hasNoSubject: true } as const;
const personalAction = { what: "Vier gesprekken voeren", dueOn: `${thisYear}-12-01` };
const personalPlans: Lines = {
  "plans/personal#writePart": {
    send: () => ({ schoolYear: thisYear, kind: "going-well", words: "Rust" }),
    ...ownPlan,
  },
  "plans/personal#setReviewDay": {
    send: () => ({ schoolYear: thisYear, reviewOn: `${thisYear}-12-01` }),
    ...ownPlan,
  },
  "plans/personal/hours#setOwnHours": {
    send: () => ({ schoolYear: thisYear, hours: "40" }),
    ...ownPlan,
  },
  "plans/personal/learning#addLearning": { send: () => ({ what: "Meegekeken", on: today }), ...ownPlan },
  "plans/personal/learning#removeLearning": {
    send: ({ personalLearningId }) => ({ learningId: personalLearningId }),
    may: ["teacher"],
  },
  "plans/personal/learning#putBackLearning": {
    send: ({ personalLearningId }) => ({ learningId: personalLearningId }),
    may: ["teacher"],
  },
  "plans/personal/carrying#carryOver": { send: () => ({ schoolYear: thisYear }), ...ownPlan },
  "plans/personal/check#setLobActions": {
    send: () => ({ least: "1", most: "2" }),
    may: ["hr"],
    isEverywhere: true,
    hasNoSubject: true,
  },
  "plans/personal/reviews#writeResult": {
    send: ({ personalQuestionId }) => ({ questionId: personalQuestionId, result: "reached" }),
    may: ["teacher"],
  },
  "plans/personal/reviews#lookBack": { send: () => ({ schoolYear: thisYear }), ...ownPlan },
  "plans/personal/reviews#takeBackLookBack": { send: () => ({ schoolYear: thisYear }), ...ownPlan },
  "plans/personal/reviews#lookAlong": {
    send: ({ personalPlanId }) => ({ planId: personalPlanId }),
    may: ["lead"],
  },
  "plans/personal/reviews#closePlan": { send: () => ({ schoolYear: thisYear }), ...ownPlan },
  "plans/personal/opening#openPieces": {
    send: ({ leadId }) => ({ schoolYear: thisYear, leaderId: leadId }),
    ...ownPlan,
  },
  "plans/personal/opening#openPiece": {
    send: ({ personalQuestionId, leadId }) => ({ pieceId: personalQuestionId, leaderId: leadId }),
    may: ["teacher"],
  },
  "plans/personal/opening#closePiece": {
    send: ({ personalQuestionId }) => ({ pieceId: personalQuestionId }),
    may: ["teacher"],
  },
  "plans/personal/opening#closeAll": { send: () => ({ schoolYear: thisYear }), ...ownPlan },
  "plans/personal/agreements#askAgreement": {
    send: ({ leadId }) => ({ schoolYear: thisYear, leaderId: leadId }),
    ...ownPlan,
  },
  "plans/personal/agreements#takeBackAsking": {
    send: () => ({ schoolYear: thisYear }),
    may: ["teacher", "farTeacher"],
    isEverywhere: true,
  },
  "plans/personal/agreements#agree": {
    send: ({ personalAgreementId }) => ({ agreementId: personalAgreementId }),
    may: ["lead"],
  },
  "plans/personal/questions#addQuestion": {
    send: () => ({ schoolYear: thisYear, title: "Hoe vraag ik door?" }),
    ...ownPlan,
  },
  "plans/personal/questions#changeQuestion": {
    send: ({ personalQuestionId }) => ({ questionId: personalQuestionId, title: "Hoe vraag ik door?" }),
    may: ["teacher"],
  },
  "plans/personal/questions#removeQuestion": {
    send: ({ personalQuestionId }) => ({ questionId: personalQuestionId }),
    may: ["teacher"],
  },
  "plans/personal/questions#addAction": {
    send: ({ personalQuestionId }) => ({
      ...{ schoolYear: thisYear, questionId: personalQuestionId },
      ...personalAction,
    }),
    may: ["teacher"],
  },
  "plans/personal/questions#changeAction": {
    send: ({ personalActionId }) => ({ actionId: personalActionId, ...personalAction }),
    may: ["teacher"],
  },
  "plans/personal/questions#removeAction": {
    send: ({ personalActionId }) => ({ actionId: personalActionId }),
    may: ["teacher"],
  },
  "plans/personal/questions#changeProgress": {
    send: ({ personalActionId }) => ({ actionId: personalActionId, progress: "done" }),
    may: ["teacher"],
  },
};

/** Who works in a team is arranged by its leader and by HR; its name by its leader and the admin (permissions.md 6.2, 6.4). */
const teams: Lines = {
  "organisation/teams#renameTeam": {
    send: ({ teamId }) => ({ teamId, name: "Een andere naam" }),
    may: ["lead", "admin"],
  },
  "organisation/teams#joinTeam": {
    send: ({ teamId }, { people }) => ({ teamId, personId: people.admin, startsOn: today }),
    may: ["lead", "hr"],
  },
  "organisation/teams#leaveTeam": {
    send: ({ membershipId }) => ({ membershipId, endsOn: today }),
    may: ["lead", "hr"],
  },
};

/** What a team agreed is written by its leader and its coordinator, by HR and the coordinator for every team (B4, E4). */
const agreementWriters = ["lead", "teamCoordinator", "hr", "coordinator"] as const;
const agreed = { kind: "norm", title: "Op tijd", words: "We zijn op tijd.", agreedOn: today };
const agreements: Lines = {
  "agreements#addAgreement": { send: ({ teamId }) => ({ teamId, ...agreed }), may: agreementWriters },
  "agreements#changeAgreement": {
    send: ({ agreementId }) => ({ agreementId, ...agreed }),
    may: agreementWriters,
  },
  "agreements#settleAgreement": {
    send: ({ agreementId }) => ({ agreementId, settlement: "kept" }),
    may: agreementWriters,
  },
  "agreements#reopenAgreement": { send: ({ agreementId }) => ({ agreementId }), may: agreementWriters },
};

/** An appraisal is written by its leader, answered by the employee, checked by HR; the directie reads and decides nothing (permissions.md 6.2). */
const ofPlanned = ({ plannedAppraisalId }: Place) => ({ appraisalId: plannedAppraisalId });
const appraisals: Lines = {
  "appraisals#planAppraisal": {
    send: ({ teacherId }) => ({ employeeId: teacherId, plannedOn: soon }),
    may: ["lead"],
  },
  "appraisals#moveAppraisal": {
    send: (place) => ({ ...ofPlanned(place), plannedOn: soon }),
    may: ["lead"],
  },
  "appraisals#callOffAppraisal": { send: ofPlanned, may: ["lead"] },
  "appraisals#putBackAppraisal": { send: ofPlanned, may: ["lead"] },
  "appraisals#noteInvitation": { send: ofPlanned, may: ["teacher"] },
  "appraisals#writeAppraisal": {
    send: (place) => ({ ...ofPlanned(place), choice0: "above", words0: "a", overall: "b" }),
    may: ["lead"],
  },
  "appraisals#layAppraisal": {
    send: (place) => ({ ...ofPlanned(place), discussedOn: today }),
    may: ["lead"],
  },
  "appraisals#takeBackAppraisal": {
    send: ({ discussedAppraisalId }) => ({ appraisalId: discussedAppraisalId }),
    may: ["lead"],
  },
  "appraisals#respondToAppraisal": {
    send: ({ discussedAppraisalId }) => ({ appraisalId: discussedAppraisalId, response: "seen" }),
    may: ["teacher"],
  },
  "appraisals#noteUnsigned": {
    send: ({ overdueAppraisalId }) => ({ appraisalId: overdueAppraisalId }),
    may: ["lead", "hr"],
  },
  "appraisals#checkAppraisal": {
    send: ({ objectedAppraisalId }) => ({ appraisalId: objectedAppraisalId, ruling: "stands", words: "a" }),
    may: ["hr"],
  },
  "appraisals/passages#askPassage": {
    send: (place) => ({ ...ofPlanned(place), request: "Je leervraag" }),
    may: ["lead"],
  },
  "appraisals/passages#withdrawRequest": { send: ({ passageId }) => ({ passageId }), may: ["lead"] },
  "appraisals/passages#givePassage": {
    send: ({ passageId }) => ({ passageId, passage: "Dit" }),
    may: ["teacher"],
  },
  "appraisals/passages#declinePassage": { send: ({ passageId }) => ({ passageId }), may: ["teacher"] },
  "appraisals/frames#changeFrame": {
    send: () => ({ consequences: "Salaris", aspects: "Samenwerken", signingDays: "14" }),
    may: ["hr"],
    isEverywhere: true,
    hasNoSubject: true,
  },
};

/** How the year of talks goes is HR's to lay down; what is agreed with who leads the directie adopts and leaders know (6.4). */
const cycle: Lines = {
  "cycle#changeCycle": {
    send: () => ({ kind1: "development", from1: "9", until1: "11" }),
    may: ["hr"],
    isEverywhere: true,
    hasNoSubject: true,
  },
  "cycle/statement#writeStatement": {
    send: () => ({ about: "leaders", body: "Iedereen een gesprek" }),
    may: ["hr"],
    isEverywhere: true,
    hasNoSubject: true,
  },
  "cycle/statement#adoptStatement": {
    send: () => ({}),
    may: ["directorate"],
    isEverywhere: true,
    hasNoSubject: true,
  },
  "cycle/statement#confirmStatement": {
    send: () => ({ number: "1" }),
    may: ["lead", "farLead"],
    isEverywhere: true,
  },
};

const team = ["coach", "teacher", "lead"] as const;

/** Team plans: the team writes its draft, its leader what was adopted; owners say how far they are (permissions.md 6.2). */
const plans: Lines = {
  "plans#startPlan": { send: ({ teamId }) => ({ teamId, schoolYear: thisYear }), may: team },
  "plans#changeAmbition": {
    send: ({ draftPlanId }) => ({ planId: draftPlanId, ambition: "Meer" }),
    may: team,
  },
  "plans#openConsultation": { send: ({ draftPlanId }) => ({ planId: draftPlanId }), may: team },
  "plans#adoptPlan": {
    send: ({ draftPlanId }) => ({ planId: draftPlanId, adoptedOn: today, presentCount: "2" }),
    may: ["lead"],
  },
  "plans#reviewPlan": {
    send: ({ adoptedPlanId }) => ({
      ...{ planId: adoptedPlanId, heldOn: today, outcome: "adjust" },
      ...{ findings: "a", developments: "b", studentEffect: "c", measure: "talks" },
    }),
    may: ["lead"],
  },
  "plans/acknowledgements#acknowledgePlan": {
    send: ({ adoptedPlanId }) => ({ planId: adoptedPlanId, number: "1" }),
    may: ["directorate"],
    isEverywhere: true,
  },
  "plans/comments#addComment": {
    send: ({ draftPlanId }) => ({ planId: draftPlanId, words: "Mooi plan" }),
    may: [...team, "teamCoordinator"],
  },
  "plans/comments#removeComment": {
    send: ({ draftCommentId }) => ({ commentId: draftCommentId }),
    may: ["teacher"],
  },
  "plans/campaigns#startCampaign": {
    send: () => ({ dueOn: soon }),
    may: ["hr", "directorate", "coordinator"],
    isEverywhere: true,
    hasNoSubject: true,
  },
  "plans/campaigns#moveCampaign": {
    send: (_place, { commons }) => ({ campaignId: commons.reviewCampaignId, dueOn: soon }),
    may: ["hr", "directorate", "coordinator"],
    isEverywhere: true,
  },
  "plans/campaigns#remindLeaders": {
    send: (_place, { commons }) => ({ campaignId: commons.reviewCampaignId }),
    may: ["hr", "directorate", "coordinator"],
    isEverywhere: true,
  },
  "plans/institution#startInstitutionPlan": {
    send: () => ({ fromYear: String(Number(thisYear) - 2) }),
    may: ["hr", "directorate", "coordinator"],
    isEverywhere: true,
    hasNoSubject: true,
  },
  "plans/institution#writeInstitutionPlan": {
    send: (_place, { commons }) => {
      return { planId: commons.institutionPlanId, untilYear: thisYear, ambition: "a", goal1: "b" };
    },
    may: ["hr", "directorate", "coordinator"],
    isEverywhere: true,
  },
  "plans/institution#adoptInstitutionPlan": {
    send: (_place, { commons }) => ({ planId: commons.institutionPlanId, adoptedOn: today }),
    may: ["directorate"],
    isEverywhere: true,
  },
  "plans/institution#dropInstitutionPlan": {
    send: (_place, { commons }) => ({ planId: commons.institutionPlanId }),
    may: ["hr", "directorate", "coordinator"],
    isEverywhere: true,
  },
  "plans/institution/comments#addInstitutionComment": {
    send: (_place, { commons }) => ({ planId: commons.institutionPlanId, words: "a" }),
    may: ["lead", "farLead", "hr", "directorate", "coordinator"],
    isEverywhere: true,
  },
  "plans/institution/comments#removeInstitutionComment": {
    send: (_place, { commons }) => ({ commentId: commons.institutionCommentId }),
    may: ["lead"],
    isEverywhere: true,
  },
  "plans/proposals#bringToTeam": {
    send: ({ personalQuestionId, draftPlanId }) => {
      return { questionId: personalQuestionId, planId: draftPlanId, words: "Hoe?", as: "anonymous" };
    },
    may: ["teacher"],
  },
  "plans/proposals#withdrawProposal": {
    send: ({ broughtId }) => ({ proposalId: broughtId }),
    may: ["teacher"],
  },
  "plans/proposals#seeAnswer": { send: ({ broughtId }) => ({ proposalId: broughtId }), may: ["teacher"] },
  "plans/proposals#answerProposal": {
    send: ({ broughtId }) => ({ proposalId: broughtId, choice: "accepted" }),
    may: team,
  },
  "plans/hours#setTeamHours": {
    send: ({ teamId }) => ({ teamId, schoolYear: thisYear, hours: "20" }),
    may: ["lead"],
  },
  "plans/hours#noteStudyDay": {
    send: ({ teamId }) => ({ teamId, title: "Studiedag", heldOn: today, hours: "6", people: "8" }),
    may: team,
  },
  "plans/hours#removeStudyDay": {
    send: ({ studyDayId }) => ({ studyDayId }),
    may: ["teacher", "lead"],
  },
  "plans/trainings#askTraining": {
    send: ({ teamId }) => {
      return { teamId, what: "Leren", why: "Nodig", period: "maart", people: "6", hours: "12" };
    },
    may: team,
  },
  "plans/trainings#withdrawTraining": {
    send: ({ trainingId }) => ({ trainingId }),
    may: ["teacher", "lead"],
  },
  "plans/trainings#answerTraining": {
    send: ({ trainingId }) => ({ trainingId, answer: "granted", reason: "Goed plan" }),
    may: ["hr"],
  },
  "plans/workshop#postCard": {
    send: ({ adoptedPlanId }) => ({ planId: adoptedPlanId, what: "Iets", partnerId: "", dueOn: soon }),
    may: team,
  },
  "plans/workshop#takeBackCard": { send: ({ cardId }) => ({ cardId }), may: ["teacher"] },
  "plans/workshop#arrangeCard": { send: ({ cardId }) => ({ cardId, spot: "aside" }), may: team },
  "plans/workshop#takeOverCards": {
    send: ({ adoptedPlanId }) => ({ planId: adoptedPlanId }),
    may: ["lead"],
  },
  "plans/goals#addGoal": { send: ({ draftPlanId }) => ({ planId: draftPlanId, ...goalWords }), may: team },
  "plans/goals#changeGoal": {
    send: ({ adoptedGoalId }) => ({ goalId: adoptedGoalId, ...goalWords }),
    may: ["lead"],
  },
  "plans/goals#removeGoal": { send: ({ draftGoalId }) => ({ goalId: draftGoalId }), may: team },
  "plans/goals#moveGoal": {
    send: ({ draftGoalId }) => ({ goalId: draftGoalId, direction: "up" }),
    may: team,
  },
  "plans/goals#addAction": {
    send: ({ draftGoalId }) => ({ goalId: draftGoalId, ...actionWords }),
    may: team,
  },
  "plans/goals#changeAction": {
    send: ({ draftActionId }) => ({ actionId: draftActionId, ...actionWords }),
    may: team,
  },
  "plans/goals#removeAction": {
    send: ({ adoptedActionId }) => ({ actionId: adoptedActionId }),
    may: ["lead"],
  },
  "plans/goals#moveAction": {
    send: ({ draftActionId }) => ({ actionId: draftActionId, direction: "up" }),
    may: team,
  },
  "plans/goals#changeProgress": {
    send: ({ adoptedActionId }) => ({ actionId: adoptedActionId, progress: "done" }),
    may: ["teacher", "lead"],
  },
};

const writers = ["hr", "coordinator"] as const;
const everywhere = { isEverywhere: true } as const;
const atHome = { isEverywhere: true, hasNoSubject: true } as const;

/** Roles and profiles: HR, the coordinator for concepts, the directie for its key (permissions.md 6.2). */
const profiles: Lines = {
  "profiles#startRole": {
    send: () => ({ name: "Scout", line: "first", description: "" }),
    may: writers,
    ...atHome,
  },
  "profiles#renameRole": {
    send: (_place, { commons }) => ({ roleId: commons.roleId, name: "Startcoach", line: "first" }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles#holdIntakes": {
    send: (_place, { commons }) => ({ roleId: commons.roleId, holds: "yes" }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/owners#nameOwner": {
    send: (_place, { commons }) => ({ roleId: commons.roleId, personId: commons.roleId }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/owners#keepProfile": {
    send: (_place, { commons }) => ({ roleId: commons.roleId }),
    may: writers,
    ...everywhere,
  },
  "profiles#describeProfile": {
    send: (_place, { commons }) => ({ roleId: commons.roleId, description: "Anders", schoolYear: thisYear }),
    may: writers,
    ...everywhere,
  },
  "profiles#turnKey": {
    send: (_place, { commons }) => ({ roleId: commons.roleId, key: "directorate" }),
    may: ["directorate"],
    ...everywhere,
  },
  "profiles#withdrawKey": {
    send: (_place, { commons }) => ({ roleId: commons.roleId, key: "hr" }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles#retireRole": {
    send: (_place, { commons }) => ({ roleId: commons.roleId }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles#reintroduceRole": {
    send: (_place, { commons }) => ({ roleId: commons.roleId }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles#dropConcept": {
    send: (_place, { commons }) => ({ roleId: commons.roleId }),
    may: writers,
    ...everywhere,
  },
  "profiles/versions#startNextVersion": {
    send: (_place, { commons }) => ({ roleId: commons.roleId }),
    may: writers,
    ...everywhere,
  },
  "profiles/starting#introduceStartingRoles": { send: () => ({}), may: ["hr"], ...atHome },
  "profiles/consultations#openConsultation": {
    send: ({ teamId }, { commons }) => ({
      ...{ roleId: commons.roleId, teamIds: [teamId] },
      ...{ endsOn: soon, question: "" },
    }),
    may: writers,
    ...everywhere,
  },
  "profiles/consultations#moveEnd": {
    send: ({ consultationId }) => ({ consultationId, endsOn: later(soon, { days: 7 }), reason: "Vakantie" }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/consultations#closeConsultation": {
    send: ({ consultedRoleId }) => ({ roleId: consultedRoleId }),
    may: writers,
    ...everywhere,
  },
  "profiles/consultations#addComment": {
    send: ({ consultationId, teamId }) => ({
      ...{ consultationId, teamId, taskId: "" },
      ...{ voice: "own", words: "Mooie rol" },
    }),
    may: team,
  },
  "profiles/consultations#takeBackComment": {
    send: ({ commentId }) => ({ commentId }),
    may: ["teacher"],
  },
  "profiles/consultations#answerComment": {
    send: ({ commentId }) => ({ commentId, words: "Passen we aan" }),
    may: writers,
    ...everywhere,
  },
  "profiles/consultations#noteRead": { send: ({ consultationId }) => ({ consultationId }), may: team },
  "profiles/sharing#sayPart": {
    send: ({ teamId, teamTaskId, teacherId }) => ({
      ...{ teamId, taskKey: teamTaskId },
      ...{ personId: teacherId, part: "does" },
    }),
    may: team,
  },
  "profiles/sharing#sayTogether": {
    send: ({ teamId, teamTaskId }) => ({ teamId, taskKey: teamTaskId, together: "together" }),
    may: team,
  },
  "profiles/sharing#addTeamTask": {
    send: ({ teamId }) => ({ teamId, what: "Open dag", moment: "", setting: "school" }),
    may: team,
  },
  "profiles/sharing#introduceTasks": {
    send: ({ teamId }) => ({ teamId, codes: ["placing"] }),
    may: team,
  },
  "profiles/sharing#changeTeamTask": {
    send: ({ teamId, teamTaskId }) => ({
      ...{ teamId, taskKey: teamTaskId },
      ...{ what: "Open avond", moment: "", setting: "school" },
    }),
    may: team,
  },
  "profiles/sharing#removeTeamTask": {
    send: ({ teamId, teamTaskId }) => ({ teamId, taskKey: teamTaskId }),
    may: team,
  },
  "profiles/clarity#confirmTasks": {
    send: (_place, { commons }) => ({ roleId: commons.publishedRoleId }),
    may: staff,
    ...everywhere,
  },
  "profiles/clarity#askAboutTask": {
    send: (_place, { commons }) => ({ taskId: commons.heldTaskId, words: "Wat is dit?" }),
    may: ["coordinator"],
    ...everywhere,
  },
  "profiles/clarity#explainTask": {
    send: ({ questionId }) => ({ questionId, answer: "Dit is het" }),
    may: ["lead", "hr"],
  },
  "profiles/tasks#addTask": {
    send: (_place, { commons }) => ({ roleId: commons.roleId, what: "Bellen", moment: "", setting: "both" }),
    may: writers,
    ...everywhere,
  },
  "profiles/tasks#changeTask": {
    send: (_place, { commons }) => ({ taskId: commons.taskId, what: "Bellen", moment: "", setting: "both" }),
    may: writers,
    ...everywhere,
  },
  "profiles/tasks#moveTask": {
    send: (_place, { commons }) => ({ taskId: commons.taskId, direction: "up" }),
    may: writers,
    ...everywhere,
  },
  "profiles/tasks#removeTask": {
    send: (_place, { commons }) => ({ taskId: commons.taskId }),
    may: writers,
    ...everywhere,
  },
  "profiles/criteria#addCriterion": {
    send: (_place, { commons: { roleId } }) => ({ roleId, ...criterionWords }),
    may: writers,
    ...everywhere,
  },
  "profiles/criteria#changeCriterion": {
    send: (_place, { commons: { criterionId } }) => ({ criterionId, ...criterionWords }),
    may: writers,
    ...everywhere,
  },
  "profiles/criteria#removeCriterion": {
    send: (_place, { commons: { criterionId } }) => ({ criterionId }),
    may: writers,
    ...everywhere,
  },
  "profiles/requirements#askCompetence": {
    send: (_place, { commons: { roleId, competenceId, levelId } }) => ({ roleId, competenceId, levelId }),
    may: writers,
    ...everywhere,
  },
  "profiles/requirements#dropCompetence": {
    send: (_place, { commons: { roleId, competenceId } }) => ({ roleId, competenceId }),
    may: writers,
    ...everywhere,
  },
  "profiles/competences#addCompetence": { send: () => competenceWords, may: ["hr"], ...atHome },
  "profiles/competences#changeCompetence": {
    send: (_place, { commons }) => ({ competenceId: commons.competenceId, ...competenceWords }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/competences#removeCompetence": {
    send: (_place, { commons }) => ({ competenceId: commons.competenceId }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/competences#addLevel": {
    send: () => ({ name: "Gevorderd", description: "Meer" }),
    may: ["hr"],
    ...atHome,
  },
  "profiles/competences#changeLevel": {
    send: (_place, { commons }) => ({ levelId: commons.levelId, name: "Start", description: "Begin" }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/competences#removeLevel": {
    send: (_place, { commons }) => ({ levelId: commons.levelId }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/frameworks#addFramework": { send: () => frameworkWords, may: ["hr"], ...atHome },
  "profiles/frameworks#changeFramework": {
    send: (_place, { commons }) => ({
      frameworkId: commons.frameworkId,
      ...frameworkWords,
      status: "in-use",
    }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/frameworks#removeFramework": {
    send: (_place, { commons }) => ({ frameworkId: commons.frameworkId }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/frameworks/tree#placeCompetence": {
    send: (_place, { commons: { frameworkId, competenceId } }) => ({ frameworkId, competenceId }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/frameworks/tree#leaveFramework": {
    send: (_place, { commons: { frameworkId, competenceId } }) => ({ frameworkId, competenceId }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/frameworks/imports#confirmFramework": {
    send: (_place, { commons }) => ({ fileId: commons.frameworkFileId, digest: "" }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/frameworks/imports#dropFramework": {
    send: (_place, { commons }) => ({ fileId: commons.frameworkFileId }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/links#linkCompetences": {
    send: (_place, { commons: { competenceId, otherCompetenceId: otherId } }) => ({
      ...{ competenceId, otherId, kind: "related" },
    }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/links#unlinkCompetences": {
    send: (_place, { commons: { competenceId, otherCompetenceId: otherId } }) => ({ competenceId, otherId }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/starting/sets#introduceSet": {
    send: () => ({ code: "loopbaancompetenties" }),
    may: ["hr"],
    ...atHome,
  },
  "profiles/assignments#assignRole": {
    send: ({ teamId, teacherId }, { commons }) => ({
      ...{ teamId, personId: teacherId, roleId: commons.roleId },
      ...{ hours: "10", startsOn: today, endsOn: "" },
    }),
    may: ["lead", "hr"],
  },
  "profiles/assignments#assignRoleOutsideTeams": {
    send: (_place, { people, commons }) => ({
      ...{ personId: people.admin, roleId: commons.roleId },
      ...{ hours: "10", startsOn: today, endsOn: "" },
    }),
    may: ["hr"],
    ...everywhere,
  },
  "profiles/eligibility#sayStanding": {
    send: ({ assignmentId }, { commons: { criterionId } }) => ({
      ...{ assignmentId, criterionId },
      ...{ standing: "there", reachedOn: today, dueOn: "", reason: "" },
    }),
    may: ["lead", "hr"],
  },
  "profiles/eligibility#reachCriterion": {
    send: ({ assignmentId }, { commons: { criterionId } }) => ({
      ...{ assignmentId, criterionId, reachedOn: today },
    }),
    may: ["lead", "hr"],
  },
  "profiles/eligibility#reopenCriterion": {
    send: ({ assignmentId }, { commons: { criterionId } }) => ({ assignmentId, criterionId }),
    may: ["lead", "hr"],
  },
  "profiles/outside#addOutside": {
    send: ({ teamId }, { commons }) => ({ teamId, roleId: commons.roleId, ...outsideWords }),
    may: ["lead", "hr"],
  },
  "profiles/outside#changeOutside": {
    send: ({ outsideId }) => ({ outsideId, ...outsideWords }),
    may: ["lead", "hr"],
  },
  "profiles/outside#removeOutside": { send: ({ outsideId }) => ({ outsideId }), may: ["lead", "hr"] },
  "profiles/assignments#changeAssignment": {
    send: ({ assignmentId }) => ({ assignmentId, hours: "12", startsOn: today, endsOn: "" }),
    may: ["lead", "hr"],
  },
  "profiles/assignments#endAssignment": {
    send: ({ assignmentId }) => ({ assignmentId, endsOn: soon }),
    may: ["lead", "hr"],
  },
};

const outsideWords = { organisation: "Kwekerij Bloem", name: "", endsOn: soon };
const criterionWords = { words: "Basistraining", kind: "training", withinMonths: "", competenceId: "" };

const termWords = {
  ...{ name: "kompas", definition: "Wijst de weg", englishName: "", englishDefinition: "" },
  ...{ synonyms: "", source: "", note: "" },
};
const wordWords = { code: "coach", singular: "mentor", plural: "mentoren", article: "de" };

/** HR and the coordinator write the glossary, the directie adopts, a leader proposes and names for the team (permissions.md 6.4). */
const glossary: Lines = {
  "glossary#addTerm": { send: () => ({ kind: "concept", ...termWords }), may: writers, ...atHome },
  "glossary#changeTerm": { send: () => ({ code: "lob", ...termWords }), may: writers, ...atHome },
  "glossary#adoptTerm": {
    send: (_place, { commons }) => ({ code: commons.conceptTermCode }),
    may: ["directorate"],
    ...everywhere,
  },
  "glossary#retireTerm": {
    send: (_place, { commons }) => ({ code: commons.conceptTermCode }),
    may: writers,
    ...everywhere,
  },
  "glossary/words#nameWord": {
    send: ({ teamId }) => ({ ...wordWords, teamId }),
    may: ["lead", ...writers],
  },
  "glossary/words#dropWord": { send: ({ teamId }) => ({ code: "coach", teamId }), may: ["lead", ...writers] },
  "glossary/proposals#proposeTerm": {
    send: () => ({ code: "", name: "kompas", text: "Wijst de weg" }),
    may: ["lead", "farLead"],
    ...everywhere,
  },
  "glossary/proposals#takeOverProposal": {
    send: (_place, { commons }) => ({ proposalId: commons.proposalId }),
    may: writers,
    ...everywhere,
  },
  "glossary/proposals#declineProposal": {
    send: (_place, { commons }) => ({ proposalId: commons.proposalId, reason: "Te vaag" }),
    may: writers,
    ...everywhere,
  },
  "glossary/changes#confirmReading": {
    send: (_place, { commons }) => ({ changeId: commons.glossaryChangeId }),
    may: staff,
    ...everywhere,
  },
};

/** Access and offices: the admin, about everybody but themselves (permissions.md 6.4). */
const access: Lines = {
  "access#giveAccess": {
    send: ({ teacherId }) => ({ personId: teacherId, way: "password" }),
    may: ["admin"],
    ...everywhere,
  },
  "access#givePassword": {
    send: ({ teacherId }) => ({ personId: teacherId }),
    may: ["admin"],
    ...everywhere,
  },
  "access#endAccess": {
    send: ({ teacherId }) => ({ personId: teacherId }),
    may: ["admin"],
    ...everywhere,
  },
  // HR and the directie, but never who made the first half: the admin here.
  // One's own address, and nobody else's: nothing that exists is named.
  "access/addresses#confirmAddress": {
    send: () => ({ email: "iemand@example.test" }),
    may: kinds.filter((kind) => kind !== "foreigner"),
    ...atHome,
  },
  "access/halves#giveSecondHalf": {
    send: (_place, { commons }) => ({ halfId: commons.halfId }),
    may: ["hr", "directorate"],
    ...everywhere,
  },
  "organisation/appointments#appoint": {
    send: ({ teamId, teacherId }) => ({
      ...{ personId: teacherId, office: "team-lead", scope: `team:${teamId}` },
      ...{ startsOn: today, endsOn: "" },
    }),
    may: ["admin"],
    ...everywhere,
  },
  "organisation/appointments#endAppointment": {
    send: (_place, { commons }) => ({ appointmentId: commons.appointmentId, endsOn: "" }),
    may: ["admin"],
    ...everywhere,
  },
};

/** What the institution counts with: admin and directie. The works council: HR records, the directie confirms (permissions.md 6.4). */
const settings: Lines = {
  "settings#changeMinimums": {
    send: () => ({
      requiredTalks: "3",
      talkMinutes: "15",
      placementVisits: "0",
      visitMinutes: "60",
      contractHorizonMonths: "9",
      minimumStaff: "5",
      minimumStudents: "10",
    }),
    may: ["admin", "directorate"],
    ...atHome,
  },
  "settings/counting#changeCounting": {
    send: () => ({ kind: ["trialogue"] }),
    may: ["admin", "directorate"],
    ...atHome,
  },
  "settings/calendar#changeCalendar": {
    send: () => ({ schoolYear: thisYear, week: [`${thisYear}-10-19`] }),
    may: ["admin", "directorate"],
    ...atHome,
  },
  "settings/consents#recordConsent": {
    send: () => ({ consentedOn: today, covers: "hours", document: "Besluit 1" }),
    may: ["hr"],
    ...atHome,
  },
  "settings/consents#confirmConsent": {
    send: (_place, { commons }) => ({ consentId: commons.consentId }),
    may: ["directorate"],
    ...everywhere,
  },
  "settings/consents#endConsent": {
    send: (_place, { commons }) => ({ consentId: commons.consentId }),
    may: ["directorate", "hr"],
    ...everywhere,
  },
  // The second key of a name an operator entered.
  "settings/sign-on#confirmName": {
    send: (_place, { commons }) => ({ issuer: federation, organisation: commons.signOnName }),
    may: ["admin", "directorate"],
    ...everywhere,
  },
  "settings/sign-on#refuseName": {
    send: (_place, { commons }) => ({ issuer: federation, organisation: commons.signOnName }),
    may: ["admin", "directorate"],
    ...everywhere,
  },
};

/** A file with staff and contracts: HR alone, the admin neither (decisions 32). */
const exchange: Lines = {
  "exchange/runs#matchColumns": {
    send: (_place, { commons }) => ({ runId: commons.staffImportId, field: ["number", "fullName"] }),
    may: ["hr"],
    ...everywhere,
  },
  "exchange/runs#chooseEndings": {
    send: (_place, { commons }) => ({ runId: commons.staffImportId, all: "none" }),
    may: ["hr"],
    ...everywhere,
  },
  "exchange/runs#confirmImport": {
    send: (_place, { commons }) => ({ runId: commons.staffImportId }),
    may: ["hr"],
    ...everywhere,
  },
  "exchange/runs#dropImport": {
    send: (_place, { commons }) => ({ runId: commons.staffImportId }),
    may: ["hr"],
    ...everywhere,
  },
};

const question = { kind: "open", text: "Een vraag", hint: "", steps: "" };
const instrumentOf = {
  send: (_place: unknown, { commons }: Things) => ({ instrumentId: commons.instrumentId }),
};

/** A difference on the sheet for a talk: the employee's alone, also when the result is shared. */
const closedTopic = ({ closedRoundId }: Place, { commons }: Things) => ({
  roundId: closedRoundId,
  questionId: commons.questionId,
});

/** Questionnaires for who writes them; a 360 for the employee it is about (permissions.md 6.2). */
const scans: Lines = {
  "scans/instruments#introduceInstruments": {
    send: () => ({}),
    may: writers,
    ...everywhere,
    hasNoSubject: true,
  },
  "scans/instruments#startInstrument": {
    send: () => ({ name: "Nieuwe lijst", kind: "feedback" }),
    may: writers,
    ...everywhere,
    hasNoSubject: true,
  },
  "scans/instruments#describeInstrument": {
    send: (_place, { commons }) => ({ instrumentId: commons.instrumentId, name: "Lijst", intro: "" }),
    may: writers,
    ...everywhere,
  },
  "scans/instruments#addQuestion": {
    send: (_place, { commons }) => ({ instrumentId: commons.instrumentId, ...question }),
    may: writers,
    ...everywhere,
  },
  "scans/instruments#askCompetences": {
    send: (_place, { commons }) => ({
      instrumentId: commons.instrumentId,
      competenceId: commons.competenceId,
    }),
    may: writers,
    ...everywhere,
  },
  "scans/instruments#askNorm": {
    send: ({ agreementId }, { commons }) => ({ instrumentId: commons.instrumentId, agreementId }),
    may: writers,
    ...everywhere,
  },
  "scans/instruments#changeQuestion": {
    send: (_place, { commons }) => ({ questionId: commons.questionId, ...question }),
    may: writers,
    ...everywhere,
  },
  "scans/instruments#removeQuestion": {
    send: (_place, { commons }) => ({ questionId: commons.questionId }),
    may: writers,
    ...everywhere,
  },
  "scans/instruments#moveQuestion": {
    send: (_place, { commons }) => ({ questionId: commons.questionId, direction: "up" }),
    may: writers,
    ...everywhere,
  },
  "scans/instruments#dropConcept": { ...instrumentOf, may: writers, ...everywhere },
  "scans/instruments#retireInstrument": { ...instrumentOf, may: writers, ...everywhere },
  "scans/instruments#reintroduceInstrument": { ...instrumentOf, may: writers, ...everywhere },
  "scans/instruments#publishVersion": { ...instrumentOf, may: writers, ...everywhere },
  "scans/instruments#startNextInstrument": { ...instrumentOf, may: writers, ...everywhere },
  "scans/campaigns#startCampaign": {
    send: (_place, { commons }) => ({
      versionId: commons.versionId,
      name: "360",
      teamId: "",
      closesOn: soon,
    }),
    may: ["hr"],
    ...everywhere,
  },
  "scans/campaigns#remindCampaign": {
    send: (_place, { commons }) => ({ campaignId: commons.campaignId }),
    may: ["hr"],
    ...everywhere,
  },
  "scans/campaigns#moveCampaign": {
    send: (_place, { commons }) => ({ campaignId: commons.campaignId, closesOn: soon }),
    may: ["hr"],
    ...everywhere,
  },
  "scans/campaigns#stopCampaign": {
    send: (_place, { commons }) => ({ campaignId: commons.campaignId }),
    may: ["hr"],
    ...everywhere,
  },
  "scans/team#startTeamScan": {
    send: ({ teamId }, { commons }) => ({
      versionId: commons.teamVersionId,
      name: "Thermometer",
      teamIds: [teamId],
      closesOn: soon,
    }),
    may: writers,
    ...everywhere,
  },
  "scans/team#remindTeams": {
    send: (_place, { commons }) => ({ campaignId: commons.teamScanId }),
    may: writers,
    ...everywhere,
  },
  "scans/team#closeTeams": {
    send: (_place, { commons }) => ({ campaignId: commons.teamScanId }),
    may: writers,
    ...everywhere,
  },
  "scans/team#commentOnReport": {
    send: ({ teamReportId }) => ({ roundId: teamReportId, comment: "Mooi" }),
    may: ["lead"],
  },
  "scans/external/imports#confirmScans": {
    send: (_place, { commons }) => ({ fileId: commons.externalFileId, digest: "" }),
    may: writers,
    ...everywhere,
  },
  "scans/external/imports#dropScans": {
    send: (_place, { commons }) => ({ fileId: commons.externalFileId }),
    may: writers,
    ...everywhere,
  },
  "scans/external#removeScan": {
    send: ({ externalScanId }) => ({ scanId: externalScanId }),
    may: writers,
    ...everywhere,
  },
  "scans/external#removeReadFile": {
    send: ({ externalReadId }) => ({ fileId: externalReadId }),
    may: writers,
    ...everywhere,
  },
  "scans/external#commentOnExternalScan": {
    send: ({ externalScanId }) => ({ scanId: externalScanId, comment: "Mooi" }),
    may: ["lead"],
  },
  "scans/feedback#startFeedback": {
    send: (_place, { commons }) => ({ versionId: commons.versionId, name: "Mijn 360", closesOn: soon }),
    may: staff,
    ...everywhere,
  },
  "scans/feedback#askPerson": {
    send: ({ draftRoundId, teacherId }) => ({
      roundId: draftRoundId,
      personId: teacherId,
      category: "colleague",
    }),
    may: ["coach"],
  },
  "scans/feedback#askOutside": {
    send: ({ draftRoundId }) => ({ roundId: draftRoundId, name: "Pia", email: "pia@bedrijf.nl" }),
    may: ["coach"],
  },
  "scans/feedback#suggestPerson": {
    send: ({ runningRoundId, teacherId }) => ({ roundId: runningRoundId, personId: teacherId }),
    may: ["lead"],
  },
  "scans/feedback#acceptRater": { send: ({ askedRaterId }) => ({ raterId: askedRaterId }), may: ["coach"] },
  "scans/feedback#dropRater": { send: ({ askedRaterId }) => ({ raterId: askedRaterId }), may: ["coach"] },
  "scans/feedback#inviteRaters": { send: ({ draftRoundId }) => ({ roundId: draftRoundId }), may: ["coach"] },
  "scans/feedback#remindRaters": {
    send: ({ runningRoundId }) => ({ roundId: runningRoundId }),
    may: ["coach"],
  },
  "scans/feedback#moveEnd": {
    send: ({ runningRoundId }) => ({ roundId: runningRoundId, closesOn: soon }),
    may: ["coach"],
  },
  "scans/feedback#closeRound": {
    send: ({ runningRoundId }) => ({ roundId: runningRoundId }),
    may: ["coach"],
  },
  "scans/feedback#dropRound": { send: ({ draftRoundId }) => ({ roundId: draftRoundId }), may: ["coach"] },
  "scans/feedback#askOwnNorm": {
    send: ({ draftRoundId, agreementId }) => ({ roundId: draftRoundId, agreementId }),
    may: ["coach"],
  },
  "scans/feedback#dropOwnNorm": {
    send: ({ draftRoundId, agreementId }) => ({ roundId: draftRoundId, agreementId }),
    may: ["coach"],
  },
  "scans/feedback#declineRound": { send: ({ draftRoundId }) => ({ roundId: draftRoundId }), may: ["coach"] },
  "scans/feedback#takePart": { send: ({ draftRoundId }) => ({ roundId: draftRoundId }), may: ["coach"] },
  "scans/feedback#shareResult": {
    send: ({ closedRoundId, leadId }) => ({ roundId: closedRoundId, personId: leadId }),
    may: ["coach"],
  },
  "scans/feedback#endShare": {
    send: ({ closedRoundId, shareId }) => ({ roundId: closedRoundId, shareId }),
    may: ["coach"],
  },
  "scans/feedback#takeAlong": { send: closedTopic, may: ["coach"] },
  "scans/feedback#leaveBehind": { send: closedTopic, may: ["coach"] },
};

const both = ["coach", "student"] as const;
const runningScan = ({ runningScanId }: Place) => ({ roundId: runningScanId });
const closedScan = ({ closedScanId }: Place, { commons }: Things) => ({
  roundId: closedScanId,
  questionId: commons.studentQuestionId,
});

/** A student's scan is the student's and their present coach's (permissions.md 6.3). */
const studentScans: Lines = {
  "scans/student#startStudentScan": {
    send: ({ studentId }, { commons }) => ({
      ...{ studentId, versionId: commons.studentVersionId, name: "Leermeter", closesOn: soon },
    }),
    may: both,
  },
  "scans/student#askSchool": {
    send: (place) => ({ ...runningScan(place), personId: place.teacherId }),
    may: both,
  },
  "scans/student#askCompany": {
    send: (place) => ({ ...runningScan(place), name: "Pia", company: "Bakkerij", email: "" }),
    may: both,
  },
  "scans/student#leaveOut": { send: ({ companyRaterId }) => ({ raterId: companyRaterId }), may: both },
  "scans/student#remindStudentRaters": { send: runningScan, may: both },
  "scans/student#closeStudentScan": { send: runningScan, may: both },
  "scans/student#chooseTopic": { send: closedScan, may: both },
  "scans/student#dropTopic": { send: closedScan, may: both },
  // Whom a result is opened to is the student's to say, and not their coach's.
  "scans/student/sharing#shareWithCompany": {
    send: ({ closedRaterId }) => ({ raterId: closedRaterId }),
    may: ["student"],
  },
  "scans/student/sharing#shareWithAdviser": {
    send: ({ closedScanId }, { people }) => ({ roundId: closedScanId, personId: people.adviser }),
    may: ["student"],
  },
  "scans/student/sharing#endSharing": {
    send: ({ closedScanId, scanShareId }) => ({ roundId: closedScanId, shareId: scanShareId }),
    may: ["student"],
  },
};

/** Any staff passes on, about students of their own team or by name; the present coach settles it (permissions.md 6.3). */
const signals: Lines = {
  "signals#raiseInTeam": {
    send: ({ studentId }) => ({ studentId, words: "Zit vaak alleen" }),
    may: ["teacher", "lead", "teamCoordinator"],
  },
  "signals#raiseByName": {
    send: ({ teamId }) => ({ name: "Stan Student", teamId, group: "", words: "Zit vaak alleen" }),
    may: staff,
    ...atHome,
  },
  // Asking to read it is the student's own; opening it after a talk is the coach's.
  "signals#askForSignal": { send: ({ signalId }) => ({ signalId }), may: ["student"] },
  "signals#openSignal": { send: ({ signalId }) => ({ signalId }), may: ["coach"] },
  "signals#settleSignal": { send: ({ signalId }) => ({ signalId, deed: "talked" }), may: ["coach"] },
};

/** One's own calendar: of nobody but oneself, and of staff (permissions.md 6.1). */
const calendars: Lines = {
  "calendars#makeCalendar": { send: () => ({}), ...ownPlan },
  "calendars#changeCalendar": { send: () => ({ isNeutral: "yes" }), ...ownPlan },
  "calendars#endCalendar": { send: () => ({}), ...ownPlan },
};

const lesson = { setting: "lesson", lesson: "Een les", place: "" } as const;
const visited = ({ visitId }: Place) => ({ visitId });

/**
 * A leader's visit is the teacher's and the present leader's (permissions.md 6.2); who works in the team asks its leader or
 * a colleague. What is looked at is HR's to write (6.4).
 */
const visits: Lines = {
  "visits#planVisit": {
    send: ({ coachId }) => ({ withId: coachId, ...lesson, plannedDay: soon, plannedTime: "10:30" }),
    may: ["lead"],
  },
  "visits#askLeader": {
    send: ({ leadId }) => ({ withId: leadId, ...lesson, plannedDay: "", plannedTime: "" }),
    may: ["coach", "teacher"],
  },
  "visits#askColleague": {
    send: ({ teacherId }) => ({ withId: teacherId, ...lesson, plannedDay: "", plannedTime: "" }),
    may: ["coach", "lead"],
  },
  "visits#moveVisit": {
    send: (place) => ({
      ...visited(place),
      plannedDay: soon,
      plannedTime: "10:30",
      lesson: "Een les",
      place: "",
    }),
    may: ["teacher", "lead"],
  },
  "visits#cancelVisit": {
    send: (place) => ({ ...visited(place), reason: "time" }),
    may: ["teacher", "lead"],
  },
  // The leader who pays it leads there still; whoever comes after is asked in the tests of visits.
  "visits#takeOverVisit": { send: visited, may: [] },
  "visits#writeReport": { send: (place) => ({ ...visited(place), heldOn: today }), may: ["lead"] },
  "visits#handOverReport": { send: visited, may: ["lead"] },
  "visits#answerReport": { send: (place) => ({ ...visited(place), words: "Dank je" }), may: ["teacher"] },
  "visits/arrangements#arrangeVisits": {
    send: () => ({ sentences: "Er valt iets te kiezen.", months: "3" }),
    may: ["hr"],
    ...atHome,
  },
};

/**
 * Talks with staff: the employee, here the teacher, and who holds them, here the own leader. No office, no other leader
 * (permissions.md 6.2, 6.5-3); who may hold which is HR's to say.
 */
const staffTalks: Lines = {
  "conversations/staff#planStaffTalk": {
    send: ({ teacherId, leadId }) => ({
      ...{ employeeId: teacherId, holderId: leadId, kind: "development" },
      ...{ plannedDay: soon, plannedTime: "10:00" },
    }),
    may: ["teacher", "lead"],
  },
  "conversations/staff#moveStaffTalk": {
    send: ({ staffPlannedTalkId }) => ({
      talkId: staffPlannedTalkId,
      plannedDay: soon,
      plannedTime: "10:00",
    }),
    may: ["teacher", "lead"],
  },
  "conversations/staff#cancelStaffTalk": {
    send: ({ staffPlannedTalkId }) => ({ talkId: staffPlannedTalkId, reason: "time" }),
    may: ["teacher", "lead"],
  },
  "conversations/staff#recordStaffTalk": {
    send: ({ staffPlannedTalkId }) => ({ talkId: staffPlannedTalkId, heldOn: today, topic: "growth" }),
    may: ["lead"],
  },
  "conversations/staff#correctStaffTalk": {
    send: ({ staffRecordedTalkId }) => ({
      ...{ talkId: staffRecordedTalkId, heldOn: today, kind: "development", topic: "growth" },
    }),
    may: ["lead"],
  },
  "conversations/staff#rewriteStaffReport": {
    send: ({ staffRecordedTalkId }) => ({
      talkId: staffRecordedTalkId,
      employeeWords: "a",
      holderNotes: "b",
    }),
    may: ["lead"],
  },
  "conversations/staff#rewriteOwnStaffWords": {
    send: ({ staffRecordedTalkId }) => ({ talkId: staffRecordedTalkId, employeeWords: "a" }),
    may: ["teacher"],
  },
  "conversations/staff#confirmStaffTalk": {
    send: ({ staffRecordedTalkId }) => ({ talkId: staffRecordedTalkId, reaction: "a" }),
    may: ["teacher"],
  },
  "conversations/staff/preparations#keepPreparation": {
    send: ({ staffPlannedTalkId }) => ({ talkId: staffPlannedTalkId, growth: "a", release: "yes" }),
    may: ["teacher", "lead"],
  },
  "conversations/staff/inputs#layIn": {
    send: ({ staffPlannedTalkId, teacherRoundId }) => ({
      ...{ talkId: staffPlannedTalkId, part: "self", roundId: teacherRoundId },
    }),
    may: ["teacher"],
  },
  "conversations/staff/inputs#takeBack": {
    send: ({ staffRecordedTalkId }) => ({ talkId: staffRecordedTalkId, part: "self" }),
    may: ["teacher"],
  },
  "conversations/staff/agreements#addStaffAgreement": {
    send: ({ staffRecordedTalkId }) => ({ talkId: staffRecordedTalkId, agreement: "a" }),
    may: ["teacher", "lead"],
  },
  "conversations/staff/agreements#withdrawStaffAgreement": {
    send: ({ staffAgreementId }) => ({ agreementId: staffAgreementId }),
    may: ["teacher", "lead"],
  },
  "conversations/staff/agreements#settleStaffAgreement": {
    send: ({ staffAgreementId }) => ({ agreementId: staffAgreementId, settlement: "done" }),
    may: ["teacher", "lead"],
  },
  "conversations/staff/agreements#reopenStaffAgreement": {
    send: ({ staffAgreementId }) => ({ agreementId: staffAgreementId }),
    may: ["teacher", "lead"],
  },
  "conversations/staff/requests#askRequest": {
    send: ({ staffRecordedTalkId }) => ({ talkId: staffRecordedTalkId, kind: "training", request: "a" }),
    may: ["teacher"],
  },
  "conversations/staff/requests#answerRequest": {
    send: ({ staffRequestId }) => ({ requestId: staffRequestId, answer: "granted", reason: "a" }),
    may: ["lead"],
  },
  "conversations/staff/ratings#rateTalk": {
    send: ({ staffRecordedTalkId }) => ({ talkId: staffRecordedTalkId, heard: "4", equal: "3", onward: "4" }),
    may: ["teacher", "lead"],
  },
  "settings/development#changeDevelopment": {
    send: () => ({ trainingAnswerDays: "10", fundingSources: "", yearHours: "59" }),
    may: ["hr"],
    ...atHome,
  },
  "conversations/staff/holders#changeKindRule": {
    send: () => ({ kind: "development", holders: "hr", consequences: "", answerDays: "10" }),
    may: ["hr"],
    ...atHome,
  },
  "conversations/dialogue/links#addLink": {
    send: () => ({ name: "Beroepen", address: "https://beroepen.example/" }),
    may: ["hr", "coordinator"],
    ...atHome,
  },
  "conversations/dialogue/links#removeLink": {
    send: (_place, { commons }) => ({ linkId: commons.referenceLinkId }),
    may: ["hr", "coordinator"],
    ...everywhere,
  },
  "conversations/dialogue/minimum#keepMinimum": {
    send: () => ({
      perTemplate: "1",
      qualities: "1",
      motives: "0",
      exploration: "0",
      steering: "0",
      networking: "0",
    }),
    may: ["hr", "coordinator"],
    ...atHome,
  },
  "conversations/staff/questions#writeQuestions": {
    send: () => ({ kind: "development", questions: "Waar word je blij van?" }),
    may: ["hr"],
    ...atHome,
  },
};

/** Who may do what, from permissions.md: a line for every action, by its file and its name. */
export const expectations: Lines = {
  ...access,
  ...conversations,
  ...effortLines,
  ...staffTalks,
  ...colleagues,
  ...teams,
  ...agreements,
  ...appraisals,
  ...cycle,
  ...plans,
  ...portfolios,
  ...personalPlans,
  ...profiles,
  ...glossary,
  ...signals,
  ...referralLines,
  ...jointCaseLines,
  ...calendars,
  ...visits,
  ...talkRounds,
  ...exchange,
  ...settings,
  ...scans,
  ...studentScans,
};
