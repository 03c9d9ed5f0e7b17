import "server-only";

import { findMinimum } from "@/lib/conversations/dialogue/minimum/queries";
import { setOf } from "@/lib/conversations/dialogue/queries";
import type { CardSet } from "@/lib/conversations/dialogue/rules";
import type { ChangingCards, TeamCards } from "@/lib/conversations/dialogue/sets/rules";
import type { Actor } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

export type TeamCardsView = TeamCards & { readonly teamName: string };

type Row = {
  readonly teamName: string;
  readonly number: number | null;
  readonly questions: string[] | null;
  readonly leftOut: string[] | null;
};

/** Which cards a team uses from now on; null when there is no such team. */
export async function findTeamCards(
  tx: TenantTx,
  actor: Actor,
  teamId: string,
): Promise<TeamCardsView | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select t.name as "teamName", s.number, s.questions, s.left_out as "leftOut" from teams t
    left join lateral (select s.number, s.questions, s.left_out from talk_card_sets s
      where s.institution_id = t.institution_id and s.team_id = t.id order by s.number desc limit 1) s on true
    where t.institution_id = ${actor.institutionId}::uuid and t.id = ${teamId}::uuid`;
  if (!row) return null;
  return { teamId, teamName: row.teamName, number: row.number ?? 0, ...setOf(row.questions, row.leftOut) };
}

/** As findTeamCards, locked until this transaction ends. */
export async function claimTeamCards(
  tx: TenantTx,
  actor: Actor,
  teamId: string,
): Promise<ChangingCards | null> {
  await tx.$queryRaw`
    select from teams where institution_id = ${actor.institutionId}::uuid and id = ${teamId}::uuid for update`;
  const cards = await findTeamCards(tx, actor, teamId);
  return cards && { ...cards, minimum: await findMinimum(tx, actor) };
}

/** What the team of a student uses now. */
export async function findCardSet(
  tx: TenantTx,
  actor: Actor,
  studentId: string,
  now: Date,
): Promise<CardSet> {
  const [row] = await tx.$queryRaw<Pick<Row, "questions" | "leftOut">[]>`
    select s.questions, s.left_out as "leftOut" from enrolments e
    join talk_card_sets s on s.institution_id = e.institution_id and s.team_id = e.team_id
    where e.institution_id = ${actor.institutionId}::uuid and e.student_id = ${studentId}::uuid
      and ${runsOn(Prisma.sql`e`, dayOf(now))}
    order by e.starts_on desc, s.number desc limit 1`;
  return setOf(row?.questions, row?.leftOut);
}

/** The ids of what the teams of these students use now, by student; without those whose team chose nothing. */
export async function findCardSetIds(
  tx: TenantTx,
  studentIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ studentId: string; id: string }[]>`
    select distinct on (e.student_id) e.student_id::text as "studentId", s.id::text as id from enrolments e
    join talk_card_sets s on s.institution_id = e.institution_id and s.team_id = e.team_id
    where e.institution_id = current_institution() and e.student_id = any(${[...studentIds]}::uuid[])
      and ${runsOn(Prisma.sql`e`, dayOf(now))}
    order by e.student_id, e.starts_on desc, s.number desc`;
  return new Map(rows.map(({ studentId, id }) => [studentId, id]));
}
