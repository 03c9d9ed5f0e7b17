import "server-only";

import type { NotedDay } from "@/lib/plans/hours/schema";
import { mayBeNoted } from "@/lib/plans/personal/learning/rules";
import { mayBeStarted } from "@/lib/plans/rules";
import { asDate, dayOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

/** Keeps how many hours everybody of a team spends learning together in a school year (F14). */
export async function setTeamHours(
  { tx, now }: WorkContext,
  teamId: string,
  { schoolYear, hours }: { readonly schoolYear: SchoolYear; readonly hours: number },
) {
  const verdict = mayBeStarted(schoolYear, schoolYearOf(now));
  if (!verdict.ok) return verdict;
  await tx.$executeRaw`
    insert into team_year_hours (team_id, school_year, minutes) values (${teamId}::uuid, ${schoolYear}, ${hours})
    on conflict (institution_id, team_id, school_year) do update set minutes = excluded.minutes,
      version = team_year_hours.version + 1`;
  return allowed;
}

/** Notes something a team learnt together. */
export async function noteStudyDay(
  { tx, actor, now }: WorkContext,
  teamId: string,
  { title, heldOn, hours, people }: NotedDay,
) {
  const verdict = mayBeNoted(heldOn, dayOf(now));
  if (!verdict.ok) return verdict;
  const id = newId();
  const data = { id, teamId, title, people, minutes: hours, notedById: actor.personId };
  await tx.studyDay.create({ data: { ...data, heldOn: asDate(heldOn) }, select: { id: true } });
  return done({ id });
}

/** Takes a day away that was noted by mistake. */
export async function removeStudyDay({ tx }: WorkContext, { id }: { readonly id: string }) {
  await tx.studyDay.deleteMany({ where: { id } });
  return allowed;
}
