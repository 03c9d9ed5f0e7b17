import "server-only";

import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { done } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { OutsideView } from "@/lib/profiles/outside/queries";
import { mayBeCarried, mayStandUntil } from "@/lib/profiles/outside/rules";
import type { OutsideWords } from "@/lib/profiles/outside/schema";
import type { RoleView } from "@/lib/profiles/queries";

type Place = { readonly teamId: string; readonly role: RoleView | null };

/** Writes down who carries a role for a team from outside, from today until a day (C3). */
export async function addOutside(
  tx: TenantTx,
  { teamId, role }: Place,
  { organisation, name, endsOn }: OutsideWords,
  now: Date,
) {
  const today = dayOf(now);
  await tx.$queryRaw`select id from teams where id = ${teamId}::uuid for update`;
  const present = await tx.outsideHolder.count({ where: { teamId, endsOn: { gte: asDate(today) } } });
  const verdict = mayBeCarried({ role, present }, { endsOn, today });
  if (!verdict.ok) return verdict;
  const id = newId();
  const period = { startsOn: asDate(today), endsOn: asDate(endsOn) };
  await tx.outsideHolder.create({
    data: { id, teamId, roleId: role?.id ?? "", organisation, name, ...period },
    select: { id: true },
  });
  return done({ outsideId: id });
}

/** Says anew where somebody is from, what they are called, and until when they are there. */
export async function changeOutside(
  tx: TenantTx,
  before: OutsideView,
  { organisation, name, endsOn }: OutsideWords,
  now: Date,
) {
  const verdict = mayStandUntil({ endsOn, today: dayOf(now) });
  if (!verdict.ok) return verdict;
  await tx.outsideHolder.updateMany({
    where: { id: before.id },
    data: { organisation, name, endsOn: asDate(endsOn), version: { increment: 1 } },
  });
  return done({ outsideId: before.id });
}

/** Takes somebody from outside away at once. A task they alone were named for is nobody's until the team says whose it is. */
export async function removeOutside(tx: TenantTx, { id }: OutsideView) {
  await tx.outsideHolder.deleteMany({ where: { id } });
  return done({ outsideId: id });
}

/** Forgets who was there until before a day; that somebody was named for a task stays (docs/operations.md, Retention). */
export async function forgetOutside(tx: TenantTx, institutionId: string, before: Day): Promise<void> {
  await tx.$executeRaw`delete from outside_holders
    where institution_id = ${institutionId}::uuid and ends_on < ${before}::date`;
}
