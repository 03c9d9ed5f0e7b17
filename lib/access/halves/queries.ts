import "server-only";

import type { HalfView } from "@/lib/access/halves/rules";
import { mayGiveHalf, mayGiveHalves } from "@/lib/access/halves/policy";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";

/** Second halves this person can give now, the first to run out first; null for who holds neither office. */
export function halvesToGiveOf(actor: Actor, now: Date, limit: number): Question<readonly HalfView[]> | null {
  if (!mayGiveHalves(actor)) return null;
  const waiting = Prisma.sql`
    ${halves(actor.institutionId)} and h.given_at is null and h.works_until > ${now}
      and h.maker_id <> ${actor.personId}::uuid and h.person_id <> ${actor.personId}::uuid
    order by h.works_until, h.id limit ${limit}`;
  return question(waiting, (rows: readonly WaitingHalf[]) =>
    rows.map(({ madeAt, worksUntil, ...half }) => ({
      ...{ ...half, givenAt: null },
      ...{ madeAt: new Date(madeAt), worksUntil: new Date(worksUntil) },
    })),
  );
}

type WaitingHalf = Omit<HalfView, "madeAt" | "worksUntil"> & {
  readonly madeAt: string;
  readonly worksUntil: string;
};

/** A second half somebody may give or could have given; null when it is not there for this person. */
export async function findHalf(tx: TenantTx, actor: Actor, halfId: string): Promise<HalfView | null> {
  if (!mayGiveHalves(actor)) return null;
  const half = await findHalfIn(tx, actor.institutionId, halfId);
  return half && mayGiveHalf(actor, half) ? half : null;
}

/** A second half of this institution, whoever asks: for the operator's page, who was let through by the entrance. */
export async function findHalfIn(
  tx: TenantTx,
  institution: InstitutionId,
  halfId: string,
): Promise<HalfView | null> {
  const [half] = await tx.$queryRaw<HalfView[]>`${halves(institution)} and h.id = ${halfId}::uuid`;
  return half ?? null;
}

/** As `findHalfIn`, locked until the transaction ends: two colleagues at once are one giver and one who is told so. */
export async function claimHalf(
  tx: TenantTx,
  institution: InstitutionId,
  halfId: string,
): Promise<HalfView | null> {
  const [half] = await tx.$queryRaw<HalfView[]>`
    ${halves(institution)} and h.id = ${halfId}::uuid for update of h`;
  return half ?? null;
}

/**
 * Whether a colleague can give the second half: somebody of HR or the directie who has come in before and still can,
 * other than its maker and its owner. Where there is none, it waits at the operator.
 */
export async function hasKeeper(
  tx: TenantTx,
  institution: InstitutionId,
  { personId, makerId, now }: { personId: string; makerId: string; now: Date },
): Promise<boolean> {
  const today = dayOf(now);
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    select exists (
      select from appointments x
      join staff_members s on s.institution_id = x.institution_id and s.person_id = x.person_id
      join entrance.list_access() a on a.person_id = x.person_id
      where x.institution_id = ${institution}::uuid and x.office in ('hr', 'directorate')
        and x.unit_id is null and x.team_id is null
        and ${runsOn(Prisma.sql`x`, today)} and ${runsOn(Prisma.sql`s`, today)}
        and x.person_id not in (${personId}::uuid, ${makerId}::uuid)
        and a.is_running and (a.has_single_sign_on or (a.has_password and not a.is_temporary))) as found`;
  return row?.found ?? false;
}

function halves(institution: InstitutionId): Prisma.Sql {
  return Prisma.sql`
    select h.id, h.person_id as "personId", h.maker_id as "makerId", h.made_at as "madeAt",
      h.works_until as "worksUntil", h.given_at as "givenAt",
      ${personNameOf(Prisma.sql`p`)} as "personName", ${personNameOf(Prisma.sql`m`)} as "makerName",
      case when g.id is not null then ${personNameOf(Prisma.sql`g`)} end as "giverName"
    from second_halves h
    join people p on p.institution_id = h.institution_id and p.id = h.person_id
    join people m on m.institution_id = h.institution_id and m.id = h.maker_id
    left join people g on g.institution_id = h.institution_id and g.id = h.given_by_id
    where h.institution_id = ${institution}::uuid`;
}
