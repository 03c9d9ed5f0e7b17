import { beforeEach, expect, test } from "vitest";
import { listMembers } from "@/lib/organisation/teams/members/queries";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { listTeamAssignments } from "@/lib/profiles/assignments/queries";
import { assignRole } from "@/lib/profiles/assignments/commands";
import { confirmConsent, endConsent, recordConsent } from "@/lib/settings/consents/actions";
import { listConsents } from "@/lib/settings/consents/queries";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { aConcept, granted, publish } from "@/tests/support/profiles";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
const decision = { consentedOn: today, covers: ["hours", "training"], document: "Besluit 2026-14" };

let here: TestInstitution;
let hr: Actor;
let director: Actor;
let lead: Actor;
let both: Actor;
let teamId: string;

beforeEach(async () => {
  here = await anInstitution();
  const made = await here.inside(async (tx) => {
    const team = await aTeamWithProgramme(tx);
    const inTeam = { teamIds: [team.teamId] };
    const [hrId, directorId, leadId, bothId, annaId] = [
      await addStaff(tx),
      await addStaff(tx),
      await addStaff(tx, inTeam),
      await addStaff(tx),
      await addStaff(tx, inTeam),
    ];
    await appoint(tx, hrId, "hr");
    await appoint(tx, directorId, "directorate");
    await appoint(tx, leadId, "team-lead", { teamId: team.teamId });
    await appoint(tx, bothId, "hr");
    await appoint(tx, bothId, "directorate");
    const { roleId } = await aConcept(tx, here, hrId, now);
    await publish(tx, here, roleId, { hr: hrId, directorate: directorId, now });
    const terms = { hours: 120, startsOn: today, endsOn: null };
    granted(await assignRole(tx, { personId: annaId, roleId, teamId: team.teamId }, terms));
    return { ...team, hrId, directorId, leadId, bothId };
  });
  teamId = made.teamId;
  [hr, director, lead, both] = [
    await here.actor(made.hrId),
    await here.actor(made.directorId),
    await here.actor(made.leadId),
    await here.actor(made.bothId),
  ];
});

/** The hours the leader sees of somebody else, in both lists that show them. */
async function hoursSeen() {
  return here.inside(async (tx) => {
    const { assignments } = await listTeamAssignments(tx, lead, teamId, now);
    const asked = { teamId, today, readerId: lead.personId, withContractEnds: false };
    const members = await listMembers(tx, here.id, asked);
    const held = members.flatMap(({ roles }) => roles.map(({ minutesPerYear }) => minutesPerYear));
    return [...assignments.map(({ minutes }) => minutes), ...held];
  });
}

const record = async (covers: readonly string[] = decision.covers, actor = hr) => {
  const ending = await submit(recordConsent, actor, { ...decision, covers });
  if (!ending.ok) throw new Error(`Not recorded: ${ending.reason}`);
  return { consentId: String(ending.data) };
};

test("[decision 33] hours by person are shown once HR recorded and the directie confirmed, and hidden with the next request after either withdrew", async () => {
  const consent = await record();
  expect(await hoursSeen()).toEqual([null, null]);
  expect(await submit(confirmConsent, director, consent)).toMatchObject({ ok: true });
  expect(await hoursSeen()).toEqual([120, 120]);
  expect(await submit(endConsent, hr, consent)).toMatchObject({ ok: true });
  expect(await hoursSeen()).toEqual([null, null]);
  expect(await submit(confirmConsent, director, consent)).toMatchObject({ reason: "not-waiting" });
  expect(await submit(endConsent, director, consent)).toMatchObject({ reason: "ended" });
});

test("a decision about other lists does not show hours; the next decision replaces it", async () => {
  const first = await record(["training"]);
  await submit(confirmConsent, director, first);
  expect(await hoursSeen()).toEqual([null, null]);
  const second = await record(["hours"]);
  expect(await submit(recordConsent, hr, decision)).toMatchObject({ reason: "already-waiting" });
  expect(await submit(confirmConsent, director, second)).toMatchObject({ ok: true });
  expect(await hoursSeen()).toEqual([120, 120]);
  const consents = await here.inside((tx) => listConsents(tx, here.id));
  expect(consents.map(({ id, state }) => [id, state])).toEqual([
    [second.consentId, "in-force"],
    [first.consentId, "ended"],
  ]);
});

test("who recorded it does not turn the second key, and tomorrow's decision is not recorded today", async () => {
  const consent = await record(["hours"], both);
  expect(await submit(confirmConsent, both, consent)).toMatchObject({ reason: "own-record" });
  const ahead = { ...decision, consentedOn: later(today, { days: 1 }) };
  expect(await submit(recordConsent, hr, ahead)).toMatchObject({ reason: "in-the-future" });
});

test("the trail tells who turned which key", async () => {
  const consent = await record();
  await submit(confirmConsent, director, consent);
  await submit(endConsent, director, consent);
  const events = await here.inside((tx) =>
    tx.trailEvent.findMany({
      where: { entityId: consent.consentId },
      select: { verb: true, actorId: true },
      orderBy: { id: "asc" },
    }),
  );
  expect(events).toEqual([
    { verb: "consent", actorId: hr.personId },
    { verb: "confirm-consent", actorId: director.personId },
    { verb: "end-consent", actorId: director.personId },
  ]);
});
