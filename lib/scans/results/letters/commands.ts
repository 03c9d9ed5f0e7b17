import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { enqueue } from "@/lib/platform/jobs";
import { hasMail } from "@/lib/platform/mail";
import type { TenantTx } from "@/lib/platform/tenancy";
import { listReadersOfRounds, listReadersOfScans, type ToTell } from "@/lib/scans/results/letters/queries";
import { sendResultLetters } from "@/lib/scans/results/letters/schema";

type When = { readonly now: Date; /** Who made it be there knows already. */ readonly byId?: string };

/** Makes a letter due for whom these rounds that closed are there to read, once for each person and round. */
export async function tellOfRounds(
  tx: TenantTx,
  institutionId: InstitutionId,
  roundIds: readonly string[],
  when: When,
): Promise<void> {
  if (hasMail()) await tell(tx, await listReadersOfRounds(tx, institutionId, roundIds, when.now), when);
}

/** The same of what others found in teams, for who leads them. */
export async function tellOfScans(
  tx: TenantTx,
  institutionId: InstitutionId,
  scanIds: readonly string[],
  when: When,
): Promise<void> {
  if (hasMail()) await tell(tx, await listReadersOfScans(tx, institutionId, scanIds, when.now), when);
}

/** The same for one person, to whom a result was opened. */
export async function tellOfShare(
  tx: TenantTx,
  { roundId, personId }: { readonly roundId: string; readonly personId: string },
  now: Date,
): Promise<void> {
  if (hasMail()) await tell(tx, [{ roundId, scanId: null, personId }], { now });
}

const rowsAtATime = 2000;

async function tell(tx: TenantTx, toTell: readonly ToTell[], { now, byId }: When): Promise<void> {
  const told = toTell.filter(({ personId }) => personId !== byId);
  for (let from = 0; from < told.length; from += rowsAtATime) {
    const data = told
      .slice(from, from + rowsAtATime)
      .map((one) => ({ ...one, id: newId(), toldOn: asDate(dayOf(now)), isLetterDue: true }));
    await tx.resultNotice.createMany({ data, skipDuplicates: true });
  }
  if (told.length > 0) await enqueue(tx, sendResultLetters, {});
}

/** Notes which letters left. */
export async function noteTold(tx: TenantTx, noticeIds: readonly string[]): Promise<void> {
  await tx.resultNotice.updateMany({ where: { id: { in: [...noticeIds] } }, data: { isLetterDue: false } });
}

type Read = { readonly personId: string; readonly now: Date } & (
  | { readonly roundId: string }
  | { readonly scanId: string }
);

/** Keeps the day a leader first read the report of a team: for them it is no news any more, and needs no letter. */
export async function noteReadByLeader(tx: TenantTx, { now, ...read }: Read): Promise<void> {
  const today = asDate(dayOf(now));
  await tx.resultNotice.createMany({ data: { ...read, id: newId(), toldOn: today }, skipDuplicates: true });
  await tx.resultNotice.updateMany({
    where: { ...read, readOn: null },
    data: { readOn: today, isLetterDue: false },
  });
}

/** After so many days nothing is news, and who was told need not be known. */
const keptFor = { days: 120 };

export async function forgetNotices(tx: TenantTx, now: Date): Promise<void> {
  const before = asDate(later(dayOf(now), { days: -keptFor.days }));
  await tx.resultNotice.deleteMany({ where: { toldOn: { lt: before } } });
}
