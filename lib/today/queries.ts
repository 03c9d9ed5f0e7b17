import "server-only";

import { listHalvesToGive } from "@/lib/access/halves/queries";
import { listTalksToDo } from "@/lib/conversations/agenda/queries";
import type { HandoverView } from "@/lib/conversations/handover/queries";
import { visibleKinds } from "@/lib/exchange/runs/policy";
import { listRuns } from "@/lib/exchange/runs/queries";
import { stateOf } from "@/lib/exchange/runs/rules";
import { maySeeFigures, maySeeInstitution, homePlaceOf, reachOf } from "@/lib/insight/policy";
import { findFigures } from "@/lib/insight/queries";
import type { Figures } from "@/lib/insight/rules";
import { findUnseenPlans } from "@/lib/plans/acknowledgements/queries";
import { findPlanTasks } from "@/lib/plans/tasks/queries";
import { findNewCoach } from "@/lib/organisation/students/queries";
import { type Actor, holds } from "@/lib/platform/actor";
import { dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";
import { listProfileKeysWaiting } from "@/lib/profiles/catalogue/queries";
import { type ConsultationTask, consultationTasks } from "@/lib/profiles/consultations/queries";
import type { Orphans, ToDo } from "@/lib/today/rules";

const actionsAhead = { days: 7 };
const runsLookedAt = 5;
const halvesAtMost = 20;

/**
 * What is somebody's to do now, from the slices that know. A query is only asked of whom it concerns:
 * two statements for a student, three for a coach, three for who leads a team, four for who does both.
 */
export async function findToDo(
  tx: TenantTx,
  actor: Actor,
  now: Date,
): Promise<ToDo & { own: Figures | null }> {
  const today = dayOf(now);
  const { institutionId, personId, kind, isCoach, ledTeams } = actor;
  const isStudent = kind === "student";
  const { handovers, ...talks } = await listTalksToDo(tx, actor, now);
  const teamIds = [...new Set([...actor.teams, ...ledTeams].map(({ id }) => id))];
  const until = later(today, actionsAhead);
  const mine = { personId, teamIds: isStudent ? [] : teamIds, today, until, limit: 6 };
  const led = ledTeams.map(({ id }) => id);
  const kinds = visibleKinds(actor);
  const own = led.length > 0 && !maySeeInstitution(actor) ? await findOwnFigures(tx, actor, now) : null;
  const runs = kinds.length > 0 ? await listRuns(tx, institutionId, { kinds, limit: runsLookedAt }) : [];
  return {
    isStudent,
    talks: isStudent || isCoach ? talks : null,
    newCoach: isStudent ? await findNewCoach(tx, actor, now) : null,
    handovers: handovers.filter(isUnwritten),
    ...(isStudent
      ? nothingOfStaff
      : await findStaffToDo(tx, actor, { mine, led: { teamIds: led, today } }, now)),
    unseen: holds(actor, "directorate")
      ? await findUnseenPlans(tx, institutionId, { schoolYear: schoolYearOf(now), today })
      : null,
    orphans: own ? orphansIn(own) : [],
    keys: await listProfileKeysWaiting(tx, actor, now),
    halves: await listHalvesToGive(tx, actor, now, halvesAtMost),
    imports: runs.filter((run) => stateOf(run) === "ready"),
    own,
  };
}

const nothingOfStaff = { actions: [], plans: [], consultations: [] };

/** Plans and profiles of one's teams, in one statement. */
async function findStaffToDo(tx: TenantTx, actor: Actor, asked: Omit<PlansAsked, "beside">, now: Date) {
  const beside = consultationTasks(actor, now);
  const found = await findPlanTasks<ConsultationTask[]>(tx, actor.institutionId, { ...asked, beside });
  return { actions: found.actions, plans: found.plans, consultations: found.beside ?? [] };
}

type PlansAsked = Parameters<typeof findPlanTasks>[2];

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
