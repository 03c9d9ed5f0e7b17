import { beforeEach, describe, expect, test } from "vitest";
import { changeCalendar, endCalendar, makeCalendar } from "@/lib/calendars/actions";
import { findCalendarFile } from "@/lib/calendars/feed/queries";
import { calendarJobs } from "@/lib/calendars/jobs";
import { planStaffTalk, cancelStaffTalk, moveStaffTalk } from "@/lib/conversations/staff/actions";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { cancelVisit } from "@/lib/visits/actions";
import { calls } from "@/tests/support/words";
import { aVisiting, askedMate, planned, type Visiting } from "@/tests/support/visits";
import { submit } from "@/tests/support/work";

const now = new Date();
const soon = later(dayOf(now), { days: 5 });
let world: Visiting;

beforeEach(async () => {
  world = await aVisiting();
});

/** Makes the actor's calendar and returns its token. */
async function madeBy(actor: Actor, chosen: Record<string, string> = {}): Promise<string> {
  const ending = await submit(makeCalendar, actor, chosen);
  if (!ending.ok) throw new Error(ending.reason);
  return (ending.data as { address: string }).address.split("/r/agenda/")[1] ?? "";
}

/** The file with its folded lines made whole, or null. */
async function fileOf(token: string, at = new Date()): Promise<string | null> {
  const file = await findCalendarFile(token, at);
  return file && file.replaceAll("\r\n ", "");
}

async function aTalk(actor: Actor, kind = "functioning", place = "online"): Promise<string> {
  const pair = { employeeId: world.teacher.personId, holderId: world.lead.personId };
  const ending = await submit(planStaffTalk, actor, {
    ...pair,
    ...{ kind, place, plannedDay: soon, plannedTime: "10:30" },
  });
  if (!ending.ok) throw new Error(ending.reason);
  return (ending.data as { talkId: string }).talkId;
}

const sequenceIn = (file: string | null, id: string) =>
  file
    ?.split("BEGIN:VEVENT")
    .find((event) => event.includes(`UID:${id}@`))
    ?.match(/SEQUENCE:(\d+)/)?.[1];

describe("[F19] a personal calendar shows", () => {
  test("one's own talks and visits with kind, place and the other's given name, and nothing of what they are about", async () => {
    const talkId = await aTalk(world.lead);
    const visitId = await planned(world, 3);
    const file = await fileOf(await madeBy(world.teacher));
    expect(file).toContain("SUMMARY:Functioneringsgesprek met Peter");
    expect(file).toContain("LOCATION:Online");
    expect(file).toContain(`werkgesprekken/${talkId}`);
    expect(file).toContain("SUMMARY:Lesbezoek met Peter");
    expect(file).toContain(`lesbezoeken/${visitId}`);
    expect(file).toContain("LOCATION:lokaal 1.12");
    expect(file).not.toContain("Kennismaken");
    expect(file?.match(/CLASS:PRIVATE/g)).toHaveLength(2);
    expect(await fileOf(await madeBy(world.mate))).not.toContain("BEGIN:VEVENT");
  });

  test("[B3] what was planned by the name the institution has for it", async () => {
    await calls(world.here, "lessonVisit", "lesobservatie");
    await planned(world, 3);
    expect(await fileOf(await madeBy(world.teacher))).toContain("SUMMARY:Lesobservatie met Peter");
  });

  test("the moment in UTC, in lines of 75 octets at most", async () => {
    await aTalk(world.lead);
    const file = await findCalendarFile(await madeBy(world.teacher), now);
    expect(file).toMatch(/DTSTART:\d{8}T\d{6}Z/);
    for (const line of file?.split("\r\n") ?? []) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test("[I5] of a colleague who sits in nothing but that something is planned, to either of the two", async () => {
    const visitId = await askedMate(world);
    for (const actor of [world.teacher, world.mate]) {
      const file = await fileOf(await madeBy(actor));
      expect(file).toContain("SUMMARY:Afspraak in Koers");
      expect(file).not.toMatch(/Lesbezoek|lesbezoeken|Anna|Mo\b|lokaal/);
      expect(file).toContain(`UID:${visitId}@`);
    }
  });

  test("no kind, name or place where its owner chose so, from the next look on", async () => {
    await aTalk(world.lead);
    const token = await madeBy(world.teacher);
    expect((await submit(changeCalendar, world.teacher, { isNeutral: "yes" })).ok).toBe(true);
    const file = await fileOf(token);
    expect(file).toContain("SUMMARY:Afspraak in Koers");
    expect(file).not.toMatch(/Functionering|Peter|LOCATION/);
  });

  test("days of one's own plan only where asked for, without a word of the plan, and never a colleague's", async () => {
    const plan = { id: newId(), schoolYear: schoolYearOf(now), reviewOn: asDate(soon) };
    await world.here.inside(
      (tx) =>
        tx.personalPlan.create({ data: { ...plan, personId: world.teacher.personId }, select: { id: true } }),
      world.teacher.personId,
    );
    expect(await fileOf(await madeBy(world.teacher))).not.toContain("BEGIN:VEVENT");
    const file = await fileOf(await madeBy(world.teacher, { hasPlanDays: "yes" }));
    expect(file).toContain("SUMMARY:Terugkijken op je plan");
    expect(file).toContain(`DTSTART;VALUE=DATE:${soon.replaceAll("-", "")}`);
    expect(await fileOf(await madeBy(world.lead, { hasPlanDays: "yes" }))).not.toContain("BEGIN:VEVENT");
  });

  test("the same line with a higher sequence after a move, and none once it is called off", async () => {
    const talkId = await aTalk(world.lead);
    const visitId = await planned(world, 3);
    const token = await madeBy(world.teacher);
    expect(sequenceIn(await fileOf(token), talkId)).toBe("0");
    await submit(moveStaffTalk, world.lead, { talkId, plannedDay: soon, plannedTime: "11:30" });
    expect(sequenceIn(await fileOf(token), talkId)).toBe("1");
    await submit(cancelStaffTalk, world.lead, { talkId, reason: "time" });
    await submit(cancelVisit, world.lead, { visitId, reason: "time" });
    expect(await fileOf(token)).not.toContain("BEGIN:VEVENT");
  });
});

describe("[F19] the secret address of a calendar", () => {
  test("opens nothing once it was ended or replaced, and the new one does", async () => {
    const first = await madeBy(world.teacher);
    const second = await madeBy(world.teacher);
    expect(await fileOf(first)).toBeNull();
    expect(await fileOf(second)).toContain("BEGIN:VCALENDAR");
    expect((await submit(endCalendar, world.teacher, {})).ok).toBe(true);
    expect(await fileOf(second)).toBeNull();
  });

  test("opens nothing by another's, a made up or a broken key", async () => {
    await madeBy(world.teacher);
    for (const token of ["x".repeat(32), "", "x", world.teacher.personId])
      expect(await fileOf(token)).toBeNull();
  });

  test("opens nothing after its last day, and is forgotten", async () => {
    const token = await madeBy(world.teacher);
    const over = new Date(now.getTime() + 400 * 86_400_000);
    expect(await fileOf(token, over)).toBeNull();
    for (const { run } of calendarJobs) await run(world.here.id, {}, over);
    expect(await world.here.inside((tx) => tx.calendarAddress.count())).toBe(0);
  });

  test("opens nothing once its owner left the institution", async () => {
    const token = await madeBy(world.teacher);
    await world.here.inside((tx) =>
      tx.staffMember.updateMany({
        where: { personId: world.teacher.personId },
        data: { endsOn: asDate(later(dayOf(now), { days: -1 })) },
      }),
    );
    expect(await fileOf(token)).toBeNull();
  });

  test("shows nothing of another institution, whose people have calendars of their own", async () => {
    const other = await aVisiting();
    await aTalk(world.lead);
    expect(await fileOf(await madeBy(other.teacher))).not.toContain("BEGIN:VEVENT");
  });

  test("opens nothing when it is asked for more than sixty times an hour", async () => {
    const token = await madeBy(world.teacher);
    for (let look = 0; look < 60; look++) expect(await fileOf(token)).not.toBeNull();
    expect(await fileOf(token)).toBeNull();
  });

  test("is kept nowhere: the database holds no more than a hash, and the trail that one was made and ended", async () => {
    const token = await madeBy(world.teacher);
    await submit(endCalendar, world.teacher, {});
    const events = await world.here.inside((tx) =>
      tx.trailEvent.findMany({
        where: { entity: "calendar-address" },
        select: { verb: true, details: true },
      }),
    );
    expect(events.map(({ verb }) => verb).sort()).toEqual(["end", "give"]);
    expect(JSON.stringify(events)).not.toContain(token);
  });
});
