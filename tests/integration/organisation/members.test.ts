import { expect, test } from "vitest";
import { listMembers } from "@/lib/organisation/teams/members/queries";
import { asDate } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { addStaff } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme } from "@/tests/support/institution";

test("[6.2] a team's page shows the roles people hold in that team, and none they hold elsewhere", async () => {
  const here = await anInstitution();
  const { teamId, personId } = await here.inside(async (tx) => {
    const [near, far] = [await aTeamWithProgramme(tx, "Zorg"), await aTeamWithProgramme(tx, "Techniek")];
    const id = await addStaff(tx, { teamIds: [near.teamId, far.teamId] });
    const places = { Coach: near.teamId, Mentor: far.teamId, Vertrouwenspersoon: null };
    for (const [name, teamId] of Object.entries(places)) {
      const roleId = newId();
      await tx.role.create({ data: { id: roleId, name, line: "first" }, select: { id: true } });
      const held = { personId: id, roleId, teamId, minutesPerYear: 60, startsOn: asDate("2025-08-01") };
      await tx.roleAssignment.create({ data: { id: newId(), ...held }, select: { id: true } });
    }
    return { teamId: near.teamId, personId: id };
  });
  const asked = { teamId, today: "2026-11-22", readerId: personId, withContractEnds: false };
  const members = await here.inside((tx) => listMembers(tx, here.id, asked));
  expect(members.map(({ roles }) => roles.map(({ name }) => name))).toEqual([["Coach"]]);
});
