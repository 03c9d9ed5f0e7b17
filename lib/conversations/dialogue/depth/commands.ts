import "server-only";

import { mayBeJudged } from "@/lib/conversations/dialogue/depth/rules";
import { countsAs, marksBetween } from "@/lib/conversations/dialogue/depth/teams/rules";
import { markOf } from "@/lib/conversations/dialogue/depth/teams/queries";
import type { TalkView } from "@/lib/conversations/queries";
import { studentHomesOn } from "@/lib/organisation/students/homes/queries";
import { homesOn } from "@/lib/organisation/teams/homes/queries";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, rangeOf, type SchoolYear, schoolYearOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { allowed } from "@/lib/platform/outcome";
import { Prisma } from "@/lib/platform/prisma/client";
import { marksUnder, tally } from "@/lib/platform/tallies";
import type { TenantTx } from "@/lib/platform/tenancy";
import { takeTurn } from "@/lib/platform/turns";

/**
 * Keeps how deep somebody found a talk, over what they said before. What they count as in the school year of the talk goes into the
 * figure of one team by a mark that says nothing of who they are: nobody but they can read what they said, also to count it (O10).
 */
export async function judgeDepth(tx: TenantTx, actor: Actor, talk: TalkView, depth: number, now: Date) {
  const verdict = mayBeJudged(talk, now);
  if (!verdict.ok) return verdict;
  await takeTurn(tx, "depth", actor.personId);
  const schoolYear = talk.heldOn === null ? schoolYearOf(now) : schoolYearOfDay(talk.heldOn);
  const isStudent = actor.personId === talk.studentId;
  const { said, teamId } = await findSaid(tx, actor, { schoolYear, isStudent, now });
  await tx.$executeRaw`
    insert into conversation_depths (conversation_id, person_id, depth, judged_at, counted_team_id)
    values (${talk.id}::uuid, ${actor.personId}::uuid, ${depth}, ${now}, ${teamId}::uuid)
    on conflict (institution_id, conversation_id, person_id) do update set depth = excluded.depth,
      judged_at = excluded.judged_at, counted_team_id = excluded.counted_team_id`;
  if (teamId === null) return allowed;
  const others = said.filter(({ talkId }) => talkId !== talk.id).map((one) => one.depth);
  const values = marksBetween(countsAs(said.map((one) => one.depth)), countsAs([...others, depth]));
  const measure = markOf[isStudent ? "student" : "coach"];
  const marks = values.map((value) => ({ measure, value }));
  const team = Prisma.sql`select ${teamId}::uuid as team_id`;
  if (marks.length > 0) await tally(tx, schoolYear, marksUnder(team, marks));
  return allowed;
}

type Said = { readonly talkId: string; readonly depth: number };

/** What somebody said this school year that counts, and in which team: where they counted first, else where they are now. */
async function findSaid(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  {
    schoolYear,
    isStudent,
    now,
  }: { readonly schoolYear: SchoolYear; readonly isStudent: boolean; readonly now: Date },
): Promise<{ readonly said: readonly Said[]; readonly teamId: string | null }> {
  const { from, to } = rangeOf(schoolYear);
  const when = { institutionId, day: dayOf(now) };
  const home = isStudent
    ? Prisma.sql`select h.team_id from (${studentHomesOn(when)}) h where h.student_id = ${personId}::uuid`
    : Prisma.sql`select h.team_id from (${homesOn(when)}) h where h.person_id = ${personId}::uuid`;
  const [found] = await tx.$queryRaw<{ said: Said[]; teamId: string | null }[]>`
    with said as (
      select d.conversation_id, d.depth, d.counted_team_id, d.judged_at from conversation_depths d
      join conversations c on c.institution_id = ${institutionId}::uuid and c.id = d.conversation_id
        and c.held_on between ${from}::date and ${to}::date
      where d.institution_id = ${institutionId}::uuid and d.person_id = ${personId}::uuid and d.counted_team_id is not null
    )
    select coalesce((select jsonb_agg(jsonb_build_object('talkId', s.conversation_id, 'depth', s.depth)) from said s), '[]') as said,
      coalesce((select s.counted_team_id from said s order by s.judged_at, s.conversation_id limit 1), (${home}))::text as "teamId"`;
  return found ?? { said: [], teamId: null };
}
