import { placeOfAnswer, placeOfText } from "@/lib/appraisals/content/queries";
import { placeOfPassage } from "@/lib/appraisals/passages/queries";
import type { Judgement } from "@/lib/appraisals/rules";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { seal } from "@/lib/platform/seal";
import type { InstitutionId } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { TestInstitution } from "@/tests/support/institution";

const now = new Date();
const today = dayOf(now);

/** Which there will be: one planned with a request for a passage, one laid, one not answered in time, and one objected to. */
export function appraisalIds() {
  return {
    ...{ plannedAppraisalId: newId(), discussedAppraisalId: newId(), overdueAppraisalId: newId() },
    ...{ objectedAppraisalId: newId(), passageId: newId() },
  };
}

type Place = ReturnType<typeof appraisalIds> & { readonly leadId: string; readonly teacherId: string };

async function addAppraisals(tx: TenantTx, institutionId: InstitutionId, place: Place, mark: string) {
  const pair = {
    employeeId: place.teacherId,
    leaderId: place.leadId,
    consequences: "Salaris",
    aspects: ["Samenwerken"],
    signingDays: 7,
  };
  const laid = { laidAt: now, discussedOn: asDate(today), plannedOn: asDate(today) };
  const reasons = await seal(
    tx,
    institutionId,
    placeOfAnswer(place.objectedAppraisalId, "reasons"),
    `kanarie-${mark}`,
  );
  const objection = { response: "objection", respondedAt: now, reasons };
  await tx.appraisal.createMany({
    data: [
      { id: place.plannedAppraisalId, ...pair, plannedOn: asDate(later(today, { days: 7 })) },
      { id: place.discussedAppraisalId, ...pair, ...laid },
      { id: place.overdueAppraisalId, ...pair, ...laid, laidAt: new Date(now.getTime() - 30 * 86_400_000) },
      { id: place.objectedAppraisalId, ...pair, ...laid, ...objection },
    ],
  });
  const request = await seal(tx, institutionId, placeOfPassage(place.passageId, "request"), "Je leervraag");
  const passage = { id: place.passageId, appraisalId: place.plannedAppraisalId, request };
  await tx.appraisalPassage.create({ data: passage, select: { id: true } });
  await tx.searchWord.create({
    data: { word: mark, kind: "staff", entityId: place.teacherId },
    select: { word: true },
  });
}

/** Of the lead about the teacher, with what the lead wrote: the wall lets nobody else write any of it. */
export function writeAppraisals({ id: institutionId, inside }: TestInstitution, place: Place, mark: string) {
  const judgement: Judgement = {
    aspects: [{ choice: "expected", words: `kanarie-beoordeling-${mark}` }],
    overall: "Goed",
  };
  const texts = [
    { appraisalId: place.plannedAppraisalId, laidAt: null },
    { appraisalId: place.discussedAppraisalId, laidAt: now },
    { appraisalId: place.objectedAppraisalId, laidAt: now },
  ];
  return inside(async (tx) => {
    await addAppraisals(tx, institutionId, place, mark);
    for (const { appraisalId, laidAt } of texts) {
      const body = await seal(tx, institutionId, placeOfText(appraisalId), JSON.stringify(judgement));
      const data = { appraisalId, authorId: place.leadId, body, laidAt, changedAt: now };
      await tx.appraisalText.create({ data, select: { version: true } });
    }
  }, place.leadId);
}
