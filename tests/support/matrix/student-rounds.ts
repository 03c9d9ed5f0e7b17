import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import { closeRounds } from "@/lib/scans/closing/commands";
import { inviteAll, startRound } from "@/lib/scans/rounds/commands";
import { granted } from "@/tests/support/profiles";

const now = new Date();

type About = { readonly versionId: string; readonly studentId: string; readonly coachId: string };

/** A scan about a student that asks the student, the coach and a company; closed when `isClosed`. */
export async function aStudentRound(
  tx: TenantTx,
  institutionId: InstitutionId,
  { versionId, studentId, coachId }: About,
  isClosed: boolean,
): Promise<{ roundId: string; companyRaterId: string }> {
  const today = dayOf(now);
  const plan = { name: "Leermeter", versionId, kind: "student", subjectId: studentId } as const;
  const round = { ...plan, opensOn: today, closesOn: later(today, { days: 14 }) };
  const { roundId } = granted(await startRound(tx, round, { personId: coachId, now }));
  const companyRaterId = newId();
  const asked = { roundId, acceptedOn: asDate(today) };
  await tx.scanRater.createMany({
    data: [
      { ...asked, id: newId(), category: "self", personId: studentId },
      { ...asked, id: newId(), category: "coach", personId: coachId },
      { ...asked, id: companyRaterId, category: "external", name: "Bea Bedrijf", company: "Bakkerij" },
    ],
  });
  await inviteAll(tx, institutionId, [roundId], { now, hasMail: false });
  if (isClosed) await closeRounds(tx, institutionId, [roundId], now);
  return { roundId, companyRaterId };
}
