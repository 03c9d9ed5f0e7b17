import { beforeEach, describe, expect, test } from "vitest";
import { noteEffort } from "@/lib/effort/actions";
import { addPart, beginYear, changePart, endPart, movePart } from "@/lib/effort/parts/actions";
import { effortSheets } from "@/lib/effort/files";
import { listParts } from "@/lib/effort/parts/queries";
import { countIn, editionOf, effortOf, listRecords } from "@/lib/effort/queries";
import { effortJobs } from "@/lib/effort/jobs";
import { findNoting, findSheet } from "@/lib/effort/sheets/queries";
import { writeSheets } from "@/lib/exchange/lists/files";
import { readWorkbook } from "@/lib/exchange/workbooks/files";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { perform } from "@/lib/platform/jobs";
import { loadMessages } from "@/lib/platform/messages";
import { ask } from "@/lib/platform/together";
import { addProgramme, addStaff, addStudent, addTeam, appoint } from "@/prisma/seed/builders";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

const year = schoolYearOf(new Date());
const now = () => new Date();
const all = { groep: "", page: null };

let world: Guidance;
let admin: Actor;
let partId: string;

beforeEach(async () => {
  world = await aGuidance();
  const adminId = await world.here.inside(async (tx) => {
    const id = await addStaff(tx, { givenName: "Anna" });
    await appoint(tx, id, "admin");
    return id;
  });
  admin = await world.here.actor(adminId);
  partId = await added("Portfolio bijgehouden");
});

const parts = (schoolYear = year) =>
  world.here.inside((tx) => listParts(tx, world.coach.institutionId, schoolYear));

async function added(name: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const sent = { schoolYear: String(year), dimension: "career", name, isRequired: "yes", ...more };
  const ending = await submit(addPart, admin, sent);
  if (!ending.ok) throw new Error(`Not added: ${ending.reason}`);
  return (ending.data as { partId: string }).partId;
}

const records = () =>
  world.here.inside((tx) => listRecords(tx, world.coach, [partId], [world.student.personId]));

const inTeam = (actor: Actor) => {
  return world.here.inside((tx) => findSheet({ tx, actor, now: now() }, { teamId: world.teamId }, all));
};

/** Notes of one student as somebody who read what stood there just now. */
async function note(actor: Actor, state: string, line = "", version?: number) {
  const id = world.student.personId;
  const sent = { partId, [`state.${id}`]: state, [`note.${id}`]: line };
  const edition = version ?? editionOf(await records());
  return submit(noteEffort, actor, sent, { version: edition });
}

describe("[O20] how far students are", () => {
  test("is noted with the day and by whom, and the student reads it with what is still to come", async () => {
    await added("Politiek-juridisch", { dimension: "citizenship" });
    await added("Alleen later", { studyYear: "4" });
    await world.here.inside((tx) => tx.enrolment.updateMany({ data: { studyYear: 2 } }));
    expect(await note(world.coach, "done", "Drie bewijzen")).toMatchObject({ ok: true });
    const own = await world.here.inside((tx) =>
      ask(tx, effortOf(world.student, world.student.personId, now())),
    );
    expect(own.records).toMatchObject([
      { partId, state: "done", note: "Drie bewijzen", notedBy: { givenName: "Hanneke" } },
    ]);
    expect(countIn(own, now())).toEqual({ asked: 2, done: 1 });
  });

  test("leaves an event of the student, only for what changed", async () => {
    await note(world.coach, "done");
    await note(world.coach, "done");
    const told = await world.here.inside((tx) =>
      tx.trailEvent.findMany({
        where: { verb: "note-effort", subjectPersonId: world.student.personId },
        select: { details: true, actorId: true },
      }),
    );
    expect(told).toEqual([{ details: { state: "done" }, actorId: world.coach.personId }]);
  });

  test("goes back to nothing when nothing is left to say", async () => {
    await note(world.coach, "under-way");
    await note(world.coach, "not-started");
    expect(await records()).toEqual([]);
  });

  test("is refused to the second of two, with what stands there now and nothing changed", async () => {
    const before = editionOf(await records());
    await note(world.coach, "under-way", "Begonnen");
    const ending = await note(world.coach, "done", "Klaar", before);
    const id = world.student.personId;
    expect(ending).toMatchObject({
      ...{ ok: false, reason: "stale" },
      current: { text: { [`state.${id}`]: "under-way", [`note.${id}`]: "Begonnen" } },
    });
    expect(await records()).toMatchObject([{ state: "under-way" }]);
  });

  test("without scripts everybody is set to done first, to be looked at, with what was typed and nothing kept", async () => {
    const id = world.student.personId;
    const sent = { partId, everybody: "done", [`state.${id}`]: "under-way", [`note.${id}`]: "Bijna" };
    const ending = await submit(noteEffort, world.coach, sent, { version: editionOf(await records()) });
    expect(ending).toMatchObject({ ok: false, reason: "look-first" });
    expect(await records()).toEqual([]);
  });

  test("is noted of everybody in the form or of nobody", async () => {
    const strangerId = await world.here.inside((tx) => addStaff(tx, { givenName: "Vreemd" }));
    const stranger = await world.here.actor(strangerId);
    expect(await note(stranger, "done")).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await note(world.lead, "done")).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await note(world.student, "done")).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await records()).toEqual([]);
  });
});

describe("[O20] a teacher's own part", () => {
  test("is what they noted themselves: a colleague's is neither read nor changed", async () => {
    await note(world.coach, "under-way", "Begonnen");
    const row = async (actor: Actor) =>
      (await inTeam(actor)).rows.find(({ student }) => student.id === world.student.personId);
    expect((await row(world.colleague))?.records.get(partId)).toBe("by-colleague");
    expect((await row(world.lead))?.records.get(partId)).toMatchObject({ note: "Begonnen" });
    const stale = await note(world.colleague, "done", "", 0);
    const id = world.student.personId;
    expect(stale).toMatchObject({
      current: { text: { [`state.${id}`]: "by-colleague", [`note.${id}`]: "" } },
    });
    expect(await note(world.colleague, "done")).toMatchObject({ ok: true });
    expect(await records()).toMatchObject([{ state: "under-way", notedBy: { givenName: "Hanneke" } }]);
  });

  test("the coach goes on with what a teacher noted", async () => {
    await note(world.colleague, "under-way");
    const sheet = await world.here.inside((tx) =>
      findNoting({ tx, actor: world.colleague, now: now() }, { teamId: world.teamId }, { ...all, partId }),
    );
    expect(sheet?.rows.map(({ mayNote }) => mayNote)).toEqual([true, true]);
    expect(await note(world.coach, "done")).toMatchObject({ ok: true });
    expect(await records()).toMatchObject([{ state: "done", notedBy: { givenName: "Hanneke" } }]);
  });
});

test("[O20] who leads a student through another team reads along in the list of the team they work in", async () => {
  await note(world.coach, "under-way");
  const bothId = await world.here.inside(async (tx) => {
    const { unitId } = await tx.team.findFirstOrThrow({
      where: { id: world.teamId },
      select: { unitId: true },
    });
    const otherId = await addTeam(tx, { unitId, name: "Groen" });
    const programmeId = await addProgramme(tx, { teamId: otherId, name: "Groen", creboCode: "25578" });
    const since = { studentId: world.student.personId, startsOn: asDate(dayOf(now())), studyYear: 1 };
    await tx.enrolment.create({ data: { ...since, teamId: otherId, programmeId, status: "definitive" } });
    const personId = await addStaff(tx, { teamIds: [world.teamId], givenName: "Beide" });
    await appoint(tx, personId, "team-lead", { teamId: otherId });
    return personId;
  });
  const both = await world.here.actor(bothId);
  const noting = await world.here.inside((tx) =>
    findNoting({ tx, actor: both, now: now() }, { teamId: world.teamId }, { ...all, partId }),
  );
  const own = noting?.rows.find(({ student }) => student.id === world.student.personId);
  expect(own).toMatchObject({ mayNote: false, record: { state: "under-way" } });
});

describe("[O20] what is asked", () => {
  test("begins with a set in the language of who begins", async () => {
    await submit(beginYear, admin, { schoolYear: String(year + 1), from: "usual", locale: "en" });
    const { effort } = await loadMessages("en", {});
    expect((await parts(year + 1)).map(({ name }) => name)).toContain(effort.usual.next.name);
  });

  test("begins with a set, or with what the year before asked, and once only", async () => {
    const begin = (schoolYear: number, from: string) =>
      submit(beginYear, admin, { schoolYear: String(schoolYear), from });
    expect(await begin(year, "usual")).toMatchObject({ ok: false, reason: "has-parts" });
    expect(await begin(year + 1, "earlier")).toMatchObject({ ok: true });
    expect(await parts(year + 1)).toMatchObject([{ name: "Portfolio bijgehouden", schoolYear: year + 1 }]);
    expect(await begin(year + 1, "usual")).toMatchObject({ ok: false, reason: "has-parts" });
  });

  test("an ended part keeps what was noted, and one of which nothing was noted goes", async () => {
    const otherId = await added("Vervolg verkend");
    await note(world.coach, "done");
    expect(await submit(endPart, admin, { partId })).toMatchObject({ ok: true });
    expect(await submit(endPart, admin, { partId: otherId })).toMatchObject({ ok: true });
    expect((await parts()).map(({ id, endedOn }) => [id, endedOn !== null])).toEqual([[partId, true]]);
    expect(await note(world.coach, "under-way")).toMatchObject({ ok: false, reason: "not-asked" });
    expect((await inTeam(world.lead)).parts.map(({ id }) => id)).toEqual([partId]);
  });

  test("a part moves within its dimension, and is put in other words by one at a time", async () => {
    const otherId = await added("Vervolg verkend");
    await submit(movePart, admin, { partId: otherId, direction: "up" });
    expect((await parts()).map(({ id }) => id)).toEqual([otherId, partId]);
    const words = { partId, dimension: "career", name: "Portfolio", explanation: "Met terugblik" };
    expect(await submit(changePart, admin, words, { version: 1 })).toMatchObject({ ok: true });
    expect(await submit(changePart, admin, words, { version: 1 })).toMatchObject({ reason: "stale" });
  });
});

test("[O20] the workbook has an overview and the lines, and no text in it is a formula", async () => {
  await world.here.inside((tx) =>
    addStudent(tx, {
      ...{ teamId: world.teamId, programmeId: world.programmeId, coachId: world.coach.personId },
      givenName: "=HYPERLINK(1)",
    }),
  );
  await note(world.coach, "done", "=1+1");
  const sheet = await inTeam(world.lead);
  const { effort } = await loadMessages("nl", {});
  const bytes = await writeSheets(effortSheets(effort, sheet));
  const read = (wanted: string) =>
    readWorkbook(bytes, (rows) => (rows[0]?.cells.includes(wanted) ? 1 : 0), 20);
  const overview = await read("Loopbaan: Portfolio bijgehouden");
  const cells = overview.rows.flatMap((row) => row.cells);
  expect(cells).toContain("Gedaan");
  expect(cells.some((cell) => cell.startsWith("="))).toBe(false);
  const lines = await read("Toelichting");
  expect(lines.rows.flatMap((row) => row.cells)).toContain("'=1+1");
});

test("[O20] what was noted goes two years after the student left, and what was asked stays", async () => {
  await note(world.coach, "done");
  const nightAfter = async (years: number, days: number) => {
    const endsOn = asDate(later(dayOf(now()), { months: -12 * years, days: -days }));
    await world.here.inside((tx) =>
      tx.enrolment.updateMany({ data: { startsOn: asDate("2015-08-01"), endsOn } }),
    );
    const message = { kind: "forget-effort", institutionId: world.here.id, ids: {} };
    await perform(effortJobs, message, now());
  };
  await nightAfter(2, 0);
  expect(await records()).toHaveLength(1);
  await nightAfter(2, 1);
  expect(await records()).toEqual([]);
  expect(await parts()).toHaveLength(1);
});
