import { writeMoments } from "@/lib/cycle/files";
import { type Day, later, momentOf, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { CycleStory } from "@/prisma/seed/texts/cycle";

type Told = {
  readonly hrId: string;
  readonly directorId: string;
  readonly leaderIds: readonly string[];
  readonly today: Day;
};

/** HR laid the year down in its second week; the directie adopted what leaders agreed, and all but one said to know it. */
export async function writeCycle(
  tx: TenantTx,
  { moments, statement }: CycleStory,
  told: Told,
): Promise<void> {
  const { from } = rangeOf(schoolYearOfDay(told.today));
  const createdAt = momentOf(later(from, { days: 14 }), "10:00");
  const adoptedAt = momentOf(later(from, { days: 21 }), "10:00");
  const laid = { id: newId(), number: 1, moments: writeMoments(moments), createdById: told.hrId };
  await tx.staffCycle.create({ data: { ...laid, createdAt }, select: { id: true } });
  const text = { body: statement, documentTitle: "Regeling gesprekkencyclus", documentAddress: "" };
  await tx.cycleStatement.create({ data: text, select: { version: true } });
  const versionId = newId();
  const adopted = { number: 1, statementVersion: 1, adoptedAt, adoptedById: told.directorId };
  await tx.cycleStatementVersion.create({
    data: { id: versionId, ...adopted, ...text },
    select: { id: true },
  });
  const known = [...new Set(told.leaderIds)].slice(1);
  await tx.cycleStatementConfirmation.createMany({
    data: known.map((personId) => ({ versionId, personId, confirmedAt: adoptedAt })),
  });
}
