import { beforeEach, expect, test } from "vitest";
import { cancelStaffTalk, moveStaffTalk, planStaffTalk } from "@/lib/conversations/staff/actions";
import { dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { setReviewDay } from "@/lib/plans/personal/actions";
import { askColleague } from "@/lib/visits/actions";
import { anInvitationBox } from "@/tests/support/invitations";
import { calls } from "@/tests/support/words";
import { aVisiting, lesson, type Visiting } from "@/tests/support/visits";
import { submit } from "@/tests/support/work";

const now = new Date();
const soon = later(dayOf(now), { days: 5 });
const box = anInvitationBox();
const delivered = () => box.delivered(world.here);
let world: Visiting;

beforeEach(async () => {
  world = await aVisiting();
});

const addressOf = (personId: string) =>
  world.here.inside(async (tx) => {
    const person = await tx.person.findFirst({ where: { id: personId }, select: { email: true } });
    return person?.email ?? "";
  });

async function plannedTalk(): Promise<string> {
  const pair = { employeeId: world.teacher.personId, holderId: world.lead.personId };
  const what = { kind: "functioning", place: "online", plannedDay: soon, plannedTime: "10:30" };
  const ending = await submit(planStaffTalk, world.lead, { ...pair, ...what });
  if (!ending.ok) throw new Error(ending.reason);
  return (ending.data as { talkId: string }).talkId;
}

test("[F19] who plans a talk invites both; moving and calling it off change the same line of their calendars", async () => {
  const talkId = await plannedTalk();
  const employee = await addressOf(world.teacher.personId);
  const holder = await addressOf(world.lead.personId);
  const first = await delivered();
  expect([...first.keys()].sort()).toEqual([employee, holder].sort());
  expect(first.get(employee)).toContain("METHOD:REQUEST");
  expect(first.get(employee)).toContain("SUMMARY:Functioneringsgesprek met Peter");
  expect(first.get(holder)).toContain("SUMMARY:Functioneringsgesprek met Anna");
  expect(first.get(employee)).not.toContain(holder);
  expect(first.get(employee)).toMatch(new RegExp(`UID:${talkId}@.*\\r\\nSEQUENCE:0`));

  await submit(moveStaffTalk, world.teacher, { talkId, plannedDay: soon, plannedTime: "11:30" });
  const moved = await delivered();
  expect(moved.get(holder)).toMatch(new RegExp(`METHOD:REQUEST[\\s\\S]*UID:${talkId}@.*\\r\\nSEQUENCE:1`));

  await submit(cancelStaffTalk, world.lead, { talkId, reason: "time" });
  const off = await delivered();
  expect(off.size).toBe(2);
  expect(off.get(employee)).toMatch(new RegExp(`METHOD:CANCEL[\\s\\S]*UID:${talkId}@.*\\r\\nSEQUENCE:2`));
  expect(off.get(employee)).toContain("STATUS:CANCELLED");
});

test("[B3] the letter calls what was planned by the name the institution has for it", async () => {
  await calls(world.here, "functioningTalk", "terugblik");
  await plannedTalk();
  const letters = await delivered();
  expect(letters.get(await addressOf(world.teacher.personId))).toContain("SUMMARY:Terugblik met Peter");
});

test("[I5] the letter about a colleague who sits in says no more than that something is planned", async () => {
  const sent = { withId: world.mate.personId, ...lesson, plannedDay: soon, plannedTime: "09:00" };
  await submit(askColleague, world.teacher, sent);
  const letters = await delivered();
  expect(letters.size).toBe(2);
  for (const file of letters.values()) {
    expect(file).toContain("SUMMARY:Afspraak in Koers");
    expect(file).not.toMatch(/Lesbezoek|lesbezoeken|Anna|Mo\b|lokaal|Kennismaken/);
  }
});

test("[F19] the day to look back on one's own plan comes to its owner alone; another day moves the same line and the same day sends nothing", async () => {
  const schoolYear = schoolYearOf(now);
  await submit(setReviewDay, world.teacher, { schoolYear: String(schoolYear), reviewOn: soon });
  const first = await delivered();
  const own = await addressOf(world.teacher.personId);
  expect([...first.keys()]).toEqual([own]);
  expect(first.get(own)).toContain("SUMMARY:Terugkijken op je plan");
  expect(first.get(own)).toContain(`DTSTART;VALUE=DATE:${soon.replaceAll("-", "")}`);

  await submit(setReviewDay, world.teacher, { schoolYear: String(schoolYear), reviewOn: soon });
  expect([...(await delivered()).keys()]).toEqual([]);

  const plan = { personId: world.teacher.personId };
  const longAgo = { createdAt: new Date(now.getTime() - 60_000) };
  await world.here.inside(
    (tx) => tx.personalPlan.updateMany({ where: plan, data: longAgo }),
    world.teacher.personId,
  );
  const on = later(soon, { days: 1 });
  await submit(setReviewDay, world.teacher, { schoolYear: String(schoolYear), reviewOn: on });
  const moved = (await delivered()).get(own);
  const [line, second] = [first.get(own), moved].map((file) => /UID:(.*)\r\nSEQUENCE:(\d+)/.exec(file ?? ""));
  expect(second?.[1]).toBe(line?.[1]);
  expect(Number(second?.[2])).toBeGreaterThan(Number(line?.[2]));
});

test("[F19] no letter where the talk is over when it would leave", async () => {
  const talkId = await plannedTalk();
  await world.here.inside((tx) =>
    tx.conversation.updateMany({
      where: { id: talkId },
      data: { plannedFor: new Date(now.getTime() - 1000) },
    }),
  );
  expect((await delivered()).size).toBe(0);
});
