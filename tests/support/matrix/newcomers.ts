import { dayOf, asDate, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import { addStudent } from "@/prisma/seed/builders";

type Enrolled = { readonly teamId: string; readonly programmeId: string };

/**
 * Three who begin next month, with an intaker of their team: one with nothing yet, one with an intake planned, and one whose
 * intake was recorded. They have no coach.
 */
export async function newcomers(
  tx: TenantTx,
  enrolled: Enrolled,
  intakerId: string,
  mark: string,
  now: Date,
) {
  const startsOn = later(dayOf(now), { days: 30 });
  const add = (givenName: string) =>
    addStudent(tx, { ...enrolled, startsOn, givenName, familyName: `Kanarie-${mark}` });
  const [newcomerId, beginnerId, spokenId] = [await add("Nena"), await add("Bente"), await add("Sil")];
  const intake = { coachId: intakerId, kind: "intake" };
  const [plannedIntakeId, recordedIntakeId] = [newId(), newId()];
  await tx.conversation.createMany({
    data: [
      {
        ...{ ...intake, id: plannedIntakeId, studentId: beginnerId },
        plannedFor: new Date(now.getTime() - 3_600_000),
      },
      {
        ...{ ...intake, id: recordedIntakeId, studentId: spokenId },
        heldOn: asDate(later(dayOf(now), { days: -1 })),
      },
    ],
  });
  return { newcomerId, beginnerId, spokenId, plannedIntakeId, recordedIntakeId };
}
