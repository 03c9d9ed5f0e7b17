import { beforeEach, expect, test } from "vitest";
import { callOffAppraisal, moveAppraisal, planAppraisal, putBackAppraisal } from "@/lib/appraisals/actions";
import { listPlanned } from "@/lib/calendars/queries";
import { dayOf, later } from "@/lib/platform/calendar";
import { type AppraisalWorld, anAppraisalWorld, laid } from "@/tests/support/appraisals";
import { anInvitationBox } from "@/tests/support/invitations";
import { submit } from "@/tests/support/work";

const now = new Date();
const day = (days: number) => later(dayOf(now), { days });
const box = anInvitationBox();

let world: AppraisalWorld;
beforeEach(async () => {
  world = await anAppraisalWorld();
});

async function plannedAhead(): Promise<string> {
  const typed = { employeeId: world.ids.employee, plannedOn: day(5) };
  const ending = await submit(planAppraisal, await world.as("leader"), typed);
  if (!ending.ok) throw new Error(ending.reason);
  return (ending.data as { appraisalId: string }).appraisalId;
}

const calendarOf = async (who: Parameters<AppraisalWorld["as"]>[0]) => {
  const actor = await world.as(who);
  return world.here.inside((tx) => listPlanned(tx, actor, { hasPlanDays: true, now }), world.ids[who]);
};

test("[F19] [M14] both get its day for their calendar, which says neither what it is nor with whom, and follows it", async () => {
  const appraisalId = await plannedAhead();
  const leader = await world.as("leader");
  const files = await box.delivered(world.here);
  expect(files.size).toBe(2);
  for (const file of files.values()) expect(file).toContain("SUMMARY:Afspraak in Koers\r\n");
  const told = [...files.values(), ...box.received.map(({ body }) => body.replaceAll("=\r\n", ""))];
  for (const text of told) expect(text).not.toMatch(/beoordel|apprais/i);
  const steps = [
    [() => submit(moveAppraisal, leader, { appraisalId, plannedOn: day(9) }), "METHOD:REQUEST", 1],
    [() => submit(callOffAppraisal, leader, { appraisalId }), "METHOD:CANCEL", 2],
    [() => submit(putBackAppraisal, leader, { appraisalId }), "METHOD:REQUEST", 3],
  ] as const;
  for (const [step, method, sequence] of steps) {
    expect(await step()).toMatchObject({ ok: true });
    for (const file of (await box.delivered(world.here)).values()) {
      expect(file).toContain(method);
      expect(file).toMatch(new RegExp(`UID:${appraisalId}@.*\\r\\nSEQUENCE:${sequence}`));
    }
  }
});

test("[F19] [M14] it stands in the calendars of the two until it is laid, and in nobody else's", async () => {
  const id = await plannedAhead();
  for (const who of ["employee", "leader"] as const)
    expect(await calendarOf(who)).toMatchObject([{ id, kind: "appraisal", on: day(5), other: null }]);
  for (const who of ["hr", "director", "colleague", "otherLeader"] as const)
    expect(await calendarOf(who)).toEqual([]);
  await submit(callOffAppraisal, await world.as("leader"), { appraisalId: id });
  expect(await calendarOf("employee")).toEqual([]);
  await laid(world);
  expect(await calendarOf("employee")).toEqual([]);
});
