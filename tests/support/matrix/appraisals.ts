import { placeOfAnswer, placeOfText } from "@/lib/appraisals/content/queries";
import { placeOfPassage } from "@/lib/appraisals/passages/queries";
import type { Judgement } from "@/lib/appraisals/rules";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { TestInstitution } from "@/tests/support/institution";

const now = new Date();
const today = dayOf(now);

type Pair = { readonly leadId: string; readonly teacherId: string };

/** Of the lead about the teacher: one planned with a request for a passage, one laid, and one the teacher objects to. */
export async function someAppraisals(
  tx: TenantTx,
  { id: institutionId }: TestInstitution,
  { leadId, teacherId }: Pair,
  mark: string,
) {
  const [planned, discussed, overdue] = [newId(), newId(), newId()];
  const [objected, passageId] = [newId(), newId()];
  const pair = {
    employeeId: teacherId,
    leaderId: leadId,
    consequences: "Salaris",
    aspects: ["Samenwerken"],
    signingDays: 7,
  };
  const laid = { laidAt: now, discussedOn: asDate(today), plannedOn: asDate(today) };
  const text = (column: "reasons") =>
    seal(tx, institutionId, placeOfAnswer(objected, column), `kanarie-${mark}`);
  const objection = { response: "objection", respondedAt: now, reasons: await text("reasons") };
  await tx.appraisal.createMany({
    data: [
      { id: planned, ...pair, plannedOn: asDate(later(today, { days: 7 })) },
      { id: discussed, ...pair, ...laid },
      { id: overdue, ...pair, ...laid, laidAt: new Date(now.getTime() - 30 * 86_400_000) },
      { id: objected, ...pair, ...laid, ...objection },
    ],
  });
  const request = await seal(tx, institutionId, placeOfPassage(passageId, "request"), "Je leervraag");
  await tx.appraisalPassage.create({
    data: { id: passageId, appraisalId: planned, request },
    select: { id: true },
  });
  await tx.searchWord.create({
    data: { word: mark, kind: "staff", entityId: teacherId },
    select: { word: true },
  });
  const ids = { plannedAppraisalId: planned, discussedAppraisalId: discussed };
  return { ...ids, overdueAppraisalId: overdue, objectedAppraisalId: objected, passageId };
}

type Written = Record<
  "leadId" | "plannedAppraisalId" | "discussedAppraisalId" | "objectedAppraisalId",
  string
>;

/** What the lead wrote in them: the wall lets nobody else write it, and of the planned one nobody else read it. */
export function writeAppraisals(
  { id: institutionId, inside }: TestInstitution,
  place: Written,
  mark: string,
) {
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
    for (const { appraisalId, laidAt } of texts) {
      const body = await seal(tx, institutionId, placeOfText(appraisalId), JSON.stringify(judgement));
      const data = { appraisalId, authorId: place.leadId, body, laidAt, changedAt: now };
      await tx.appraisalText.create({ data, select: { version: true } });
    }
  }, place.leadId);
}
