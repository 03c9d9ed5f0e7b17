import { beforeAll, describe, expect, test } from "vitest";
import { keepFigures } from "@/lib/insight/jobs";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later, mondayOf, momentOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { tally } from "@/lib/platform/tallies";
import { forgetPickUpCounts } from "@/lib/referrals/patterns/commands";
import { findPatterns } from "@/lib/referrals/patterns/queries";
import { pickUp } from "@/lib/referrals/pickups/actions";
import { answerOffer, offerProgramme } from "@/lib/referrals/programmes/actions";
import { addProgramme as addSupportProgramme, addTool, noteUse } from "@/lib/referrals/toolbox/actions";
import { addProgramme, addStaff, addStudent, addTeam, appoint } from "@/prisma/seed/builders";
import { accepted, aSecondLine, granted, laid, type SecondLine, sent } from "@/tests/support/referrals";
import { submit } from "@/tests/support/work";

const now = new Date();
const schoolYear = schoolYearOf(now);

let world: SecondLine;
let directorate: Actor;
let hr: Actor;
let largeId: string;

beforeAll(async () => {
  world = await aSecondLine();
  const { here, teamId } = world;
  const made = await here.inside(async (tx) => {
    const { unitId } = await tx.team.findFirstOrThrow({ where: { id: teamId }, select: { unitId: true } });
    const large = await addTeam(tx, { unitId, name: "Groen" });
    const programmeId = await addProgramme(tx, { teamId: large, name: "Groen", creboCode: "25578" });
    const { from: began } = rangeOf(schoolYear - 1);
    for (let at = 0; at < 60; at++) await addStudent(tx, { teamId: large, programmeId, startsOn: began });
    const ids = [await addStaff(tx), await addStaff(tx)] as const;
    await appoint(tx, ids[0], "directorate");
    await appoint(tx, ids[1], "hr");
    return { large, ids };
  });
  largeId = made.large;
  directorate = await here.actor(made.ids[0]);
  hr = await here.actor(made.ids[1]);
});

/** What the night counts, as nobody. */
const marks = () =>
  world.here.inside((tx) =>
    tx.tally.findMany({
      orderBy: { measure: "asc" },
      select: { teamId: true, measure: true, value: true, schoolYear: true },
    }),
  );
const seenBy = (actor: Actor) => world.here.inside((tx) => findPatterns(tx, actor, now), actor.personId);
/** So many students more of the large team who were referred, as if their coaches had. */
const more = (count: number, reason: string, aim: string, judgement: string) =>
  world.here.inside((tx) =>
    tally(
      tx,
      schoolYear,
      Prisma.sql`select ${largeId}::uuid as team_id, m.measure, m.value from generate_series(1, ${count}) n,
        (values ('referral-reason', ${reason}), ('referral-aim', ${aim}), ('referral-judgement', ${judgement})) m(measure, value)`,
    ),
  );

describe("how students are referred", () => {
  test("[W12] what only lies with the student counts nothing; a sent one counts once, under their team and without them", async () => {
    await laid(world);
    expect(await marks()).toEqual([]);
    await sent(world);
    const { teamId } = world;
    const counted = [
      { teamId, measure: "referral-aim", value: "preventive", schoolYear },
      { teamId, measure: "referral-reason", value: "choice", schoolYear },
    ];
    expect(await marks()).toEqual(counted);
    // The same student again this school year, taken up and judged: still the first alone.
    await accepted(world);
    expect(await marks()).toEqual(counted);
  });

  test("[W11] how the second line found it counts with the one that counts", async () => {
    const other = await aSecondLine();
    await accepted(other);
    const found = await other.here.inside((tx) =>
      tx.tally.findMany({ where: { measure: "referral-judgement" }, select: { value: true } }),
    );
    expect(found).toEqual([{ value: "less" }]);
  });

  test("[W14] what was first used and first enrolled in counts with it, once", async () => {
    const other = await aSecondLine();
    const { adviser, student, unitId, here } = other;
    const referralId = await accepted(other);
    const add = async (action: typeof addTool | typeof addSupportProgramme, words: Record<string, string>) =>
      ((await granted(submit(action, adviser, { unitId, ...words }))) as { id: string }).id;
    const toolId = await add(addTool, { name: "Waardenspel", purpose: "" });
    for (const aim of ["preventive", "curative"]) {
      const use = { referralId, toolId, form: "group", aim, usedOn: dayOf(now) };
      await granted(submit(noteUse, adviser, use));
      const programmeId = await add(addSupportProgramme, { kind: "other", name: aim, description: "" });
      const offered = await granted(submit(offerProgramme, adviser, { referralId, programmeId, aim }));
      const { placeId } = offered as { placeId: string };
      await granted(submit(answerOffer, student, { placeId, enrols: "yes" }));
    }
    const found = await here.inside((tx) =>
      tx.tally.findMany({
        where: { measure: { in: ["referral-tool", "referral-programme"] } },
        orderBy: { measure: "asc" },
        select: { measure: true, value: true },
      }),
    );
    expect(found).toEqual([
      { measure: "referral-programme", value: "preventive" },
      { measure: "referral-tool", value: "preventive" },
    ]);
  });

  test("[W4] [W14] what is taken up counts once for a student, whoever does it, and says that to nobody", async () => {
    const { here, coach, colleague, student, lead } = await aSecondLine();
    const plan = { studentId: student.personId, plan: "Bellen", minutes: "10", until: dayOf(now) };
    await granted(submit(pickUp, colleague, { ...plan, aim: "preventive" }));
    await granted(submit(pickUp, coach, { ...plan, aim: "curative" }));
    const found = await here.inside((tx) => tx.tally.findMany({ select: { measure: true, value: true } }));
    expect(found).toEqual([{ measure: "pick-up-aim", value: "preventive" }]);
    for (const { personId } of [coach, colleague, lead, student])
      expect(await here.inside((tx) => tx.pickUpCount.count(), personId)).toBe(0);
    expect(await here.inside((tx) => tx.pickUpCount.count())).toBe(1);
    await here.inside((tx) => forgetPickUpCounts(tx, { institutionId: here.id, schoolYear: schoolYear + 1 }));
    expect(await here.inside((tx) => tx.pickUpCount.count())).toBe(0);
  });

  test("[M13] nobody reads or takes away a mark but the night", async () => {
    for (const { personId } of [world.coach, world.adviser, world.lead, directorate]) {
      expect(await world.here.inside((tx) => tx.tally.count(), personId)).toBe(0);
      expect(await world.here.inside((tx) => tx.tally.deleteMany(), personId)).toEqual({ count: 0 });
    }
    expect(await marks()).toHaveLength(2);
  });

  test("[M18] [M13] is told of enough students on both sides, stays a week, and never by taking a team from its branch", async () => {
    await more(8, "choice", "preventive", "well");
    await keepFigures(world.here.id, now);
    expect(await seenBy(directorate)).toMatchObject({ places: [], monday: null });

    await more(12, "finances", "curative", "less");
    await keepFigures(world.here.id, now);
    const { places, untold } = await seenBy(directorate);
    // The team with one student who was referred is not told of, so neither is the other: the branch minus that would be this one.
    expect(places.map(({ told }) => [told?.referred, told?.students])).toEqual([
      [21, 62],
      [21, 62],
    ]);
    expect(untold).toBe(2);
    // Nine for a choice and twelve about money: the nine would be too few.
    expect(places[0]?.told?.reasons).toEqual([]);

    await more(10, "choice", "preventive", "well");
    await keepFigures(world.here.id, now);
    expect((await seenBy(directorate)).places).toEqual(places);
  });

  test("[M13] next Monday tells of ten students more, and of fewer only once they are ten", async () => {
    const keptOn = async (weeks: number) => {
      const at = momentOf(later(mondayOf(dayOf(now)), { weeks }), "03:00");
      await keepFigures(world.here.id, at);
      return world.here.inside((tx) => findPatterns(tx, directorate, at), directorate.personId);
    };
    const next = await keptOn(1);
    expect(next.places[0]?.told?.referred).toBe(31);
    const bands = [
      next.places[0]?.told?.reasons,
      next.places[0]?.told?.aims,
      next.places[0]?.told?.judgements,
    ];
    expect(bands.map((pattern) => pattern?.map(({ count }) => count))).toEqual([
      [19, 12],
      [19, 12],
      [13, 18],
    ]);
    await more(9, "home", "curative", "well");
    expect(await keptOn(2)).toEqual(next);
    await more(1, "home", "curative", "well");
    expect((await keptOn(3)).places[0]?.told?.referred).toBe(41);
  });

  test("[W14] [W11] what was taken up is told with it, and last year beside this one", async () => {
    const year = schoolYear - 1;
    const mark = (of: number, measure: string, values: readonly string[]) =>
      world.here.inside((tx) =>
        tally(
          tx,
          of,
          Prisma.sql`select ${largeId}::uuid as team_id, ${measure}::text as measure, v.value
            from unnest(${[...values]}::text[]) as v(value)`,
        ),
      );
    const times = (count: number, value: string) => Array.from({ length: count }, () => value);
    await mark(schoolYear, "pick-up-aim", [...times(12, "preventive"), ...times(11, "curative")]);
    await mark(year, "referral-reason", times(30, "choice"));
    await mark(year, "referral-judgement", [...times(18, "less"), ...times(12, "well")]);
    await keepFigures(world.here.id, momentOf(`${year + 1}-06-01`, "03:00"));
    await keepFigures(world.here.id, momentOf(later(mondayOf(dayOf(now)), { weeks: 4 }), "03:00"));
    const at = momentOf(later(mondayOf(dayOf(now)), { weeks: 4 }), "04:00");
    const { places } = await world.here.inside(
      (tx) => findPatterns(tx, directorate, at),
      directorate.personId,
    );
    expect(places[0]?.pickUps).toMatchObject({ counted: 23 });
    expect(places[0]?.pickUps?.aims.map(({ count }) => count)).toEqual([12, 11]);
    expect(places[0]?.quality).toMatchObject({ before: { part: 12, whole: 30 } });
    expect(places[0]?.quality.change).not.toBeNull();
  });

  test("[M18] a leader reads of what is told only what is of own teams, and HR nothing", async () => {
    const { places, untold } = await seenBy(world.lead);
    expect([places.length, untold]).toEqual([0, 1]);
    expect((await seenBy(hr)).places).toEqual([]);
  });

  test("[Y5] marks of long ago are forgotten with the figures", async () => {
    const years = 6;
    const far = momentOf(later(rangeOf(schoolYear).from, { months: 12 * years }), "03:00");
    await keepFigures(world.here.id, far);
    expect(await marks()).toEqual([]);
  });
});
