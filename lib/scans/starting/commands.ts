import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { listCompetences, listLevels } from "@/lib/profiles/competences/queries";
import { readStartingMaterial } from "@/lib/profiles/starting/schema";
import { addQuestions, startInstrument } from "@/lib/scans/instruments/commands";
import { claimInstrument } from "@/lib/scans/instruments/queries";
import { notYet, type QuestionView, type Step } from "@/lib/scans/instruments/rules";
import { readStartingInstruments, type StartingInstrument } from "@/lib/scans/starting/schema";

type Author = { readonly personId: string; readonly now: Date };
type NewQuestion = Omit<QuestionView, "id">;
type Known = { readonly steps: readonly Step[]; readonly competences: ReadonlyMap<string, NewQuestion> };

/**
 * Lays the starting questionnaires ready as concepts, for HR and the LOB coordinator to make their own and publish.
 * Only where there is none yet. Returns their ids by code.
 */
export async function introduceStartingInstruments(
  tx: TenantTx,
  actor: { readonly institutionId: InstitutionId },
  author: Author,
): Promise<Outcome<"instruments-not-empty", { instruments: Record<string, string> }>> {
  await tx.$queryRaw`select institution_id from institution_settings
    where institution_id = ${actor.institutionId}::uuid for update`;
  if ((await tx.instrument.count()) > 0) return refused("instruments-not-empty");
  const known = await readKnown(tx, actor);
  const made: Record<string, string> = {};
  for (const material of readStartingInstruments()) {
    const started = await startInstrument(tx, material, author);
    if (!started.ok) continue;
    const { instrumentId, versionId } = started.data;
    await tx.instrumentVersion.updateMany({ where: { id: versionId }, data: { intro: material.intro } });
    const instrument = await claimInstrument(tx, actor, instrumentId);
    if (instrument) await addQuestions(tx, instrument, questionsOf(material, known));
    made[material.code] = instrumentId;
  }
  return done({ instruments: made });
}

/** The institution's own levels and competences; where it has none, the ones it could have started from. */
async function readKnown(tx: TenantTx, actor: { readonly institutionId: InstitutionId }): Promise<Known> {
  const material = readStartingMaterial();
  const own = await listLevels(tx, actor);
  const levels = own.length > 0 ? own : material.levels;
  const ids = new Map((await listCompetences(tx, actor)).map(({ name, id }) => [name, id]));
  const steps = [notYet, ...levels.map(({ name, description }) => ({ name, text: description }))];
  const questions = material.competences.map(({ code, name, description }): [string, NewQuestion] => {
    const competenceId = own.length > 0 ? (ids.get(name) ?? null) : null;
    return [code, { kind: "scale", text: name, hint: description, steps, competenceId }];
  });
  return { steps, competences: new Map(questions) };
}

function questionsOf(material: StartingInstrument, { competences }: Known): NewQuestion[] {
  const { steps } = material;
  return [
    ...material.competences.flatMap((code) => competences.get(code) ?? []),
    ...material.scales.map((asked): NewQuestion => ({ ...asked, kind: "scale", steps, competenceId: null })),
    ...material.open.map((asked): NewQuestion => ({ ...asked, kind: "open", steps: [], competenceId: null })),
  ];
}
