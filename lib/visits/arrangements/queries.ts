import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Arrangement, proposedSentences, usualMonths } from "@/lib/visits/arrangements/rules";

/** What holds today; what Koers proposes where the institution agreed nothing yet. */
export async function findArrangement(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  today: Day,
): Promise<Arrangement> {
  const [row] = await tx.$queryRaw<Arrangement[]>`
    select number, valid_from::text as "validFrom", months, sentences from visit_arrangements
    where institution_id = ${institutionId}::uuid and valid_from <= ${today}::date order by number desc limit 1`;
  return row ?? { number: 0, validFrom: null, months: usualMonths, sentences: proposedSentences };
}

/** The sentences a form was opened with; those proposed when it names none that is there. */
export async function findSentences(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  number: number,
): Promise<readonly string[]> {
  const [row] = await tx.$queryRaw<{ sentences: string[] }[]>`
    select sentences from visit_arrangements
    where institution_id = ${institutionId}::uuid and number = ${number}`;
  return row?.sentences ?? proposedSentences;
}

/** What was agreed last, also where it is Koers' proposal still. */
export type Latest = Omit<Arrangement, "validFrom">;

/** The latest number, with the row locked that carries it; 0 without any. */
export async function claimArrangement(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
): Promise<Latest> {
  await tx.$queryRaw`select institution_id from institution_settings
    where institution_id = ${institutionId}::uuid for update`;
  const [row] = await tx.$queryRaw<Latest[]>`
    select number, months, sentences from visit_arrangements
    where institution_id = ${institutionId}::uuid order by number desc limit 1`;
  return row ?? { number: 0, months: usualMonths, sentences: proposedSentences };
}
