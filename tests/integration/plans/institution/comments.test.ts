import { beforeEach, expect, test } from "vitest";
import { openComments } from "@/lib/plans/comments/queries";
import {
  adoptInstitutionPlan,
  dropInstitutionPlan,
  startInstitutionPlan,
  writeInstitutionPlan,
} from "@/lib/plans/institution/actions";
import { addInstitutionComment, removeInstitutionComment } from "@/lib/plans/institution/comments/actions";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date();
const [today, thisYear] = [dayOf(now), schoolYearOf(now)];
let here: TestInstitution;
let hr: Actor;
let director: Actor;
let lead: Actor;
let teacher: Actor;
let planId: string;

beforeEach(async () => {
  here = await anInstitution();
  const made = await here.inside(async (tx) => {
    const teamId = await addTeam(tx, { unitId: await addUnit(tx), name: "Dier & Zorg" });
    const teamIds = [teamId];
    const [first, second] = [await addStaff(tx), await addStaff(tx)];
    const [third, fourth] = [await addStaff(tx, { teamIds }), await addStaff(tx, { teamIds })];
    await appoint(tx, first, "hr");
    await appoint(tx, second, "directorate");
    await appoint(tx, third, "team-lead", { teamId });
    return [first, second, third, fourth];
  });
  const actors = await Promise.all(made.map((id) => here.actor(id)));
  [hr, director, lead, teacher] = actors as [Actor, Actor, Actor, Actor];
  const started = await submit(startInstitutionPlan, hr, { fromYear: String(thisYear) });
  if (!started.ok) throw new Error(started.reason);
  ({ planId } = started.data as { planId: string });
  const words = { planId, untilYear: String(thisYear), ambition: "Een goed gesprek", goal1: "Oefenen" };
  await submit(writeInstitutionPlan, hr, words, { version: 1 });
});

const say = (actor: Actor, words = "Wie betaalt dit?") =>
  submit(addInstitutionComment, actor, { planId, words });
const said = async () => {
  const about = { of: "institution", planId } as const;
  const view = await here.inside((tx) => openComments(tx, lead, about, { comment: false }));
  return view.said.map(({ id, words, author }) => ({ id, words, by: author.id }));
};

test("[permissions 6.2] who leads says something about the concept, HR answers, and a teacher does neither", async () => {
  expect(await say(lead)).toMatchObject({ ok: true });
  expect(await say(hr, "Dat zoeken we uit.")).toMatchObject({ ok: true });
  expect(await say(teacher)).toMatchObject({ reason: "forbidden" });
  expect(await said()).toMatchObject([
    { words: "Wie betaalt dit?", by: lead.personId },
    { words: "Dat zoeken we uit.", by: hr.personId },
  ]);
});

test("[permissions 6.2] what somebody said is theirs alone to take back", async () => {
  await say(lead);
  const [{ id: commentId = "" } = {}] = await said();
  expect(await submit(removeInstitutionComment, hr, { commentId })).toMatchObject({ reason: "forbidden" });
  expect(await submit(removeInstitutionComment, lead, { commentId })).toMatchObject({ ok: true });
  expect(await said()).toEqual([]);
});

test("[permissions 6.2] once adopted the talk about it is over, until there is a next concept", async () => {
  await say(lead);
  await submit(adoptInstitutionPlan, director, { planId, adoptedOn: today }, { version: 2 });
  const [{ id: commentId = "" } = {}] = await said();
  expect(await say(lead)).toMatchObject({ reason: "already-adopted" });
  expect(await submit(removeInstitutionComment, lead, { commentId })).toMatchObject({
    reason: "already-adopted",
  });
  expect(await said()).toHaveLength(1);
  const words = { planId, untilYear: String(thisYear), ambition: "Een beter gesprek", goal1: "Oefenen" };
  await submit(writeInstitutionPlan, hr, words, { version: 2 });
  expect(await say(lead)).toMatchObject({ ok: true });
});

test("[permissions 6.2] a concept that is thrown away takes what was said along, and nobody elsewhere reads it", async () => {
  await say(lead);
  const elsewhere = await anInstitution();
  const stranger = await elsewhere.actor(await elsewhere.inside((tx) => addStaff(tx)));
  const about = { of: "institution", planId } as const;
  const read = () => elsewhere.inside((tx) => openComments(tx, stranger, about, { comment: false }));
  expect((await read()).said).toEqual([]);
  expect(await submit(dropInstitutionPlan, hr, { planId }, { version: 2 })).toMatchObject({ ok: true });
  expect(await said()).toEqual([]);
});
