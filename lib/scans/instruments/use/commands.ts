import "server-only";

import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { InstrumentView } from "@/lib/scans/instruments/queries";
import { conceptAmong, mayReintroduce, mayRetire } from "@/lib/scans/instruments/rules";

/** Throws the concept away; a questionnaire that never was more than that goes with it. */
export async function dropConcept(
  tx: TenantTx,
  { id, versions }: InstrumentView,
): Promise<Outcome<"no-concept", { isGone: boolean }>> {
  const concept = conceptAmong(versions);
  if (!concept) return refused("no-concept");
  await tx.instrumentVersion.deleteMany({ where: { id: concept.id, publishedAt: null } });
  const isGone = versions.length === 1;
  if (isGone) await tx.instrument.deleteMany({ where: { id } });
  return done({ isGone });
}

/** Lets no new round ask with a questionnaire; what runs goes on, and results stay. */
export async function retireInstrument(
  tx: TenantTx,
  instrument: InstrumentView,
  now: Date,
): Promise<Outcome<RefusalOf<typeof mayRetire>, { instrumentId: string }>> {
  const verdict = mayRetire(instrument);
  if (!verdict.ok) return verdict;
  await tx.instrument.updateMany({ where: { id: instrument.id }, data: { retiredAt: now } });
  return done({ instrumentId: instrument.id });
}

/** Lets new rounds ask with it again. */
export async function reintroduceInstrument(
  tx: TenantTx,
  instrument: InstrumentView,
): Promise<Outcome<RefusalOf<typeof mayReintroduce>, { instrumentId: string }>> {
  const verdict = mayReintroduce(instrument);
  if (!verdict.ok) return verdict;
  await tx.instrument.updateMany({ where: { id: instrument.id }, data: { retiredAt: null } });
  return done({ instrumentId: instrument.id });
}
