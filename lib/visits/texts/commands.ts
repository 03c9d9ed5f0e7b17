import "server-only";

import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day } from "@/lib/platform/calendar";
import { dropDraft } from "@/lib/platform/drafts";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { findSentences } from "@/lib/visits/arrangements/queries";
import { keepHeld } from "@/lib/visits/commands";
import type { VisitView } from "@/lib/visits/queries";
import { draftOf, hasWords, mayBeAnswered, mayBeShared, mayBeWritten, type Report } from "@/lib/visits/rules";
import type { WriteReportInput } from "@/lib/visits/schema";
import { type Part, placeOfText, type VisitTexts } from "@/lib/visits/texts/queries";
import { writtenReport } from "@/lib/visits/texts/rules";

export type Written = { readonly visit: VisitView; readonly texts: VisitTexts };

/** Writes down what was seen, sealed and for the visitor alone until they hand it over. A leader says it sentence by sentence. */
export async function writeReport(context: WorkContext, { visit, texts }: Written, input: WriteReportInput) {
  const { tx, actor, now } = context;
  const verdict = mayBeWritten(visit, input.heldOn, now);
  if (!verdict.ok) return verdict;
  const sentences = await sentencesFor(context, { visit, texts }, input.arrangement);
  const report: Report = {
    arrangement: texts.report?.arrangement ?? input.arrangement,
    observed: sentences.map((words, place) => ({
      words,
      ...(input.given[place] ?? { seen: null, note: "" }),
    })),
    wentWell: input.wentWell,
    canGrow: input.canGrow,
  };
  await keepHeld(context, visit.id, input.heldOn);
  await keepText(
    tx,
    actor,
    { visitId: visit.id, part: "report", readerId: visit.teacherId },
    writtenReport(report),
  );
  if (visit.kind === "peer")
    await keepText(tx, actor, { visitId: visit.id, part: "note", readerId: null }, input.note);
  await dropDraft(tx, actor, draftOf(visit.id));
  return allowed;
}

/** The words that were on the form: those of the report when there is one, of the agreement it was opened with otherwise. */
async function sentencesFor({ tx, actor }: WorkContext, { visit, texts }: Written, arrangement: number) {
  if (visit.kind === "peer") return [];
  return texts.report?.observed.map(({ words }) => words) ?? findSentences(tx, actor, arrangement);
}

type Address = { readonly visitId: string; readonly part: Part; readonly readerId: string | null };

async function keepText(
  tx: TenantTx,
  actor: Actor,
  { visitId, part, readerId }: Address,
  text: string,
): Promise<void> {
  const body = Buffer.from(await seal(tx, actor.institutionId, placeOfText(visitId, part), text));
  await tx.$executeRaw`
    insert into visit_texts (visit_id, part, body, author_id, reader_id)
    values (${visitId}::uuid, ${part}, ${body}, ${actor.personId}::uuid, ${readerId}::uuid)
    on conflict (institution_id, visit_id, part)
    do update set body = excluded.body, version = visit_texts.version + 1, written_at = now()`;
}

/** Hands over what was written: from now on the visited reads it too, and it is final. */
export async function handOver(
  { tx, now }: WorkContext,
  { visit, texts }: Written,
): Promise<Outcome<RefusalOf<typeof mayBeShared> | "nothing-written">> {
  const verdict = mayBeShared(visit, now);
  if (!verdict.ok) return verdict;
  if (!texts.report || !hasWords(texts.report)) return refused("nothing-written");
  await tx.visitText.updateMany({ where: { visitId: visit.id, part: "report" }, data: { openedAt: now } });
  const data = { sharedAt: now, version: { increment: 1 } };
  await tx.lessonVisit.updateMany({ where: { id: visit.id }, data });
  return allowed;
}

/** The visited says to have read it; a reaction is sealed and read by the visitor as well. */
export async function answerReport({ tx, actor, now }: WorkContext, visit: VisitView, words: string) {
  const verdict = mayBeAnswered(visit, now);
  if (!verdict.ok) return verdict;
  const data = { answeredAt: now, version: { increment: 1 } };
  await tx.lessonVisit.updateMany({ where: { id: visit.id }, data });
  if (words !== "") {
    await keepText(tx, actor, { visitId: visit.id, part: "reaction", readerId: visit.visitorId }, words);
    await tx.visitText.updateMany({
      where: { visitId: visit.id, part: "reaction" },
      data: { openedAt: now },
    });
  }
  return allowed;
}

/**
 * Forgets what was written about visits held before a day, and all of a colleague's visit. The wall shows a text to its
 * author alone, to jobs as well (decisions 2), so the job passes by everybody who ever worked here, in turn.
 */
export async function forgetTexts(institution: InstitutionId, before: Day): Promise<void> {
  const authors = await withTenant(
    institution,
    (tx) => tx.$queryRaw<{ personId: string }[]>`
      select person_id::text as "personId" from staff_members where institution_id = ${institution}::uuid`,
    { purpose: "job" },
  );
  for (const { personId } of authors)
    await withTenant(institution, (tx) => forgetOf(tx, personId, before), { personId });
}

async function forgetOf(tx: TenantTx, personId: string, before: Day): Promise<void> {
  const day = asDate(before);
  await tx.visitText.deleteMany({ where: { authorId: personId, visit: { heldOn: { lt: day } } } });
  const isOld = { OR: [{ heldOn: { lt: day } }, { heldOn: null, createdAt: { lt: day } }] };
  await tx.lessonVisit.deleteMany({ where: { kind: "peer", visitorId: personId, ...isOld } });
}
