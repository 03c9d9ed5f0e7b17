import { placeOfRequest } from "@/lib/conversations/asking/queries";
import { seal } from "@/lib/platform/seal";
import type { TestInstitution } from "@/tests/support/institution";
import type { Place } from "@/tests/support/matrix/world";

/** The student asks their coach for a talk; the wall lets nobody else do it. */
export async function askCoach(
  { id: institutionId, inside }: TestInstitution,
  { talkRequestId: id, studentId }: Pick<Place, "talkRequestId" | "studentId">,
  mark: string,
) {
  await inside(async (tx) => {
    const body = await seal(tx, institutionId, placeOfRequest(id, "about"), `kanarie-vraag-gesprek-${mark}`);
    const data = { id, studentId, about: new Uint8Array(body), askedAt: new Date() };
    await tx.talkRequest.create({ data, select: { id: true } });
  }, studentId);
}
