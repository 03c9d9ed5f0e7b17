import "server-only";

import { colleagueOf } from "@/lib/organisation/teams/queries";
import { listPieces } from "@/lib/plans/personal/pieces/queries";
import { factsOf, type FactsRow, planFacts } from "@/lib/plans/personal/queries";
import type { PersonalPlan } from "@/lib/plans/personal/rules";
import type { Owner } from "@/lib/plans/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import type { SchoolYear } from "@/lib/platform/calendar";
import { isId } from "@/lib/platform/ids";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { TrailNote } from "@/lib/platform/trail";

type Asking = { readonly tx: TenantTx; readonly actor: Pick<Actor, "institutionId" | "personId"> };

/** Who leads the person of this transaction today, the leader of a team before who leads above it. */
export async function listLeaders({ tx, actor: { institutionId } }: Asking): Promise<Owner[]> {
  const rows = await tx.$queryRaw<(PersonName & { id: string })[]>`
    select p.id, p.given_name as "givenName", p.infix, p.family_name as "familyName" from people p
    where p.institution_id = ${institutionId}::uuid and p.id in (select current_leaders())
      and p.id in (select current_staff())
    order by not exists (select from appointments a where a.institution_id = ${institutionId}::uuid
      and a.person_id = p.id and a.office = 'team-lead' and a.team_id is not null), p.sort_name, p.id limit 20`;
  return rows.map(colleagueOf);
}

/** What is open to the present person of plans of whom they lead today; the wall in the database says the same. */
function isOpenToMe(personId: string): Prisma.Sql {
  return Prisma.sql`x.opened_to_id = ${personId}::uuid and x.person_id in (select current_followers())`;
}

export type OpenedPlan = PersonalPlan & { readonly id: string; readonly owner: Owner };

/** A colleague's plan as far as it is open to this reader; null when nothing of it is, or not any more. */
export async function findOpenedPlan(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  planId: string,
): Promise<OpenedPlan | null> {
  if (!isId(planId)) return null;
  const [row] = await tx.$queryRaw<(FactsRow & { owner: PersonName & { id: string } })[]>`
    select ${planFacts(institutionId)}, ${personNameOf(Prisma.sql`o`)} || jsonb_build_object('id', o.id) as owner
    from personal_plans p join people o on o.institution_id = p.institution_id and o.id = p.person_id
    where p.institution_id = ${institutionId}::uuid and p.id = ${planId}::uuid
      and exists (select from personal_plan_pieces x where x.institution_id = ${institutionId}::uuid
        and x.plan_id = p.id and ${isOpenToMe(personId)})`;
  if (!row) return null;
  const condition = Prisma.sql`x.plan_id = ${planId}::uuid and ${isOpenToMe(personId)}`;
  const text = await listPieces(tx, institutionId, condition);
  return { ...factsOf(row, personId), id: planId, owner: colleagueOf(row.owner), ...text };
}

/** The same, and its owner writes nothing in it until this transaction ends. */
export async function claimOpenedPlan(
  tx: TenantTx,
  actor: Actor,
  planId: string,
): Promise<OpenedPlan | null> {
  if (!isId(planId)) return null;
  await tx.$queryRaw`
    select s.person_id from staff_members s
    join personal_plans p on p.institution_id = s.institution_id and p.person_id = s.person_id
    where s.institution_id = ${actor.institutionId}::uuid and p.id = ${planId}::uuid for no key update of s`;
  return findOpenedPlan(tx, actor, planId);
}

export type OpenedLine = {
  readonly id: string;
  readonly schoolYear: SchoolYear;
  readonly owner: Owner;
  readonly pieces: number;
  readonly openedAt: Date;
  readonly askedAt: Date | null;
  readonly agreedAt: Date | null;
};

type LineRow = Omit<OpenedLine, "owner"> & { owner: PersonName & { id: string }; total: number };

/** Plans of which something is open to this reader, what asks an answer first, a page of them and how many there are. */
export async function listOpenedPlans(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  { page, size }: { page: number; size: number },
): Promise<{ lines: OpenedLine[]; total: number }> {
  const rows = await tx.$queryRaw<LineRow[]>`
    select p.id, count(*) over ()::int as total, p.school_year::int as "schoolYear", ${personNameOf(Prisma.sql`o`)} || jsonb_build_object('id', o.id) as owner,
      count(*) filter (where x.kind <> 'action')::int as pieces, max(x.opened_at) as "openedAt",
      (select max(a.asked_at) from personal_plan_agreements a where a.institution_id = p.institution_id
        and a.plan_id = p.id and a.leader_id = ${personId}::uuid and a.agreed_at is null) as "askedAt",
      (select max(a.agreed_at) from personal_plan_agreements a where a.institution_id = p.institution_id
        and a.plan_id = p.id and a.leader_id = ${personId}::uuid) as "agreedAt"
    from personal_plan_pieces x
    join personal_plans p on p.institution_id = x.institution_id and p.id = x.plan_id
    join people o on o.institution_id = p.institution_id and o.id = p.person_id
    where x.institution_id = ${institutionId}::uuid and ${isOpenToMe(personId)}
    group by p.institution_id, p.id, p.school_year, o.id, o.given_name, o.infix, o.family_name
    order by "askedAt" nulls last, p.school_year desc, "openedAt" desc, p.id
    offset ${(page - 1) * size} limit ${size}`;
  const lines = rows.map(({ total: _total, ...row }) => ({ ...row, owner: colleagueOf(row.owner) }));
  return { lines, total: rows[0]?.total ?? 0 };
}

/** What the trail keeps of opening a colleague's plan; the colleague reads it under Mijn account. */
export function readingOfPlan({ id, owner }: Pick<OpenedPlan, "id" | "owner">): TrailNote {
  return { verb: "read", entity: "personal-plan", entityId: id, subjectPersonId: owner.id };
}
