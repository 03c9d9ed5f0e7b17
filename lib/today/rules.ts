import type { HalfView } from "@/lib/access/halves/rules";
import type { DueAgreement } from "@/lib/agreements/due/queries";
import type { WaitingAppraisal } from "@/lib/appraisals/waiting/queries";
import type { TalksToDo } from "@/lib/conversations/agenda/queries";
import { endOfWeek } from "@/lib/conversations/agenda/rules";
import type { RequestTask } from "@/lib/conversations/asking/queries";
import type { HandoverView } from "@/lib/conversations/handover/queries";
import type { IntakesWaiting } from "@/lib/conversations/intakes/queries";
import type { TalkNewsView } from "@/lib/conversations/news/queries";
import type { RoundTask } from "@/lib/conversations/rounds/choices/queries";
import type { StaffTalkTask } from "@/lib/conversations/staff/agenda/queries";
import type { ReadyRun } from "@/lib/exchange/runs/queries";
import type { GlossaryTask } from "@/lib/glossary/changes/queries";
import type { UnseenPlans } from "@/lib/plans/acknowledgements/queries";
import type { PersonalTask } from "@/lib/plans/personal/tasks/queries";
import type { LeaderTask, MyAction } from "@/lib/plans/tasks/queries";
import type { TrainingTask } from "@/lib/plans/trainings/queries";
import type { Departure, OwnDeparture } from "@/lib/organisation/students/departing/queries";
import type { NewCoach } from "@/lib/organisation/students/queries";
import { type Day, dayOf } from "@/lib/platform/calendar";
import type { AgedProfile, WaitingProfile } from "@/lib/profiles/catalogue/queries";
import type { ClarityTasks } from "@/lib/profiles/clarity/queries";
import type { ConsultationTask } from "@/lib/profiles/consultations/queries";
import { newsTask, requestTask } from "@/lib/today/asking/rules";
import { teamAgreementTask } from "@/lib/today/agreements/rules";
import type { LateCriterion } from "@/lib/profiles/eligibility/open/queries";
import type { VisitToDo } from "@/lib/visits/queries";
import { visitTasks } from "@/lib/today/visits/rules";
import { addressTask, halfTask, nameTask } from "@/lib/today/access/rules";
import { actionTask, personalTask, planTask, trainingTask, unseenTask } from "@/lib/today/plans/rules";
import { agedTask, clarityToDo, consultationTask, criteriaToDo, keyTask } from "@/lib/today/profiles/rules";
import { appraisalTask } from "@/lib/today/appraisals/rules";
import type { ResultNews } from "@/lib/scans/results/news/queries";
import type { RoundToBegin } from "@/lib/scans/campaigns/queries";
import type { RequestView } from "@/lib/scans/raters/queries";
import type { HalfwayStep } from "@/lib/scans/thermometer/halfway/rules";
import type { ReferralTask } from "@/lib/referrals/tasks/queries";
import type { CaseToday } from "@/lib/joint-cases/tasks/queries";
import type { WaitingSignal } from "@/lib/signals/queries";
import { caseloadTasks } from "@/lib/today/caseload/rules";
import { departureTask, handoverTasks, newCoachTask, ownDepartureTask } from "@/lib/today/coaches/rules";
import type { UnreadSignal } from "@/lib/signals/stranded/queries";
import { jointCaseTask } from "@/lib/today/joint-cases/rules";
import { referralTask } from "@/lib/today/referrals/rules";
import { signalTask, unreadTask } from "@/lib/today/signals/rules";
import { roundTask } from "@/lib/today/rounds/rules";
import { staffTalkTask } from "@/lib/today/staff-talks/rules";
import { statementTask } from "@/lib/today/cycle/rules";
import { intakeTask, talkTasks } from "@/lib/today/talks/rules";
import { glossaryTask } from "@/lib/today/glossary/rules";
import { chooseTask, formTask, halfwayTask, resultTask } from "@/lib/today/scans/rules";
import { bare, canWait, type Task, taskKinds } from "@/lib/today/tasks/rules";

/** Students of one's own team who have no coach. */
export type Orphans = { readonly teamId: string; readonly teamName: string; readonly count: number };

/** What the slices say is somebody's to do now: facts only, so that showing it opens no content. */
export type ToDo = {
  readonly isStudent: boolean;
  readonly talks: TalksToDo | null;
  /** Student: a coach who followed another one, and whom they have still to hear of. */
  readonly newCoach: NewCoach | null;
  /** Former coach: students handed over, with nothing left yet for the next coach. */
  readonly handovers: readonly HandoverView[];
  readonly actions: readonly MyAction[];
  readonly plans: readonly LeaderTask[];
  /** What teams ask to learn: to answer, and answers to read. */
  readonly trainings: readonly TrainingTask[];
  /** What one's own development plan asks, and plans that colleagues opened. */
  readonly personal: readonly PersonalTask[];
  readonly unseen: UnseenPlans | null;
  readonly orphans: readonly Orphans[];
  /** Coaches of one's own team who leave soon, with students whom nobody guides then. */
  readonly departures: readonly Departure[];
  /** One's own last day, with students to hand over before it. */
  readonly ownDeparture: OwnDeparture | null;
  readonly keys: readonly WaitingProfile[];
  /** Second halves of passwords a colleague made for somebody, to be given by this person. */
  readonly halves: readonly HalfView[];
  /** Names at the single sign-on that wait for the institution's word. */
  readonly names: readonly { readonly organisation: string }[];
  /** The address a file gave this person, which only they can confirm. */
  readonly doubtful: string | null;
  /** Concepts that wait for what somebody's team thinks, or for their owner to answer or to close the asking. */
  readonly consultations: readonly ConsultationTask[];
  /** Profiles this person owns that have been in force for years. */
  readonly aged: readonly AgedProfile[];
  /** Tasks of a role to confirm or to explain; null for students. */
  readonly clarity: ClarityTasks | null;
  /** What was to be there for a role by a day that has passed: of this person, and of whom they lead. */
  readonly criteria: readonly LateCriterion[];
  /** Forms of scans and feedback that somebody asked for. */
  readonly forms: readonly RequestView[];
  /** Rounds of a campaign in which this person still has to choose whom they ask. */
  readonly toBegin: readonly RoundToBegin[];
  /** Results of scans and feedback that are there and were not opened yet. */
  readonly results: readonly ResultNews[];
  /** What changed in the glossary and was not confirmed yet, and what waits there for an answer. */
  readonly glossary: readonly GlossaryTask[];
  /** What was agreed with who leads, in the version this leader has still to say to know. */
  readonly statement: readonly { readonly number: number }[];
  /** A look back halfway through the year, in its time. */
  readonly halfway: readonly HalfwayStep[];
  /** With whom an intaker has still to plan an intake; null for nobody. */
  readonly intakes: IntakesWaiting | null;
  /** Whether the reader has a role with intakes, also while nobody waits for one: it gives them their place in the menu. */
  readonly isIntaker: boolean;
  /** Rounds of talks to choose a moment in, or to give whoever did not choose one. */
  readonly rounds: readonly RoundTask[];
  /** Who asks the reader for a talk, or what was answered when they asked. */
  readonly requests: readonly RequestTask[];
  /** Talks the other planned, moved or called off, and the reader did not look at since. */
  readonly news: readonly TalkNewsView[];
  /** What referrals ask of whom they are there for, and what a coach told the reader or takes up themselves. */
  readonly referrals: readonly ReferralTask[];
  /** Cases without a name that the reader talks through with others today. */
  readonly jointCases: readonly CaseToday[];
  /** What colleagues noticed about students of this coach. */
  readonly signals: readonly WaitingSignal[];
  /** What the reader passed on about students who have no coach any more. */
  readonly unread: readonly UnreadSignal[];
  /** What the teams somebody leads agreed, and have to look at again. */
  readonly agreed: readonly DueAgreement[];
  /** Lesson visits that ask something now: to plan, to write down, to hand over or to read. */
  readonly visits: readonly VisitToDo[];
  /** Of one's own appraisals: what to read, to answer or to sign. */
  readonly appraisals: readonly WaitingAppraisal[];
  readonly imports: readonly ReadyRun[];
  /** What talks with staff ask: of the employee, and of who holds them. */
  readonly staffTalks: readonly StaffTalkTask[];
};

/** What is somebody's to do, in the order in which it asks: what is late first, then what has a day. */
export function tasksOf(toDo: ToDo, now: Date): Task[] {
  const today = dayOf(now);
  const { talks, isStudent } = toDo;
  const found = [
    ...(talks ? talkTasks(talks, isStudent, now) : []),
    ...(talks?.caseload ? caseloadTasks(talks.caseload) : []),
    ...(talks ? agreementTasks(talks, isStudent, today) : []),
    ...toDo.agreed.map((agreement) => teamAgreementTask(agreement, today)),
    ...(toDo.newCoach ? [newCoachTask(toDo.newCoach)] : []),
    ...handoverTasks(toDo.handovers),
    ...toDo.orphans.map(orphanTask),
    ...toDo.departures.map(departureTask),
    ...(toDo.ownDeparture ? [ownDepartureTask(toDo.ownDeparture)] : []),
    ...toDo.actions.map((action) => actionTask(action, today)),
    ...toDo.plans.map((plan) => planTask(plan, today)),
    ...toDo.trainings.map((task) => trainingTask(task, today)),
    ...toDo.personal.map((task) => personalTask(task, today)),
    ...(toDo.unseen ? [unseenTask(toDo.unseen)] : []),
    ...toDo.halves.map(halfTask),
    ...toDo.names.map(nameTask),
    ...(toDo.doubtful ? [addressTask(toDo.doubtful)] : []),
    ...toDo.keys.map(keyTask),
    ...toDo.consultations.map(consultationTask),
    ...toDo.aged.map(agedTask),
    ...(toDo.clarity ? clarityToDo(toDo.clarity) : []),
    ...criteriaToDo(toDo.criteria),
    ...(toDo.intakes ? [intakeTask(toDo.intakes)] : []),
    ...toDo.rounds.map((round) => roundTask(round, isStudent)),
    ...toDo.requests.map(requestTask),
    ...toDo.news.map(newsTask),
    ...toDo.referrals.map((task) => referralTask(task, isStudent, today)),
    ...toDo.jointCases.map(jointCaseTask),
    ...toDo.signals.map(signalTask),
    ...toDo.unread.map(unreadTask),
    ...visitTasks(toDo.visits, now),
    ...toDo.appraisals.map((one) => appraisalTask(one, today)),
    ...toDo.forms.map(formTask),
    ...toDo.toBegin.map((round) => chooseTask(round, today)),
    ...toDo.results.map(resultTask),
    ...toDo.halfway.map(halfwayTask),
    ...toDo.statement.map(statementTask),
    ...toDo.glossary.map(glossaryTask),
    ...toDo.imports.map(importTask),
    ...toDo.staffTalks.map((task) => staffTalkTask(task, today)),
  ];
  return found.toSorted((one, other) => Number(other.isLate) - Number(one.isLate) || rank(one) - rank(other));
}

/** What is somebody's to do, what asks for it now apart from what can wait (`canWait`). */
export function tasksInTurn(toDo: ToDo, now: Date): { readonly urgent: Task[]; readonly waiting: Task[] } {
  const waits = (task: Task) => canWait(task, dayOf(now));
  const tasks = tasksOf(toDo, now);
  return { urgent: tasks.filter((task) => !waits(task)), waiting: tasks.filter(waits) };
}

/** What is still to come this week and asks nothing yet. */
export function comingOf({ talks }: ToDo, now: Date): TalksToDo["planned"] {
  const isThisWeek = (moment: Date) => moment >= now && dayOf(moment) <= endOfWeek(now);
  return (talks?.planned ?? []).filter(({ plannedFor }) => plannedFor !== null && isThisWeek(plannedFor));
}

const rank = ({ kind }: Task) => taskKinds.indexOf(kind);

function agreementTasks({ agreements }: TalksToDo, isStudent: boolean, today: Day): Task[] {
  const own = agreements.filter(({ doer }) => !isStudent || doer === "student");
  return own.map(({ id, talkId, studentName, dueOn, doer }) => ({
    ...bare,
    kind: "agreement",
    id,
    isLate: dueOn < today,
    path: `/gesprekken/${talkId}`,
    people: isStudent ? [] : [studentName],
    what: doer,
    on: dueOn,
  }));
}

function orphanTask({ teamId, teamName, count }: Orphans): Task {
  return {
    ...bare,
    kind: "no-coach",
    id: teamId,
    isLate: true,
    path: `/teams/${teamId}`,
    count,
    what: teamName,
  };
}

function importTask({ id, fileName }: ReadyRun): Task {
  return { ...bare, kind: "import", id, path: `/beheer/import/${id}`, what: fileName };
}
