import { expect, test } from "vitest";
import { joinTeam, renameTeam } from "@/lib/organisation/teams/actions";
import * as commands from "@/lib/organisation/teams/members/commands";
import {
  claimMembership,
  findEmployment,
  listMembers,
  listNewcomers,
} from "@/lib/organisation/teams/members/queries";
import { listBranches, listTeams } from "@/lib/organisation/teams/overview/queries";
import { findTeam, listCandidates } from "@/lib/organisation/teams/queries";
import { later } from "@/lib/platform/calendar";
import { recordReading } from "@/lib/platform/trail";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { aTeamWithProgramme, anInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const today = "2026-11-22";

test("a colleague joins once, also when two people add them at the same moment, and leaves on a day", async () => {
  const school = await anInstitution();
  const { teamId, personId } = await school.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    return { teamId, personId: await addStaff(tx) };
  });
  const join = () =>
    school.inside(async (tx) => {
      const asked = { teamId, personId, startsOn: today };
      const employment = await findEmployment(tx, school.id, asked);
      if (!employment) throw new Error("Nobody works here by that id.");
      return commands.joinTeam(tx, asked, employment);
    });
  const joined = await Promise.all([join(), join()]);
  expect(joined.map(({ ok }) => ok).sort()).toEqual([false, true]);

  const asked = { teamId, today, readerId: personId, withContractEnds: false };
  const members = await school.inside((tx) => listMembers(tx, school.id, asked));
  expect(members.map(({ id }) => id)).toEqual([personId]);
  await school.inside(async (tx) => {
    const membership = await claimMembership(tx, school.id, members[0]?.membershipId ?? "");
    if (!membership) throw new Error("No membership");
    expect(await commands.leaveTeam(tx, membership, today)).toMatchObject({ ok: true });
  });
  const tomorrow = { ...asked, today: later(today, { days: 1 }) };
  expect(await school.inside((tx) => listMembers(tx, school.id, tomorrow))).toEqual([]);
});

test("[6.2] the end of a contract leaves the database only when it may be read, and of people with a role", async () => {
  const school = await anInstitution();
  const { teamId, mentor } = await school.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const temporary = { teamIds: [teamId], contractEndsOn: "2027-01-31" };
    const mentor = await addStaff(tx, { ...temporary, familyName: "Mentor" });
    await addStaff(tx, { ...temporary, familyName: "Zonder" });
    const role = await tx.role.create({ data: { name: "Mentor", line: "first" }, select: { id: true } });
    const startsOn = new Date("2026-08-01");
    const held = { personId: mentor, roleId: role.id, teamId, minutesPerYear: 600, startsOn };
    await tx.roleAssignment.create({ data: held, select: { id: true } });
    return { teamId, mentor };
  });
  const ends = async (withContractEnds: boolean) => {
    const asked = { teamId, today, readerId: mentor, withContractEnds };
    const members = await school.inside((tx) => listMembers(tx, school.id, asked));
    return members.map(({ contractEnd }) => contractEnd?.endsOn ?? null);
  };
  expect(await ends(true)).toEqual(["2027-01-31", null]);
  expect(await ends(false)).toEqual([null, null]);
});

test("readings of a list are kept once a day each, and never of oneself", async () => {
  const school = await anInstitution();
  const [reader, subject] = await school.inside(async (tx) => [await addStaff(tx), await addStaff(tx)]);
  if (!reader || !subject) throw new Error("Nobody");
  const actor = await school.actor(reader);
  const note = (personId: string) => {
    return { verb: "read", entity: "contract", entityId: personId, subjectPersonId: personId } as const;
  };
  for (const _time of [1, 2]) {
    await school.inside((tx) => recordReading(tx, actor, note(reader), note(subject)));
  }
  const kept = await school.inside((tx) => tx.trailEvent.findMany({ select: { subjectPersonId: true } }));
  expect(kept).toEqual([{ subjectPersonId: subject }]);
});

test("the leader of a unit leads its teams, and may own their work", async () => {
  const school = await anInstitution();
  const { teamId, leader } = await school.inside(async (tx) => {
    const { teamId, unitId } = await aTeamWithProgramme(tx);
    const leader = await addStaff(tx, { givenName: "Lea" });
    await appoint(tx, leader, "team-lead", { unitId });
    return { teamId, leader };
  });
  const team = await school.inside((tx) => findTeam(tx, school.id, { teamId, today }));
  expect(team?.leaders.map(({ id }) => id)).toEqual([leader]);
  const candidates = await school.inside((tx) => listCandidates(tx, school.id, { teamId, today }));
  expect(candidates.map(({ id }) => id)).toEqual([leader]);
  expect(await school.inside((tx) => findTeam(tx, school.id, { teamId: "geen-id", today }))).toBeNull();
});

test("eighty-one teams are found by page and by word, in the order of the tree", async () => {
  const school = await anInstitution();
  const land = await school.inside(async (tx) => {
    const root = await addUnit(tx, { name: "School", kind: "institution" });
    const land = await addUnit(tx, { name: "Landschap Zorg", kind: "landscape", parentId: root });
    for (let n = 1; n <= 80; n += 1)
      await addTeam(tx, { unitId: root, name: `Team ${String(n).padStart(2, "0")}` });
    await addTeam(tx, { unitId: land, name: "Verpleegkunde" });
    await addUnit(tx, { name: "Landschap zonder teams", kind: "landscape", parentId: root });
    return land;
  });
  const asked = { teamIds: null, search: "", today, schoolYear: 2026, limit: 25, offset: 0 };
  type Changes = Partial<typeof asked> & { exceptIds?: string[]; unitId?: string };
  const ask = (changes: Changes) => school.inside((tx) => listTeams(tx, school.id, { ...asked, ...changes }));
  const first = await ask({});
  expect([first.total, first.teams.length, first.teams[0]?.name]).toEqual([81, 25, "Team 01"]);
  expect((await ask({ offset: 75 })).teams.map(({ name }) => name).at(-1)).toBe("Verpleegkunde");
  expect((await ask({ search: "zorg" })).teams.map(({ name }) => name)).toEqual(["Verpleegkunde"]);
  expect(await ask({ search: "niets" })).toEqual({ teams: [], total: 0 });
  const [own] = first.teams;
  expect(await ask({ exceptIds: [own?.id ?? ""] })).toMatchObject({ total: 80 });
  expect(await school.inside((tx) => listBranches(tx, school.id, today))).toEqual([
    { id: land, name: "Landschap Zorg" },
  ]);
  expect((await ask({ unitId: land })).teams.map(({ name }) => name)).toEqual(["Verpleegkunde"]);
});

test("colleagues are found by the beginning of their names, members of the team left out", async () => {
  const school = await anInstitution();
  const { teamId, anna } = await school.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const anna = await addStaff(tx, { givenName: "Anna", familyName: "Berg" });
    const anne = await addStaff(tx, { givenName: "Anne", familyName: "Bos", teamIds: [teamId] });
    const words = [
      { word: "anna", entityId: anna },
      { word: "berg", entityId: anna },
      { word: "anne", entityId: anne },
    ];
    await tx.searchWord.createMany({
      data: words.map((word) => ({ ...word, kind: "staff" })),
      skipDuplicates: true,
    });
    return { teamId, anna };
  });
  const find = async (...words: string[]) => {
    const found = await school.inside((tx) => listNewcomers(tx, school.id, { teamId, words, today }));
    return found.map(({ id }) => id);
  };
  expect(await find("an")).toEqual([anna]);
  expect(await find("an", "be")).toEqual([anna]);
  expect(await find("an", "x")).toEqual([]);
  expect(await find()).toEqual([]);
});

test("a team gets another name and is found by it; the name of another team is refused, whatever its capitals and signs", async () => {
  const school = await anInstitution();
  const { teamId, leader } = await school.inside(async (tx) => {
    const { teamId, unitId } = await aTeamWithProgramme(tx, "Bloem");
    await addTeam(tx, { unitId, name: "Groen & Grond" });
    const leader = await addStaff(tx);
    await appoint(tx, leader, "team-lead", { teamId });
    return { teamId, leader };
  });
  const actor = await school.actor(leader);
  for (const name of ["groen & grond", "Groen Grond"])
    expect(await submit(renameTeam, actor, { teamId, name })).toMatchObject({ reason: "name-taken" });
  expect(await submit(renameTeam, actor, { teamId, name: "Bloem & Design" })).toMatchObject({ ok: true });
  const kept = await school.inside((tx) =>
    tx.searchWord.findMany({ where: { entityId: teamId }, select: { word: true }, orderBy: { word: "asc" } }),
  );
  expect(kept.map(({ word }) => word)).toEqual(["bloem", "design"]);
  const team = await school.inside((tx) => findTeam(tx, school.id, { teamId, today }));
  expect(team?.name).toBe("Bloem & Design");
});

test("[6.5-2] HR gives colleagues a place in a team, and takes none itself", async () => {
  const school = await anInstitution();
  const { teamId, hr, colleague } = await school.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const [hr, colleague] = [await addStaff(tx), await addStaff(tx)];
    await appoint(tx, hr, "hr");
    return { teamId, hr, colleague };
  });
  const actor = await school.actor(hr);
  const place = { teamId, startsOn: today };
  expect(await submit(joinTeam, actor, { ...place, personId: hr })).toMatchObject({ ok: false });
  expect(await submit(joinTeam, actor, { ...place, personId: colleague })).toMatchObject({ ok: true });
});
