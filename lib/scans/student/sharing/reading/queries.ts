import "server-only";

import type { PersonName } from "@/lib/platform/actor";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import type { HolderContext } from "@/lib/platform/link-action";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Reading } from "@/lib/platform/read";
import { findRound } from "@/lib/scans/rounds/queries";
import { readAnswered, readSaidWords, type SaidWords } from "@/lib/scans/student/results/queries";
import type { AnsweredRound } from "@/lib/scans/student/results/rules";
import { mayReadSharedScan } from "@/lib/scans/student/sharing/policy";
import { partFor } from "@/lib/scans/student/sharing/rules";

/** What a student opened of one closed scan, for who reads it: that scan alone, without what came before it. */
export type SharedScanView = {
  readonly name: string;
  readonly subjectName: PersonName;
  readonly answered: AnsweredRound;
  readonly words: readonly SaidWords[];
};

/** The result of a scan that a student opened to this adviser; null for anybody else. Reading leaves an event. */
export async function findScanForAdviser(
  { tx, actor, noteReading }: Reading,
  roundId: string,
): Promise<SharedScanView | null> {
  const round = await findRound(tx, actor, roundId);
  if (!round?.subjectName || !mayReadSharedScan(actor, round)) return null;
  await noteReading({
    ...{ verb: "read", entity: "student-scan-result", entityId: round.id },
    subjectPersonId: round.subjectId,
  });
  const [answered] = await readAnswered(tx, actor, [round.id]);
  if (!answered) return null;
  const words = await readSaidWords(tx, actor, answered);
  return { name: round.name, subjectName: round.subjectName, answered, words };
}

/** As findScanForAdviser, for who came by a link. */
export type LinkedScanView = SharedScanView & {
  readonly institutionName: string;
  readonly expiresOn: Day;
};

type Row = Omit<LinkedScanView, "answered" | "words"> & {
  readonly roundId: string;
  readonly raterId: string;
};

/**
 * The result of a scan that a student opened to who took part from outside; null once it was taken back or is over.
 * The day is kept, for the student to see.
 */
export async function findScanByLink({ tx, holder, now }: HolderContext): Promise<LinkedScanView | null> {
  const { institutionId } = holder;
  const [row] = await tx.$queryRaw<Row[]>`
    select s.round_id as "roundId", s.rater_id as "raterId", s.expires_on::text as "expiresOn", r.name,
      o.name as "institutionName", ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`r.subject_id`)} as "subjectName"
    from scan_shares s
    join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.id = s.round_id and r.closed_at is not null
    join institutions o on o.id = ${institutionId}::uuid
    where s.institution_id = ${institutionId}::uuid and s.id = ${holder.recordId}::uuid and s.rater_id is not null
      and s.ended_at is null and s.expires_on >= ${dayOf(now)}::date`;
  if (!row) return null;
  const { roundId, raterId, ...told } = row;
  const [whole] = await readAnswered(tx, { institutionId }, [roundId]);
  if (!whole) return null;
  const answered = partFor(whole, raterId);
  await tx.scanShare.updateMany({ where: { id: holder.recordId }, data: { openedOn: asDate(dayOf(now)) } });
  return { ...told, answered, words: await readSaidWords(tx, { institutionId }, answered) };
}
