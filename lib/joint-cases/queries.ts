import "server-only";

import { type JointCaseTies, mayReadCase } from "@/lib/joint-cases/policy";
import type { CaseFacts } from "@/lib/joint-cases/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import type { WorkContext } from "@/lib/platform/perform";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { mayListCases } from "@/lib/referrals/policy";

/** A case without a word of what it says. */
export type JointCaseView = JointCaseTies &
  CaseFacts & {
    readonly id: string;
    readonly author: PersonName;
    readonly team: string;
    readonly unit: string;
    /** `14:30`, or empty when no time was said. */
    readonly startsAt: string;
    readonly place: string;
    readonly version: number;
  };

export type JointCasePage = {
  readonly cases: readonly JointCaseView[];
  readonly total: number;
  /** Which page this is: the last there is, when one asked for a later one. */
  readonly page: number;
};

type Asked = { readonly page: number; readonly size: number };
type Row = JointCaseView & { readonly total: number; readonly page: number };

/** The cases that are there for somebody, the latest day first: exactly what mayReadCase lets them see. Facts only. */
export async function listJointCases(tx: TenantTx, actor: Actor, asked: Asked): Promise<JointCasePage> {
  const { page, size } = asked;
  const rows = await tx.$queryRaw<Row[]>`
    with there as (${jointCases(actor)} and ${isThereFor(actor)}),
    counted as (select count(*)::int as total,
      greatest(1, least(${page}::int, ceil(count(*) / ${size}::numeric)))::int as page from there)
    select t.*, c.total, c.page from there t cross join counted c
    order by t."heldOn" desc, t."startsAt" desc, t.id desc
    limit ${size} offset (select (page - 1) * ${size} from counted)`;
  return {
    cases: rows.map(({ total: _total, page: _page, ...view }) => view),
    total: rows[0]?.total ?? 0,
    page: rows[0]?.page ?? 1,
  };
}

/** One case without its words, or null; whether it is there for somebody is for the policy. */
export async function findJointCase(tx: TenantTx, actor: Actor, id: string): Promise<JointCaseView | null> {
  const [row] = await tx.$queryRaw<JointCaseView[]>`${jointCases(actor)} and c.id = ${id}::uuid`;
  return row ?? null;
}

/** As findJointCase for who may read it, and nobody else changes it until this transaction ends. */
export async function claimJointCase(
  { tx, actor }: WorkContext,
  { caseId }: { readonly caseId: string },
): Promise<JointCaseView | null> {
  await tx.$queryRaw`select id from joint_cases
    where institution_id = ${actor.institutionId}::uuid and id = ${caseId}::uuid for update`;
  const jointCase = await findJointCase(tx, actor, caseId);
  return jointCase && mayReadCase(actor, jointCase) ? jointCase : null;
}

/** Whether somebody wrote a case, or is invited to it by the team or the unit they work in. */
export function isThereFor(actor: Actor): Prisma.Sql {
  const teamIds = actor.teams.map(({ id }) => id);
  const unitIds = mayListCases(actor) ? teamIds : [];
  return Prisma.sql`(c.author_id = ${actor.personId}::uuid or (c.shared_at is not null
    and (c.team_id = any(${teamIds}::uuid[]) or c.unit_id = any(${unitIds}::uuid[]))))`;
}

function jointCases({ institutionId }: Actor): Prisma.Sql {
  const inst = Prisma.sql`${institutionId}::uuid`;
  return Prisma.sql`
    select c.id, c.team_id as "teamId", c.unit_id as "unitId", c.author_id as "authorId", t.name as team, u.name as unit,
      ${personNameById(inst, Prisma.sql`c.author_id`)} as author, c.held_on::text as "heldOn", c.starts_at as "startsAt",
      c.place, c.shared_at as "sharedAt", c.withdrawn_at as "withdrawnAt", c.version
    from joint_cases c
    join teams t on t.institution_id = ${inst} and t.id = c.team_id
    join teams u on u.institution_id = ${inst} and u.id = c.unit_id
    where c.institution_id = ${inst}`;
}
