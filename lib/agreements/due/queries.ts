import "server-only";

import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, later } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { type Question, question } from "@/lib/platform/together";

/** So long before its day an agreement is looked at again. */
const ahead = { days: 7 };
const shownAtMost = 6;

/** Something a team agreed, whose day came or is near. */
export type DueAgreement = {
  readonly id: string;
  readonly title: string;
  readonly teamName: string;
  readonly dueOn: Day;
};

/** What the teams somebody leads agreed and have to look at again, the longest overdue first (B4); null for who leads none. */
export function dueAgreementsOf(
  { institutionId, ledTeams }: Actor,
  now: Date,
): Question<readonly DueAgreement[]> | null {
  if (ledTeams.length === 0) return null;
  const led = ledTeams.map(({ id }) => id);
  return question<DueAgreement>(Prisma.sql`
    select a.id, a.title, t.name as "teamName", a.due_on::text as "dueOn"
    from team_agreements a join teams t on t.institution_id = ${institutionId}::uuid and t.id = a.team_id
    where a.institution_id = ${institutionId}::uuid and a.team_id = any(${led}::uuid[])
      and a.settlement is null and a.due_on <= ${later(dayOf(now), ahead)}::date
    order by a.due_on, a.id limit ${shownAtMost}`);
}

/** What a team has with others or with roles: how much of it runs, and how much of that is past its day. */
export type TeamAgreements = { readonly open: number; readonly overdue: number };

/** How many agreements a team has that were not settled, its own and those it is a party of (B4). */
export function teamAgreementsOf(
  institutionId: InstitutionId,
  { teamId, today }: { readonly teamId: string; readonly today: Day },
): Question<TeamAgreements> {
  return question<TeamAgreements, TeamAgreements>(
    Prisma.sql`
    select count(*)::int as open, count(*) filter (where a.due_on < ${today}::date)::int as overdue
    from team_agreements a
    where a.institution_id = ${institutionId}::uuid and a.settlement is null
      and (a.team_id = ${teamId}::uuid or exists (select from agreement_parties o
        where o.institution_id = ${institutionId}::uuid and o.agreement_id = a.id and o.team_id = ${teamId}::uuid))`,
    ([counts]) => counts ?? { open: 0, overdue: 0 },
  );
}
