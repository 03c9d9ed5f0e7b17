import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Aim } from "@/lib/referrals/rules";
import { mostKept, type ProgrammeKind, type UseForm } from "@/lib/referrals/toolbox/rules";

/** An instrument of a unit's toolbox, or a programme it offers; out of use from a day on. */
export type ToolView = {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly purpose: string;
  readonly isRetired: boolean;
};
export type ProgrammeView = Omit<ToolView, "purpose"> & {
  readonly kind: ProgrammeKind;
  readonly description: string;
};

/** The toolbox of these units by name, what is in use first. */
export function listTools(
  tx: TenantTx,
  { institutionId }: Actor,
  unitIds: readonly string[],
): Promise<ToolView[]> {
  return tx.$queryRaw<ToolView[]>`
    select id, unit_id as "unitId", name, purpose, retired_at is not null as "isRetired" from career_tools
    where institution_id = ${institutionId}::uuid and unit_id = any(${[...unitIds]}::uuid[])
    order by retired_at is not null, name, id limit ${unitIds.length * mostKept}`;
}

/** The programmes of these units, in the same order. */
export function listProgrammes(
  tx: TenantTx,
  { institutionId }: Actor,
  unitIds: readonly string[],
): Promise<ProgrammeView[]> {
  return tx.$queryRaw<ProgrammeView[]>`
    select id, unit_id as "unitId", kind, name, description, retired_at is not null as "isRetired"
    from support_programmes
    where institution_id = ${institutionId}::uuid and unit_id = any(${[...unitIds]}::uuid[])
    order by retired_at is not null, name, id limit ${unitIds.length * mostKept}`;
}

export type Kept = { readonly id: string; readonly unitId: string; readonly retiredAt: Date | null };

/** One instrument, claimed. */
export async function claimTool(
  tx: TenantTx,
  { institutionId }: Actor,
  toolId: string,
): Promise<Kept | null> {
  const [row] = await tx.$queryRaw<Kept[]>`
    select id, unit_id as "unitId", retired_at as "retiredAt" from career_tools
    where institution_id = ${institutionId}::uuid and id = ${toolId}::uuid for update`;
  return row ?? null;
}

/** One programme, claimed. */
export async function claimProgramme(
  tx: TenantTx,
  { institutionId }: Actor,
  id: string,
): Promise<Kept | null> {
  const [row] = await tx.$queryRaw<Kept[]>`
    select id, unit_id as "unitId", retired_at as "retiredAt" from support_programmes
    where institution_id = ${institutionId}::uuid and id = ${id}::uuid for update`;
  return row ?? null;
}

export type UseView = {
  readonly id: string;
  readonly name: string;
  readonly form: UseForm;
  /** Null of what was noted before this was asked. */
  readonly aim: Aim | null;
  readonly usedOn: Day;
};

const mostUses = 50;

/** Which instruments were used for a referral, the latest first: for the student and who handles it. */
export function listUses(tx: TenantTx, { institutionId }: Actor, referralId: string): Promise<UseView[]> {
  return tx.$queryRaw<UseView[]>`
    select u.id, t.name, u.form, u.aim, u.used_on::text as "usedOn" from tool_uses u
    join career_tools t on t.institution_id = ${institutionId}::uuid and t.id = u.tool_id
    where u.institution_id = ${institutionId}::uuid and u.referral_id = ${referralId}::uuid
    order by u.used_on desc, u.id desc limit ${mostUses}`;
}
