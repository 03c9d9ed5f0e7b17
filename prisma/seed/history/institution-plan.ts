import { writeText } from "@/lib/plans/institution/files";
import { asDate, type Day, later, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import { institutionAmbition, institutionGoals } from "@/prisma/seed/texts/goals";

type Told = { readonly hrId: string; readonly directorId: string; readonly today: Day };

/** The plan of the institution as the directie adopted it last school year, for three years. */
export async function writeInstitutionPlan(tx: TenantTx, { hrId, directorId, today }: Told): Promise<void> {
  const fromYear = schoolYearOfDay(today) - 1;
  const text = {
    fromYear,
    untilYear: fromYear + 2,
    ambition: institutionAmbition,
    document: { title: "Visie op loopbaanbegeleiding", address: "" },
    goals: [...institutionGoals],
  };
  const planId = newId();
  const { document, ...words } = text;
  const found = { documentTitle: document.title, documentAddress: document.address };
  await tx.institutionPlan.create({
    data: { id: planId, ...words, ...found, createdById: hrId },
    select: { id: true },
  });
  const adoptedOn = asDate(later(rangeOf(fromYear).from, { days: 45 }));
  const version = { planId, number: 1, adoptedOn, planVersion: 1, adoptedById: directorId };
  await tx.institutionPlanVersion.create({
    data: { id: newId(), ...version, snapshot: writeText(text) },
    select: { id: true },
  });
}
