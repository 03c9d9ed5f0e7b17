import { beforeAll, describe, expect, test } from "vitest";
import { findFiguresFor, keepEfforts, listYearsAsked } from "@/lib/effort/figures/queries";
import { figureSheets } from "@/lib/effort/figures/files";
import { writeSheets } from "@/lib/exchange/lists/files";
import { readWorkbook } from "@/lib/exchange/workbooks/files";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later, mondayOf, momentOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { loadMessages } from "@/lib/platform/messages";
import { addProgramme, addStaff, addStudent, addTeam, appoint } from "@/prisma/seed/builders";
import { aGuidance, type Guidance } from "@/tests/support/conversations";

const now = new Date();
const schoolYear = schoolYearOf(now);
const { from } = rangeOf(schoolYear);
const required = Array.from({ length: 4 }, () => newId());
const free = newId();
const forSecond = newId();

let world: Guidance;
let directorate: Actor;
let largeId: string;
let students: string[];

beforeAll(async () => {
  world = await aGuidance();
  const asked = { schoolYear, dimension: "career", studyYears: [] as number[] };
  const made = await world.here.inside(async (tx) => {
    await tx.effortPart.createMany({
      data: [
        ...required.map((id, at) => ({ ...asked, id, name: `Deel ${at}`, position: at + 1 })),
        { ...asked, id: free, name: "Naar keuze", isRequired: false, position: 5 },
        { ...asked, id: forSecond, name: "Pas later", studyYears: [2], isRequired: false, position: 6 },
      ],
    });
    const { unitId } = await tx.team.findFirstOrThrow({
      where: { id: world.teamId },
      select: { unitId: true },
    });
    const teamId = await addTeam(tx, { unitId, name: "Groen" });
    const programmeId = await addProgramme(tx, { teamId, name: "Groen", creboCode: "25578" });
    const ids: string[] = [];
    for (let at = 0; at < 40; at++)
      ids.push(await addStudent(tx, { teamId, programmeId, startsOn: `${schoolYear}-08-01` }));
    const directorateId = await addStaff(tx);
    await appoint(tx, directorateId, "directorate");
    return { teamId, ids, directorateId };
  });
  ({ ids: students, teamId: largeId } = made);
  directorate = await world.here.actor(made.directorateId);
  // Twelve did all of it, sixteen some, and twelve nothing.
  await note(students.slice(0, 12), required);
  await note(students.slice(12, 28), required.slice(0, 1));
  await note(students.slice(14, 26), required.slice(1, 2));
  await note(students.slice(0, 15), [free]);
});

/** These students did these parts. */
const note = (studentIds: readonly string[], partIds: readonly string[]) =>
  world.here.inside((tx) =>
    tx.effortRecord.createMany({
      data: partIds.flatMap((partId) =>
        studentIds.map((studentId) => ({
          ...{ partId, studentId, state: "done" },
          ...{ notedOn: asDate(dayOf(now)), notedById: world.coach.personId },
        })),
      ),
    }),
  );

const keep = (at = now) => world.here.inside((tx) => keepEfforts(tx, world.coach.institutionId, at));
const seenBy = (actor: Actor, at = now) =>
  world.here.inside((tx) => findFiguresFor({ tx, actor, now: at }, schoolYearOf(at)), actor.personId);
const nextWeek = momentOf(later(mondayOf(dayOf(now)), { weeks: 1 }), "03:00");

describe("[O20] how far students are, in numbers", () => {
  test("is nothing before the night counted, and then of enough students for the week", async () => {
    expect(await seenBy(directorate)).toMatchObject({ places: [], monday: null });
    await keep();
    const { places, parts, monday, minimum } = await seenBy(directorate);
    expect([monday, minimum]).toEqual([mondayOf(dayOf(now)), 10]);
    expect(parts.map(({ name }) => name)).toEqual(["Deel 0", "Deel 1", "Deel 2", "Deel 3", "Naar keuze"]);
    const bandsOf = (id: string) => places.find((place) => place.id === id)?.bands.map(({ count }) => count);
    // Of the whole it is told; of the team of two nothing is, so neither of the other: the whole minus that would be these two.
    expect(bandsOf(world.coach.institutionId)).toEqual([14, 16, 12]);
    expect([bandsOf(largeId), bandsOf(world.teamId)]).toEqual([[], []]);
    expect(places.find(({ id }) => id === largeId)?.students).toBe(40);
  });

  test("counts a part where those who did some and this are enough, and one that is free by itself", async () => {
    const { places } = await seenBy(directorate);
    const told = new Map(places.flatMap(({ parts }) => [...parts]));
    expect(told.get(required[1] ?? "")).toBeUndefined();
    expect(told.get(required[2] ?? "")).toBeUndefined();
    expect(told.get(free)).toMatchObject({ done: 15 });
  });

  test("stays as it is for the week, whatever is noted meanwhile", async () => {
    const before = await seenBy(directorate);
    await note(students.slice(28, 38), required);
    await keep();
    expect(await seenBy(directorate)).toEqual(before);
    await keep(nextWeek);
    const after = await seenBy(directorate, nextWeek);
    expect(after.monday).toBe(dayOf(nextWeek));
    expect(after.places).not.toEqual(before.places);
  });

  test("is exact and of this moment to who leads the team, and of no other", async () => {
    const { places, minimum, monday } = await seenBy(world.lead);
    expect([minimum, monday]).toEqual([0, null]);
    expect(places.map(({ id, students: count }) => [id, count])).toEqual([[world.teamId, 2]]);
    expect(places[0]?.bands.map(({ count }) => count)).toEqual([2, 0, 0]);
    expect(places[0]?.parts.get(free)).toEqual({ asked: 2, done: 0 });
  });

  test("counts who left apart: in no share, and in steps to who may not know each of them", async () => {
    await world.here.inside((tx) =>
      tx.enrolment.updateMany({
        where: { student: { coachAssignments: { some: { coachId: world.coach.personId } } } },
        data: { endsOn: asDate(later(dayOf(now), { days: -1 })) },
      }),
    );
    const { places, left } = await seenBy(world.lead);
    // Who left before half of the year is in no figure at all.
    expect([places[0]?.students, left]).toEqual([1, 0]);
    const late = momentOf(later(from, { months: 11 }), "12:00");
    await world.here.inside((tx) =>
      tx.enrolment.updateMany({
        where: { endsOn: { not: null } },
        data: { endsOn: asDate(later(dayOf(late), { days: -1 })) },
      }),
    );
    const then = await seenBy(world.lead, late);
    expect([then.places[0]?.students, then.left]).toEqual([1, 1]);
    await keep(late);
    expect((await seenBy(directorate, late)).left).toBe(0);
  });

  test("goes along as a workbook that says where nothing may be told", async () => {
    const figures = await seenBy(directorate);
    const { effort } = await loadMessages("nl", {});
    const bytes = await writeSheets(figureSheets(effort, figures));
    const { rows } = await readWorkbook(
      bytes,
      (found) => (found[0]?.cells.includes(effort.figures.file.asked) ? 1 : 0),
      200,
    );
    const cells = rows.flatMap((row) => row.cells);
    expect([cells.includes(effort.figures.tooFew), cells.includes("Naar keuze")]).toEqual([true, true]);
    expect(rows.length).toBe(1 + figures.places.length * figures.parts.length);
  });

  test("is of each school year in which something was asked", async () => {
    const years = await world.here.inside((tx) => listYearsAsked(tx, directorate, schoolYear + 1));
    expect(years).toEqual([schoolYear + 1, schoolYear]);
  });
});
