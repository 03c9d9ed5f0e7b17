import "server-only";

import { objectionDays } from "@/lib/conversations/confirmations/rules";
import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Whether nobody can take back on a day that the student of talk `c` confirmed it, as `isFinal` has it. */
export function isFinalOn(day: Day): Prisma.Sql {
  const weekIsOver = (since: Prisma.Sql) =>
    Prisma.sql`(${since} at time zone 'Europe/Amsterdam')::date + ${objectionDays}::int < ${day}::date`;
  return Prisma.sql`exists (select from conversation_confirmations k
    where k.institution_id = c.institution_id and k.conversation_id = c.id and k.person_id = c.student_id
      and (k.how <> 'shared-screen' or (${weekIsOver(Prisma.sql`k.confirmed_at`)}
        and ${weekIsOver(Prisma.sql`entrance.first_sign_in(c.student_id)`)})))`;
}

/** Where an objection lies, for its seal. */
export function placeOfObjection(talkId: string) {
  return { table: "conversation_objections", id: talkId, column: "body" };
}

export type ObjectionView = { readonly words: string; readonly objectedAt: Date };

/** What the student held against a report; null where they held nothing. Only after mayReadContent. */
export async function findObjection(
  tx: TenantTx,
  actor: Actor,
  talkId: string,
): Promise<ObjectionView | null> {
  const row = await tx.conversationObjection.findFirst({
    where: { conversationId: talkId },
    select: { body: true, objectedAt: true },
  });
  if (!row) return null;
  const words = await unseal(tx, actor.institutionId, placeOfObjection(talkId), row.body);
  return { words, objectedAt: row.objectedAt };
}
