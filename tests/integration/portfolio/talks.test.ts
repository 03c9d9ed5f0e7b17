import { beforeEach, expect, test } from "vitest";
import { confirmTalk, confirmTogether } from "@/lib/conversations/confirmations/actions";
import type { Typed } from "@/lib/platform/action-state";
import type { Actor } from "@/lib/platform/actor";
import { changeItem } from "@/lib/portfolio/actions";
import { listOwnItems, wordsOf } from "@/lib/portfolio/queries";
import { mostItems } from "@/lib/portfolio/rules";
import { keepTalk } from "@/lib/portfolio/talks/actions";
import { takePortfolio } from "@/lib/portfolio/taking/queries";
import { addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { accepted } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const now = new Date();
const said = { studentWords: "Ik wil door.", goal: "Kok worden", careerStep: "Een dag meelopen" };
const agreed = { agreement: ["Drie bedrijven bellen", "Een oud-student vragen"], doer: ["student", "coach"] };
let world: Guidance;
let talkId: string;

beforeEach(async () => {
  world = await aGuidance();
  talkId = await recorded(world, { ...said, ...agreed });
});

const keep = (piece: Typed[string], by = world.student) => submit(keepTalk, by, { talkId, piece });
const confirm = () => accepted(submit(confirmTalk, world.student, { talkId }, { version: 2 }));

function own<Result>(work: Parameters<typeof world.here.inside<Result>>[0], owner: Actor = world.student) {
  return world.here.inside(work, owner.personId);
}

const standing = async () =>
  (await own((tx) => listOwnItems(tx, world.student, now))).map(({ kind, area, words }) => [
    kind,
    area,
    words,
  ]);

async function agreementIds(): Promise<Record<string, string>> {
  const rows = await world.here.inside((tx) => tx.agreement.findMany({ select: { id: true, doer: true } }));
  return Object.fromEntries(rows.map(({ id, doer }) => [doer, id]));
}

test("[P3] goal, step and agreements of a confirmed talk go into the own portfolio in one press, once, and what is left out stays out", async () => {
  const { student = "", coach = "" } = await agreementIds();
  const chosen = ["goal", "step", student];
  expect(await keep(chosen)).toMatchObject({ reason: "not-confirmed-yet" });
  expect(await standing()).toEqual([]);
  await confirm();
  await Promise.all([accepted(keep(chosen)), accepted(keep(chosen))]);
  const first = [
    ["goal", "career", "Kok worden"],
    ["step", "career", "Een dag meelopen"],
    ["step", "career", "Drie bedrijven bellen"],
  ];
  expect(await standing()).toEqual(first);
  await accepted(keep([...chosen, coach]));
  expect(await standing()).toEqual([...first, ["step", "career", "Een oud-student vragen"]]);
  const report = { select: { version: true } };
  expect(await world.here.inside((tx) => tx.conversationReport.findFirst(report))).toEqual({ version: 1 });
  expect(await world.here.inside((tx) => tx.trailEvent.count({ where: { entity: "portfolio" } }))).toBe(0);
  const { taken } = await own((tx) => takePortfolio(tx, world.student, now));
  expect(taken.items.map(({ kind }) => kind)).toEqual(["goal", "step", "step", "step"]);
});

test("[P3] what was rewritten since it was kept, or stands there in the same words, is not doubled", async () => {
  await confirm();
  await accepted(keep("goal"));
  const [item] = await own((tx) => listOwnItems(tx, world.student, now));
  if (!item) throw new Error("Nothing was kept.");
  const changed = { ...wordsOf(item), itemId: item.id, words: "Chef worden" };
  await accepted(submit(changeItem, world.student, changed, { version: 1 }));
  await accepted(keep(["goal", "step"]));
  const before = [
    ["goal", "career", "Chef worden"],
    ["step", "career", "Een dag meelopen"],
  ];
  expect(await standing()).toEqual(before);
  talkId = await recorded(world, said);
  await confirmNext();
  await accepted(keep("step"));
  expect(await standing()).toEqual(before);
});

const confirmNext = () => accepted(submit(confirmTogether, world.coach, { talkId }, { version: 2 }));

test("[P3] [H13] it is the student's press: no coach, no other student and nobody elsewhere keeps anything of it", async () => {
  await confirm();
  const { here, teamId, programmeId, coach, colleague, lead } = world;
  const otherId = await here.inside((tx) =>
    addStudent(tx, { teamId, programmeId, coachId: coach.personId, givenName: "Sem" }),
  );
  const elsewhere = await aGuidance();
  for (const reader of [coach, colleague, lead, await here.actor(otherId), elsewhere.student])
    expect(await keep("goal", reader)).toMatchObject({ ok: false });
  expect(await standing()).toEqual([]);
});

test("[P3] a press with something that is not of this talk keeps nothing, nor one for which there is no room", async () => {
  await confirm();
  const other = await recorded(world, { agreement: "Iets anders", doer: "student" });
  const { id } = await world.here.inside((tx) =>
    tx.agreement.findFirstOrThrow({ where: { conversationId: other }, select: { id: true } }),
  );
  expect(await keep(["goal", id])).toMatchObject({ reason: "gone" });
  await expect(keep([])).rejects.toThrow("choose");
  const [{ count }] = await own(
    (tx) => tx.$queryRaw<[{ count: number }]>`
    with filled as (insert into portfolio_items (id, person_id, area, kind, body, changed_at)
      select gen_random_uuid(), ${world.student.personId}::uuid, 'career', 'work', '\\x00'::bytea, now()
      from generate_series(1, ${mostItems - 1}::int) returning 1) select count(*)::int as count from filled`,
  );
  expect(count).toBe(mostItems - 1);
  expect(await keep(["goal", "step"])).toMatchObject({ reason: "full" });
  expect(await own((tx) => tx.portfolioItem.count())).toBe(mostItems - 1);
});
