import "server-only";

import { addressInDoubtOf } from "@/lib/access/addresses/queries";
import { halvesToGiveOf } from "@/lib/access/halves/queries";
import { passwordGiftOf, type PasswordGift } from "@/lib/accounts/queries";
import { dueAgreementsOf } from "@/lib/agreements/due/queries";
import { waitingAppraisalsOf } from "@/lib/appraisals/waiting/queries";
import { listTalksToDo } from "@/lib/conversations/agenda/queries";
import { requestTasksOf } from "@/lib/conversations/asking/queries";
import type { HandoverView } from "@/lib/conversations/handover/queries";
import { intakesWaitingOf, isIntakerOf } from "@/lib/conversations/intakes/queries";
import { talkNewsOf } from "@/lib/conversations/news/queries";
import { roundTasksOf } from "@/lib/conversations/rounds/choices/queries";
import { staffTalkTasksOf } from "@/lib/conversations/staff/agenda/queries";
import { statementToConfirmOf } from "@/lib/cycle/statement/queries";
import { visibleKinds } from "@/lib/exchange/runs/policy";
import { readyRunsOf } from "@/lib/exchange/runs/queries";
import { glossaryTasksOf } from "@/lib/glossary/changes/queries";
import { maySeeFigures, maySeeInstitution, homePlaceOf, reachOf } from "@/lib/insight/policy";
import { findFigures } from "@/lib/insight/queries";
import type { Figures } from "@/lib/insight/rules";
import { casesTodayOf } from "@/lib/joint-cases/tasks/queries";
import { departuresOf, ownDepartureOf } from "@/lib/organisation/students/departing/queries";
import { newCoachOf } from "@/lib/organisation/students/queries";
import { unseenPlansOf } from "@/lib/plans/acknowledgements/queries";
import { personalTasksOf } from "@/lib/plans/personal/tasks/queries";
import { leaderTasksOf, myActionsOf } from "@/lib/plans/tasks/queries";
import { trainingTasksOf } from "@/lib/plans/trainings/queries";
import { type Actor, holds } from "@/lib/platform/actor";
import { dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";
import { askTogether } from "@/lib/platform/together";
import { agedProfilesOf, keysWaitingOf } from "@/lib/profiles/catalogue/queries";
import { clarityTasksOf } from "@/lib/profiles/clarity/queries";
import { consultationTasksOf } from "@/lib/profiles/consultations/queries";
import { lateCriteriaOf } from "@/lib/profiles/eligibility/open/queries";
import { keysOf } from "@/lib/profiles/policy";
import { referralTasksOf } from "@/lib/referrals/tasks/queries";
import { waitingSignalsOf } from "@/lib/signals/queries";
import { unreadSignalsOf } from "@/lib/signals/stranded/queries";
import { roundsToBeginOf } from "@/lib/scans/campaigns/queries";
import { resultNewsOf } from "@/lib/scans/results/news/queries";
import { openRequestsOf } from "@/lib/scans/raters/queries";
import { halfwayOf } from "@/lib/scans/thermometer/halfway/queries";
import { namesToConfirmOf } from "@/lib/settings/sign-on/queries";
import { visitsToDoOf } from "@/lib/visits/queries";
import type { Orphans, ToDo } from "@/lib/today/rules";

const actionsAhead = { days: 7 };
const runsShown = 5;
const halvesAtMost = 20;

/**
 * What is somebody's to do now, from the slices that know. Talks, a coach's students and a leader's figures are a
 * statement each, everything small is one together: four at most, with the figures the page shows who steers.
 */
export async function findToDo(
  tx: TenantTx,
  actor: Actor,
  now: Date,
  isPasswordGiven = false,
): Promise<ToDo & { own: Figures | null; gift: PasswordGift | null }> {
  const isStudent = actor.kind === "student";
  const { handovers, ...talks } = await listTalksToDo(tx, actor, now);
  const hasOwn = actor.ledTeams.length > 0 && !maySeeInstitution(actor);
  const own = hasOwn ? await findOwnFigures(tx, actor, now) : null;
  const small = await askTogether(tx, {
    ...smallThingsOf(actor, now),
    gift: isPasswordGiven ? passwordGiftOf(actor) : null,
  });
  return {
    isStudent,
    talks: isStudent || actor.isCoach || talks.planned.length + talks.toRecord.length > 0 ? talks : null,
    newCoach: small.newCoach,
    handovers: handovers.filter(isUnwritten),
    actions: small.actions ?? [],
    plans: small.plans ?? [],
    trainings: small.trainings ?? [],
    personal: small.personal ?? [],
    unseen: small.unseen,
    orphans: own ? orphansIn(own) : [],
    departures: small.departures ?? [],
    ownDeparture: small.ownDeparture,
    keys: small.keys ?? [],
    halves: small.halves ?? [],
    names: small.names ?? [],
    doubtful: small.doubtful,
    consultations: small.consultations ?? [],
    aged: small.aged ?? [],
    clarity: small.clarity,
    criteria: small.criteria ?? [],
    referrals: small.referrals ?? [],
    jointCases: small.jointCases ?? [],
    signals: small.signals ?? [],
    rounds: small.rounds ?? [],
    requests: small.requests ?? [],
    news: small.news ?? [],
    intakes: small.intakes,
    isIntaker: small.isIntaker ?? false,
    unread: small.unread ?? [],
    visits: small.visits ?? [],
    forms: small.forms ?? [],
    results: small.results ?? [],
    appraisals: small.appraisals ?? [],
    toBegin: small.toBegin ?? [],
    statement: small.statement ?? [],
    glossary: small.glossary ?? [],
    halfway: small.halfway ?? [],
    agreed: small.agreed ?? [],
    imports: small.imports ?? [],
    staffTalks: small.staffTalks ?? [],
    own,
    gift: small.gift,
  };
}

/** What is asked of whom it concerns only. */
function smallThingsOf(actor: Actor, now: Date) {
  const today = dayOf(now);
  const { institutionId, personId, kind, ledTeams } = actor;
  const led = ledTeams.map(({ id }) => id);
  const teamIds = kind === "student" ? [] : [...new Set([...actor.teams.map(({ id }) => id), ...led])];
  const mine = { personId, teamIds, today, until: later(today, actionsAhead), limit: 6 };
  const kinds = visibleKinds(actor);
  return {
    newCoach: kind === "student" ? newCoachOf(actor, now) : null,
    departures: led.length > 0 ? departuresOf(actor, now) : null,
    ownDeparture: actor.isCoach ? ownDepartureOf(actor, now) : null,
    actions: teamIds.length > 0 ? myActionsOf(institutionId, mine) : null,
    personal: personalTasksOf(actor, now),
    plans: led.length > 0 ? leaderTasksOf(institutionId, { teamIds: led, today }) : null,
    trainings: trainingTasksOf(actor, now),
    unseen: holds(actor, "directorate")
      ? unseenPlansOf(institutionId, { schoolYear: schoolYearOf(now), today })
      : null,
    keys: keysOf(actor).length > 0 ? keysWaitingOf(actor, now) : null,
    halves: halvesToGiveOf(actor, now, halvesAtMost),
    names: namesToConfirmOf(actor),
    doubtful: addressInDoubtOf(actor),
    consultations: consultationTasksOf(actor, now),
    aged: agedProfilesOf(actor, now),
    clarity: clarityTasksOf(actor, now),
    criteria: lateCriteriaOf(actor, now),
    referrals: referralTasksOf(actor, now),
    jointCases: casesTodayOf(actor, now),
    signals: waitingSignalsOf(actor, now),
    rounds: roundTasksOf(actor, now),
    requests: requestTasksOf(actor, now),
    news: talkNewsOf(actor, now),
    intakes: actor.teams.length > 0 ? intakesWaitingOf(actor, now) : null,
    isIntaker: actor.teams.length > 0 ? isIntakerOf(actor, now) : null,
    unread: unreadSignalsOf(actor, now),
    visits: visitsToDoOf(actor, now),
    forms: openRequestsOf(actor, now),
    results: resultNewsOf(actor, now),
    appraisals: waitingAppraisalsOf(actor, now),
    toBegin: roundsToBeginOf(actor, now),
    statement: statementToConfirmOf(actor),
    glossary: glossaryTasksOf(actor, today),
    halfway: halfwayOf(actor, now),
    agreed: dueAgreementsOf(actor, now),
    staffTalks: staffTalkTasksOf(actor, now),
    imports: kinds.length > 0 ? readyRunsOf(institutionId, { kinds, limit: runsShown }) : null,
  };
}

/** The figures somebody's own card shows: the institution's, or those of the teams they lead; null without any. */
export async function findOwnFigures(tx: TenantTx, actor: Actor, now: Date): Promise<Figures | null> {
  if (!maySeeFigures(actor)) return null;
  const schoolYear = schoolYearOf(now);
  const { institutionId } = actor;
  const asked = {
    institutionId,
    schoolYear,
    today: dayOf(now),
    placeId: homePlaceOf(actor),
    reach: reachOf(actor),
  };
  return findFigures(tx, asked);
}

function isUnwritten({ noteVersion }: HandoverView): boolean {
  return noteVersion === 0;
}

function orphansIn({ places }: Figures): Orphans[] {
  return places
    .filter(({ kind, coaches }) => kind === "team" && coaches.part < coaches.whole)
    .map(({ id, name, coaches }) => ({ teamId: id, teamName: name, count: coaches.whole - coaches.part }));
}
