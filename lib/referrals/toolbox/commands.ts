import "server-only";

import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { countDone } from "@/lib/referrals/patterns/commands";
import type { ReferralView } from "@/lib/referrals/queries";
import { mayBeWorkedOn } from "@/lib/referrals/rules";
import { type Kept, listTools } from "@/lib/referrals/toolbox/queries";
import { mostKept } from "@/lib/referrals/toolbox/rules";
import type { NewProgramme, NewTool, NewUse } from "@/lib/referrals/toolbox/schema";

type Added = Outcome<"named-already" | "kept-enough", { id: string }>;

/** Puts an instrument in the toolbox of a unit (W8); a name stands in it once. */
export async function addTool({ tx }: WorkContext, { unitId, ...words }: NewTool): Promise<Added> {
  if ((await tx.careerTool.count({ where: { unitId } })) >= mostKept) return refused("kept-enough");
  const data = { id: newId(), unitId, ...words };
  const { count } = await tx.careerTool.createMany({ data, skipDuplicates: true });
  return count === 0 ? refused("named-already") : done({ id: data.id });
}

/** Out of use, or in use again; what it was used for stays. */
export async function turnTool({ tx, now }: WorkContext, { id, retiredAt }: Kept) {
  await tx.careerTool.updateMany({ where: { id }, data: { retiredAt: retiredAt ? null : now } });
  return allowed;
}

/** Adds a programme of a unit (W9, W10). */
export async function addProgramme({ tx }: WorkContext, { unitId, ...words }: NewProgramme): Promise<Added> {
  if ((await tx.supportProgramme.count({ where: { unitId } })) >= mostKept) return refused("kept-enough");
  const data = { id: newId(), unitId, ...words };
  const { count } = await tx.supportProgramme.createMany({ data, skipDuplicates: true });
  return count === 0 ? refused("named-already") : done({ id: data.id });
}

/** No longer offered, or offered again; who is in it stays in it. */
export async function turnProgramme({ tx, now }: WorkContext, { id, retiredAt }: Kept) {
  await tx.supportProgramme.updateMany({ where: { id }, data: { retiredAt: retiredAt ? null : now } });
  return allowed;
}

/** Which instrument the adviser used for a referral, out of the toolbox of its unit. */
export async function noteUse(
  context: WorkContext,
  referral: ReferralView,
  { toolId, form, aim, usedOn }: NewUse,
): Promise<Outcome<RefusalOf<typeof mayBeWorkedOn> | "no-tool" | "day-to-come">> {
  const { tx, actor, now } = context;
  const verdict = mayBeWorkedOn(referral);
  if (!verdict.ok) return verdict;
  if (usedOn > dayOf(now)) return refused("day-to-come");
  const tools = await listTools(tx, actor, [referral.unitId]);
  if (!tools.some(({ id, isRetired }) => id === toolId && !isRetired)) return refused("no-tool");
  const isFirst = (await tx.toolUse.count({ where: { referralId: referral.id, aim: { not: null } } })) === 0;
  const data = { id: newId(), referralId: referral.id, toolId, form, aim, usedOn: asDate(usedOn) };
  if (isFirst) await countDone(context, referral, { what: "tools", aim });
  await tx.toolUse.create({ data, select: { id: true } });
  return allowed;
}
