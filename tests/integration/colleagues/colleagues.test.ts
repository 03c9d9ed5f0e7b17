import { beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { clearPart, putBackPart, savePart } from "@/lib/colleagues/actions";
import { countOpened, findKnowers, sharedThemesOf } from "@/lib/colleagues/finding/queries";
import { colleagueJobs } from "@/lib/colleagues/jobs";
import { draftOfPart } from "@/lib/colleagues/rules";
import { findColleague, listOwnParts, readingOf } from "@/lib/colleagues/queries";
import type { Opening, Part } from "@/lib/colleagues/rules";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { findDraft, keepDraft } from "@/lib/platform/drafts";
import { perform } from "@/lib/platform/jobs";
import type { TenantTx } from "@/lib/platform/tenancy";
import { recordReading, type TrailNote } from "@/lib/platform/trail";
import { pathOf } from "@/lib/search/rules";
import { findByWords } from "@/lib/search/queries";
import { addStaff, addStudent, addTeam, admit, appoint } from "@/prisma/seed/builders";
import { anAccount, aSession } from "@/tests/support/accounts";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { statementsOf } from "@/tests/support/statements";
import { submit } from "@/tests/support/work";

const now = new Date();
const yesterday = asDate(later(dayOf(now), { days: -1 }));

let here: TestInstitution;
let who: Readonly<Record<"anna" | "bas" | "far" | "lead" | "manager" | "hr" | "elsewhere", string>>;
let places: { teamId: string; otherId: string };
let elsewhere: TestInstitution;

async function founded() {
  const institution = await anInstitution();
  const world = await institution.inside(async (tx) => {
    const { teamId, unitId } = await aTeamWithProgramme(tx);
    const otherId = await addTeam(tx, { unitId, name: "Groen" });
    const [anna, bas] = [
      await addStaff(tx, { givenName: "Anna", familyName: "Quetzal", teamIds: [teamId] }),
      await addStaff(tx, { givenName: "Bas", teamIds: [teamId] }),
    ];
    const far = await addStaff(tx, { givenName: "Fien", teamIds: [otherId] });
    const [lead, manager] = [await addStaff(tx), await addStaff(tx)];
    await appoint(tx, lead, "team-lead", { teamId });
    await appoint(tx, manager, "team-lead", { unitId });
    const hr = await addStaff(tx);
    await appoint(tx, hr, "hr");
    return { teamId, otherId, people: { anna, bas, far, lead, manager, hr } };
  });
  return { institution, ...world };
}

beforeAll(async () => {
  elsewhere = await anInstitution();
});

beforeEach(async () => {
  const world = await founded();
  here = world.institution;
  places = { teamId: world.teamId, otherId: world.otherId };
  const stranger = await elsewhere.inside(async (tx) => {
    const personId = await addStaff(tx);
    await appoint(tx, personId, "hr");
    return personId;
  });
  who = { ...world.people, elsewhere: stranger };
});

const actor = (personId: string) => here.actor(personId);
async function say(personId: string, part: Part, words: string, openedTo: Opening, version = 0) {
  return submit(savePart, await actor(personId), { part, words, openedTo }, { version });
}

/** What somebody reads of a colleague, through the page's own query. */
async function reads(reader: string, personId: string, home = here) {
  const asked = await home.actor(reader);
  const found = await home.inside((tx) => findColleague(tx, asked, personId, now), reader);
  return found?.parts.map(({ part, text }) => [part, text]) ?? null;
}

/** What somebody finds, with the readings that it leaves. */
async function finds(reader: string, query: string, { page = 1, size = 20 } = {}, home = here) {
  const asked = await home.actor(reader);
  return home.inside((tx) => {
    const noteReading = (...notes: readonly TrailNote[]) => recordReading(tx, asked, ...notes);
    return findKnowers({ tx, actor: asked, now, noteReading }, { query, page, size });
  }, reader);
}
const names = async (reader: string, query: string, home = here) =>
  (await finds(reader, query, {}, home)).people.map(({ name }) => name.givenName);

/** What the table itself shows to somebody, whatever the query forgets to ask. */
const rowsOf = (reader: string | undefined, home = here) =>
  home.inside((tx) => tx.staffProfilePart.findMany({ select: { part: true, openedTo: true } }), reader);

const stopWorking = (tx: TenantTx, personId: string) =>
  tx.staffMember.updateMany({ where: { personId }, data: { endsOn: yesterday } });
const leaveTeam = (tx: TenantTx, personId: string) =>
  tx.teamMembership.updateMany({ where: { personId }, data: { endsOn: yesterday } });

describe("one's own profile", () => {
  it("[J1] is written part by part, dated, and stands sealed in the database", async () => {
    expect(await say(who.anna, "wishes", "Ik wil naar examens", "me")).toMatchObject({ ok: true });
    const anna = await actor(who.anna);
    const parts = await here.inside((tx) => listOwnParts(tx, anna), who.anna);
    expect(parts).toHaveLength(6);
    const wishes = parts.find(({ part }) => part === "wishes");
    expect(wishes).toMatchObject({ text: "Ik wil naar examens", openedTo: "me", version: 1 });
    expect(dayOf(wishes?.changedAt ?? new Date(0))).toBe(dayOf(new Date()));
    const rows = await here.inside(
      (tx) => tx.$queryRaw<{ row: string }[]>`select t::text as row from staff_profile_parts t`,
      who.anna,
    );
    expect(JSON.stringify(rows)).not.toContain("examens");
  });

  it("[J1] a save over what another tab wrote is refused with what stands there", async () => {
    await say(who.anna, "energy", "Buiten zijn", "team");
    const stale = await say(who.anna, "energy", "Binnen zijn", "me", 0);
    const text = { words: "Buiten zijn", openedTo: "team" };
    expect(stale).toMatchObject({ ok: false, reason: "stale", current: { version: 1, text } });
    expect(await say(who.anna, "energy", "Binnen zijn", "me", 1)).toMatchObject({ ok: true });
  });

  it("[J1] a list is given back as a list, as it is sent, and not as one text", async () => {
    const anna = await actor(who.anna);
    const tick = (words: readonly string[], version: number) =>
      submit(savePart, anna, { part: "competences", words, openedTo: "me" }, { version });
    const words = ["Coachen, begeleiden", "Rekenen"];
    expect(await tick(words, 0)).toMatchObject({ ok: true });
    expect(await tick(words, 0)).toMatchObject({ reason: "stale", current: { version: 1, text: { words } } });
    await say(who.anna, "specialisms", "autisme, examens", "me");
    expect(await say(who.anna, "specialisms", "examens", "me")).toMatchObject({
      ...{ reason: "stale", current: { text: { words: ["autisme", "examens"] } } },
    });
  });

  it("[J1] two tabs that write a part for the first time at once do not both win", async () => {
    const both = await Promise.all([
      say(who.anna, "energy", "Een", "me", 0),
      say(who.anna, "energy", "Twee", "me", 0),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("[J1] what is cleared is gone for others at once, and can be put back as it was", async () => {
    await say(who.anna, "qualities", "Rust in een groep", "team");
    const anna = await actor(who.anna);
    expect(await submit(clearPart, anna, { part: "qualities" })).toMatchObject({ ok: true });
    expect(await reads(who.bas, who.anna)).toBeNull();
    expect(await names(who.bas, "rust")).toEqual([]);
    expect(await submit(clearPart, anna, { part: "qualities" })).toMatchObject({ reason: "nothing-there" });
    expect(await submit(putBackPart, anna, { part: "qualities" })).toMatchObject({ ok: true });
    expect(await reads(who.bas, who.anna)).toEqual([["qualities", "Rust in een groep"]]);
    expect(await names(who.bas, "rust")).toEqual(["Anna"]);
    expect(await submit(putBackPart, anna, { part: "qualities" })).toMatchObject({
      reason: "nothing-cleared",
    });
  });

  it("[J1] a write leaves an event that says nothing of what was written", async () => {
    await say(who.anna, "wishes", "Geheim", "me");
    const events = await here.inside((tx) =>
      tx.trailEvent.findMany({ where: { entity: "staff-profile" }, select: { verb: true, details: true } }),
    );
    expect(events).toEqual([{ verb: "write", details: { part: "wishes", openedTo: "me" } }]);
  });
});

describe("what is opened", () => {
  it("[J4] to nobody is read by its owner alone, whatever office somebody holds", async () => {
    await say(who.anna, "wishes", "Minder uren", "me");
    for (const reader of [who.bas, who.lead, who.manager, who.hr])
      expect(await reads(reader, who.anna)).toBeNull();
    expect(await rowsOf(who.lead)).toEqual([]);
    expect(await rowsOf(who.anna)).toHaveLength(1);
  });

  it("[J4] to the teams is read by who works in them and who leads them, from near or above", async () => {
    await say(who.anna, "wishes", "Examens", "team");
    const open = [["wishes", "Examens"]];
    for (const reader of [who.bas, who.lead, who.manager])
      expect(await reads(reader, who.anna)).toEqual(open);
    for (const reader of [who.far, who.hr]) expect(await reads(reader, who.anna)).toBeNull();
    expect(await rowsOf(who.far)).toEqual([]);
  });

  it("[J4] by a leader to the teams is read by who works in them", async () => {
    await say(who.lead, "qualities", "Doorzetten", "team");
    await say(who.manager, "qualities", "Overzicht", "team");
    expect(await names(who.bas, "doorzetten")).toHaveLength(1);
    expect(await names(who.bas, "overzicht")).toHaveLength(1);
    expect(await names(who.far, "doorzetten")).toEqual([]);
    expect(await names(who.far, "overzicht")).toHaveLength(1);
  });

  it("[J4] to the institution is read by all who work there, and by nobody of another one", async () => {
    await say(who.anna, "wishes", "Examens", "institution");
    for (const reader of [who.bas, who.far, who.hr]) expect(await reads(reader, who.anna)).not.toBeNull();
    expect(await reads(who.elsewhere, who.anna, elsewhere)).toBeNull();
    expect(await names(who.elsewhere, "examens", elsewhere)).toEqual([]);
    expect(await rowsOf(who.elsewhere, elsewhere)).toEqual([]);
  });

  it("[J4] is closed with the next question when it is taken back", async () => {
    await say(who.anna, "wishes", "Examens", "institution");
    expect(await reads(who.far, who.anna)).not.toBeNull();
    await say(who.anna, "wishes", "Examens", "me", 1);
    expect(await reads(who.far, who.anna)).toBeNull();
    expect(await names(who.far, "examens")).toEqual([]);
    expect(await rowsOf(who.far)).toEqual([]);
  });

  it("[J4] to the teams ends for both sides when either leaves, in search and by the wall as well", async () => {
    await say(who.anna, "wishes", "Examens", "team");
    await say(who.bas, "wishes", "Examens", "team");
    await here.inside((tx) => leaveTeam(tx, who.bas));
    expect(await reads(who.bas, who.anna)).toBeNull();
    expect(await names(who.bas, "examens")).toEqual([]);
    expect(await rowsOf(who.bas)).toEqual([{ part: "wishes", openedTo: "team" }]);
    expect(await reads(who.anna, who.bas)).toBeNull();
    expect(await names(who.lead, "examens")).toEqual(["Anna"]);
  });

  it("[J4] is nobody's any more when its owner no longer works here, and no reader's who left", async () => {
    await say(who.anna, "wishes", "Examens", "institution");
    const bas = await actor(who.bas);
    await here.inside((tx) => stopWorking(tx, who.bas));
    expect(await here.inside((tx) => findColleague(tx, bas, who.anna, now), who.bas)).toBeNull();
    await here.inside((tx) => stopWorking(tx, who.anna));
    expect(await reads(who.far, who.anna)).toBeNull();
    expect(await names(who.far, "examens")).toEqual([]);
    expect(await rowsOf(who.far)).toEqual([]);
  });

  it("[J4] can't be written, changed or taken away by anybody else, whatever a query tries", async () => {
    await say(who.anna, "wishes", "Examens", "institution");
    const anna = { personId: who.anna };
    const tries = [
      (tx: TenantTx) => tx.staffProfilePart.updateMany({ where: anna, data: { openedTo: "me" } }),
      (tx: TenantTx) => tx.staffProfilePart.deleteMany({ where: anna }),
    ];
    for (const attempt of tries) expect(await here.inside(attempt, who.bas)).toEqual({ count: 0 });
    const data = {
      personId: who.anna,
      part: "energy",
      body: Buffer.from("x"),
      openedTo: "me",
      changedAt: now,
    };
    const forged = here.inside((tx) => tx.staffProfilePart.create({ data, select: { part: true } }), who.bas);
    await expect(forged).rejects.toThrow();
    expect(await rowsOf(undefined)).toEqual([]);
    expect(await rowsOf(who.anna)).toHaveLength(1);
  });
});

describe("who knows what", () => {
  beforeEach(async () => {
    await say(who.anna, "qualities", "Ik begeleid examens rekenen en coördineer stages.", "institution");
    await say(who.anna, "specialisms", "autisme, examens", "team");
    await say(who.far, "interests", "Examens nakijken", "institution");
  });

  it("[J4] finds Dutch words by their stem and beginning, whatever the accents, in what is opened only", async () => {
    expect(await names(who.bas, "examen")).toEqual(["Anna", "Fien"]);
    expect(await names(who.bas, "coordineren stage")).toEqual(["Anna"]);
    expect(await names(who.bas, "autis")).toEqual(["Anna"]);
    expect(await names(who.hr, "autisme")).toEqual([]);
    expect(await names(who.bas, "de")).toEqual([]);
    expect(await names(who.bas, "x' | !:* & )")).toEqual([]);
  });

  it("[C18] shows where it stands, and every word has to be somewhere", async () => {
    const { people } = await finds(who.bas, "stages autisme");
    expect(people.map(({ found }) => found)).toEqual([
      [
        expect.objectContaining({ part: "qualities" }),
        { part: "specialisms", excerpt: "", labels: ["autisme", "examens"] },
      ],
    ]);
    expect(await names(who.bas, "stages tuinieren")).toEqual([]);
  });

  it("[J4] shows page by page, and tells each who was shown that they were read, once a day", async () => {
    const first = await finds(who.bas, "examens", { size: 1 });
    expect(first).toMatchObject({ total: 2, people: [{ name: { givenName: "Anna" } }] });
    await finds(who.bas, "examens", { size: 1 });
    const readings = () =>
      here.inside((tx) =>
        tx.trailEvent.findMany({
          where: { kind: "read", entity: "staff-profile" },
          select: { actorId: true, subjectPersonId: true },
        }),
      );
    expect(await readings()).toEqual([{ actorId: who.bas, subjectPersonId: who.anna }]);
    const second = await finds(who.bas, "examens", { size: 1, page: 2 });
    expect(second.people).toMatchObject([{ name: { givenName: "Fien" } }]);
    expect(await readings()).toHaveLength(2);
  });

  it("[J4] leaves oneself out, and counts who opened anything", async () => {
    expect(await names(who.anna, "examens")).toEqual(["Fien"]);
    const bas = await actor(who.bas);
    expect(await here.inside((tx) => countOpened(tx, bas), who.bas)).toBe(2);
  });

  it("[J4] the search of the institution leads to a profile that is open, and else to the team as before", async () => {
    await here.inside((tx) =>
      tx.searchWord.createMany({ data: [{ word: "quetzal", kind: "staff", entityId: who.anna }] }),
    );
    const way = async (reader: string) => {
      const asked = await actor(reader);
      const [hit] = await here.inside((tx) => findByWords(tx, asked, "quetz", dayOf(now)), reader);
      return hit ? pathOf(hit, false) : null;
    };
    expect(await way(who.bas)).toBe(`/collegas/${who.anna}`);
    for (const [version, part] of [
      [1, "qualities"],
      [1, "specialisms"],
    ] as const)
      await say(who.anna, part, "Niets", "me", version);
    expect(await way(who.bas)).toBe(`/teams/${places.teamId}`);
  });
});

describe("what is forgotten", () => {
  const night = (at: Date) =>
    perform(colleagueJobs, { kind: "forget-staff-profiles", institutionId: here.id, ids: {} }, at);
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

  test("[J1] the profile of who left goes after ninety days, and of nobody else", async () => {
    await say(who.anna, "wishes", "Examens", "institution");
    await say(who.bas, "wishes", "Examens", "institution");
    await here.inside((tx) => stopWorking(tx, who.anna));
    await night(days(88));
    expect(await rowsOf(who.anna)).toHaveLength(1);
    await night(days(90));
    expect(await rowsOf(who.anna)).toEqual([]);
    expect(await rowsOf(who.bas)).toHaveLength(1);
  });
});

test("[J1] what was cleared can be put back for a week, and is gone after it", async () => {
  const { school, personId, identityId } = await anAccount();
  await aSession(identityId);
  const owner = await school.actor(personId);
  const said = { part: "wishes", words: "Examens", openedTo: "team" };
  await submit(savePart, owner, said, { version: 0 });
  await submit(clearPart, owner, { part: "wishes" });
  const night = (days: number) => {
    const at = new Date(Date.now() + days * 86_400_000);
    return perform(colleagueJobs, { kind: "forget-staff-profiles", institutionId: school.id, ids: {} }, at);
  };
  await night(6);
  expect(await rowsOf(personId, school)).toHaveLength(1);
  await night(8);
  expect(await rowsOf(personId, school)).toEqual([]);
});

test("[J1] the night passes by staff who were here, and by no student", async () => {
  const { school, identityId } = await anAccount();
  await aSession(identityId);
  const student = await school.inside(async (tx) => {
    const { teamId, programmeId } = await aTeamWithProgramme(tx);
    return addStudent(tx, { teamId, programmeId });
  });
  await aSession(await admit(school.id, student));
  const statements = await statementsOf(() =>
    perform(colleagueJobs, { kind: "forget-staff-profiles", institutionId: school.id, ids: {} }, now),
  );
  expect(statements.filter((text) => text.includes("delete from staff_profile_parts"))).toHaveLength(1);
});

test("reading one's own profile leaves nothing", async () => {
  const anna = await actor(who.anna);
  await here.inside((tx) => recordReading(tx, anna, readingOf(who.anna)), who.anna);
  const events = await here.inside((tx) => tx.trailEvent.count({ where: { kind: "read" } }));
  expect(events).toBe(0);
});

test("[J1] what somebody types in a part waits as a draft of their own, and ends when that part is saved", async () => {
  const [anna, bas] = [await here.actor(who.anna), await here.actor(who.bas)];
  const [key, other] = [draftOfPart("qualities"), draftOfPart("wishes")];
  const own = (actor: typeof anna, asked: typeof key) =>
    here.inside((tx) => findDraft(tx, actor, asked), actor.personId);
  await here.inside(async (tx) => {
    await keepDraft(tx, anna, key, { words: "Half", basis: "0" }, now);
    await keepDraft(tx, anna, other, { words: "Ook half", basis: "0" }, now);
  }, anna.personId);
  expect(await own(anna, key)).toMatchObject({ typed: { words: "Half" } });
  expect(await own(bas, key)).toBeNull();
  const refused = { part: "qualities", words: "Heel", openedTo: "me", basis: "0" };
  expect(await submit(savePart, anna, refused, { version: 9 })).toMatchObject({ reason: "stale" });
  expect(await own(anna, key)).not.toBeNull();
  expect(await submit(savePart, anna, refused, { version: 0 })).toMatchObject({ ok: true });
  expect([await own(anna, key), (await own(anna, other)) === null]).toEqual([null, false]);
});

describe("who wants to share about a theme", () => {
  const shared = async (reader: string, about: readonly string[]) => {
    const asked = await actor(reader);
    return here.inside((tx) => sharedThemesOf(tx, asked, [about]), reader);
  };

  it("[G5] is suggested from what colleagues opened and can share, never from what stays closed or what they wish", async () => {
    await say(who.bas, "specialisms", "stagebezoek", "team");
    await say(who.bas, "wishes", "Ik wil leren netwerken", "team");
    await say(who.bas, "qualities", "Examinering gaat me goed af", "me");
    const about = ["stagebezoek", "netwerken", "examinering", "de"];
    expect(await shared(who.anna, about)).toEqual(["stagebezoek"]);
    expect(await shared(who.bas, about)).toEqual([]);
    expect(await shared(who.far, about)).toEqual([]);
    await say(who.bas, "specialisms", "stagebezoek", "me", 1);
    expect(await shared(who.anna, about)).toEqual([]);
    expect(await here.inside((tx) => tx.trailEvent.count({ where: { kind: "read" } }))).toBe(0);
  });

  it("[G5] the list behind it leaves out who only wishes to learn it, and tells who stands in it", async () => {
    await say(who.bas, "wishes", "Ik wil leren netwerken", "team");
    await say(who.lead, "competences", "Netwerken", "team");
    const anna = await actor(who.anna);
    const people = await here.inside(async (tx) => {
      const noteReading = (...notes: readonly TrailNote[]) => recordReading(tx, anna, ...notes);
      const asked = { query: "netwerken", page: 1, size: 20, isShared: true };
      return (await findKnowers({ tx, actor: anna, now, noteReading }, asked)).people;
    }, who.anna);
    expect(people.map(({ id }) => id)).toEqual([who.lead]);
    const told = await here.inside((tx) =>
      tx.trailEvent.findMany({ where: { kind: "read" }, select: { subjectPersonId: true } }),
    );
    expect(told).toEqual([{ subjectPersonId: who.lead }]);
  });
});
