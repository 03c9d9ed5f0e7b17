import "server-only";

import type { ChangeKind } from "@/lib/glossary/changes/rules";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";

type Told = {
  readonly code: string;
  readonly kind: ChangeKind;
  readonly before?: string;
  readonly after?: string;
  readonly note: string;
  readonly teamId?: string | null;
};

/** Tells staff what changed in the glossary; whoever made it need not confirm it. Returns the change's id. */
export async function tellChange(tx: TenantTx, actor: Actor, told: Told, now: Date): Promise<string> {
  const by = { madeById: actor.personId, madeAt: now, startsOn: asDate(dayOf(now)) };
  const data = { id: newId(), before: "", after: "", teamId: null, ...told, ...by };
  await tx.glossaryChange.create({ data, select: { id: true } });
  await confirmReading(tx, actor, data.id, now);
  return data.id;
}

/** Keeps that somebody says they read a change; once is enough. */
export async function confirmReading(tx: TenantTx, actor: Actor, changeId: string, now: Date): Promise<void> {
  await tx.glossaryReading.createMany({
    data: [{ changeId, personId: actor.personId, readAt: now }],
    skipDuplicates: true,
  });
}
