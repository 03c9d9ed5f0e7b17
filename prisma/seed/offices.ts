import { asDate } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { DemoInstitution } from "@/prisma/seed/institutions";
import type { Colleague } from "@/prisma/seed/people";

const since = asDate("2022-08-01");

/** Who leads which team, by team. */
export function leadersOf(demo: DemoInstitution, colleagues: readonly Colleague[]): Map<string, string> {
  const leaders = new Map<string, string>();
  for (const { id, teamId, jobTitle } of colleagues) {
    if (teamId === null || leaders.has(teamId)) continue;
    if (demo.leaders === "first-of-team" || jobTitle === "Teamleider") leaders.set(teamId, id);
  }
  return leaders;
}

/** Gives leaders and officers their offices, and the function they would be known by. */
export async function appointOfficers(
  tx: TenantTx,
  demo: DemoInstitution,
  colleagues: readonly Colleague[],
  leaders: ReadonlyMap<string, string>,
): Promise<void> {
  const byNumber = new Map(colleagues.map((colleague) => [colleague.personnelNumber, colleague.id]));
  const units = await tx.orgUnit.findMany({ select: { id: true, code: true } });
  const led = [...leaders].map(([teamId, personId]) => ({
    personId,
    office: "team-lead",
    teamId,
    unitId: null,
  }));
  const held = demo.officers.flatMap(({ personnelNumber, office, unitCode }) => {
    const personId = byNumber.get(personnelNumber);
    if (!personId || !office) return [];
    const unitId = units.find(({ code }) => code !== null && code === unitCode)?.id ?? null;
    return [{ personId, office, teamId: null, unitId }];
  });
  await tx.appointment.createMany({
    data: [...led, ...held].map((row) => ({ id: newId(), startsOn: since, ...row })),
  });

  if (demo.leaders === "first-of-team") await retitle(tx, [...leaders.values()], "Teamleider");
  for (const { personnelNumber, jobTitle } of demo.officers) {
    const personId = byNumber.get(personnelNumber);
    if (personId && jobTitle) await retitle(tx, [personId], jobTitle);
  }
}

async function retitle(tx: TenantTx, personIds: readonly string[], jobTitle: string): Promise<void> {
  await tx.staffMember.updateMany({ where: { personId: { in: [...personIds] } }, data: { jobTitle } });
}
