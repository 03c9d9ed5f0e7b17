import { keepCaseTexts } from "@/lib/joint-cases/texts/commands";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TestInstitution } from "@/tests/support/institution";

export const jointCaseIds = () => ({ jointCaseId: newId(), conceptCaseId: newId() });

type Where = ReturnType<typeof jointCaseIds> & { readonly teamId: string; readonly coachId: string };

/** The coach shared one case with team and second line for today, and has another one of their own still. */
export async function bringCases(
  { inside, actor }: TestInstitution,
  { jointCaseId, conceptCaseId, teamId, coachId: authorId }: Where,
  { unitId, mark }: { readonly unitId: string; readonly mark: string },
): Promise<void> {
  const [coach, now] = [await actor(authorId), new Date()];
  await inside(async (tx) => {
    for (const [id, sharedAt] of [
      [jointCaseId, now],
      [conceptCaseId, null],
    ] as const) {
      const data = { id, authorId, teamId, unitId, heldOn: asDate(dayOf(now)), sharedAt };
      await tx.jointCase.create({ data, select: { id: true } });
      const words = `kanarie-casus-${mark}`;
      await keepCaseTexts({ tx, actor: coach, now }, id, { going: words, tried: words, question: words });
    }
  }, authorId);
}
