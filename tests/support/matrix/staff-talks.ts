import { placeOfAgreement } from "@/lib/conversations/agreements/queries";
import { placeOfReport } from "@/lib/conversations/queries";
import { placeOfRequest } from "@/lib/conversations/staff/requests/queries";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { TestInstitution } from "@/tests/support/institution";

/** A talk of the leader with the teacher that is to be recorded, and one that was, with all that came of it. */
export async function staffTalks(
  tx: TenantTx,
  { id: institutionId }: TestInstitution,
  pair: { employeeId: string; coachId: string },
  { mark, now }: { mark: string; now: Date },
) {
  const [staffPlannedTalkId, staffRecordedTalkId] = [newId(), newId()];
  const [staffAgreementId, staffRequestId] = [newId(), newId()];
  const kind = "development";
  const plannedFor = new Date(now.getTime() - 3_600_000);
  const heldOn = asDate(later(dayOf(now), { days: -3 }));
  const bytes = async (place: Parameters<typeof seal>[2], text: string) =>
    new Uint8Array(await seal(tx, institutionId, place, text));
  await tx.conversation.createMany({
    data: [
      { id: staffPlannedTalkId, ...pair, kind, plannedFor },
      { id: staffRecordedTalkId, ...pair, kind, heldOn },
    ],
  });
  const report = JSON.stringify({
    employeeWords: `werkgezegd-${mark}`,
    holderNotes: `werkbijgevoegd-${mark}`,
  });
  const conversationId = staffRecordedTalkId;
  await tx.conversationReport.create({
    data: { conversationId, body: await bytes(placeOfReport(conversationId), report) },
    select: { version: true },
  });
  const agreed = await bytes(placeOfAgreement(staffAgreementId), `werkafgesproken-${mark}`);
  const { employeeId } = pair;
  await tx.agreement.create({
    data: { id: staffAgreementId, conversationId, employeeId, doer: "employee", body: agreed },
    select: { id: true },
  });
  const asked = await bytes(placeOfRequest(staffRequestId, "body"), `werkgevraagd-${mark}`);
  const dates = { askedOn: heldOn, answerBy: asDate(later(dayOf(now), { days: 7 })) };
  await tx.conversationRequest.create({
    data: { id: staffRequestId, conversationId, kind: "training", body: asked, ...dates },
    select: { id: true },
  });
  return { staffPlannedTalkId, staffRecordedTalkId, staffAgreementId, staffRequestId };
}
