import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { seal } from "@/lib/platform/seal";
import { placeOfText } from "@/lib/visits/texts/queries";
import { writtenReport } from "@/lib/visits/texts/rules";
import type { TestInstitution } from "@/tests/support/institution";
import type { Place } from "@/tests/support/matrix/world";

type Where = Pick<Place, "visitId" | "peerVisitId" | "leadId" | "teacherId" | "coachId">;

/** The teacher was visited by their leader and, at their own request, by the coach; both handed over what they saw. */
export async function visitTeacher(here: TestInstitution, place: Where, mark: string): Promise<void> {
  const { teacherId, leadId, coachId, visitId, peerVisitId } = place;
  await visit(
    here,
    { id: visitId, kind: "leader", teacherId, visitorId: leadId },
    `kanarie-lesbezoek-${mark}`,
  );
  await visit(
    here,
    { id: peerVisitId, kind: "peer", teacherId, visitorId: coachId },
    `kanarie-meekijken-${mark}`,
  );
}

type Visit = { id: string; kind: "leader" | "peer"; teacherId: string; visitorId: string };

async function visit(
  { id: institutionId, inside }: TestInstitution,
  pair: Visit,
  words: string,
): Promise<void> {
  const now = new Date();
  const heldOn = asDate(later(dayOf(now), { days: -2 }));
  const what = { setting: "lesson", lesson: "Een les", place: "", proposedById: pair.teacherId };
  await inside(async (tx) => {
    await tx.lessonVisit.create({ data: { ...pair, ...what, heldOn, sharedAt: now }, select: { id: true } });
    const text = writtenReport({ arrangement: 0, observed: [], wentWell: words, canGrow: "" });
    const body = new Uint8Array(await seal(tx, institutionId, placeOfText(pair.id, "report"), text));
    const between = { authorId: pair.visitorId, readerId: pair.teacherId };
    const data = { visitId: pair.id, part: "report", body, openedAt: now, ...between };
    await tx.visitText.create({ data, select: { visitId: true } });
  }, pair.visitorId);
}
