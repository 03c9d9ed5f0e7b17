import type { InstitutionId } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { publishVersion } from "@/lib/scans/instruments/commands";
import { claimInstrument } from "@/lib/scans/instruments/queries";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import { introduceStartingInstruments } from "@/lib/scans/starting/commands";

export type Questionnaire = { readonly versionId: string; readonly questions: readonly QuestionView[] };

type Author = { readonly personId: string; readonly now: Date };

/** The starting questionnaires laid ready; those for teams, feedback and students in use. */
export async function publishQuestionnaires(tx: TenantTx, institutionId: InstitutionId, author: Author) {
  const introduced = await introduceStartingInstruments(tx, { institutionId }, author);
  if (!introduced.ok) throw new Error(introduced.refusal);
  const publish = async (code: string): Promise<Questionnaire> => {
    const concept = await claimInstrument(tx, { institutionId }, introduced.data.instruments[code] ?? "");
    const published = concept && (await publishVersion(tx, concept, author));
    if (!published?.ok) throw new Error("A questionnaire could not be published.");
    return { versionId: published.data.versionId, questions: concept?.versions[0]?.questions ?? [] };
  };
  return {
    thermometer: await publish("thermometer"),
    teamScan: await publish("team-scan"),
    feedback: await publish("feedback-career-guidance"),
    growthMeter: await publish("growth-meter"),
  };
}
