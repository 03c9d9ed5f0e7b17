import { beforeAll, describe, expect, test } from "vitest";
import { mayReadContent, mayReadTalk, mayReadTalks } from "@/lib/conversations/policy";
import { findReport, findTalk } from "@/lib/conversations/queries";
import { listOwnTalks } from "@/lib/conversations/agenda/queries";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { handOverCoach } from "@/lib/organisation/students/actions";
import { findStudent } from "@/lib/organisation/students/queries";
import type { Office } from "@/lib/platform/actor";
import { keepDraft } from "@/lib/platform/drafts";
import { recordReading } from "@/lib/platform/trail";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { connectedAs } from "@/tests/support/database";
import { submit } from "@/tests/support/work";

const now = () => new Date();
const canary = "kanarie-in-de-mijn";

let world: Guidance;
let talkId: string;

beforeAll(async () => {
  world = await aGuidance();
  talkId = await recorded(world, {
    studentWords: canary,
    goal: canary,
    careerStep: canary,
    coachNotes: canary,
    agreement: canary,
    doer: "student",
    due: "",
  });
});

async function ties() {
  const { here, coach } = world;
  const talk = await here.inside((tx) => findTalk(tx, coach, talkId, now()));
  if (!talk) throw new Error("No talk.");
  return talk;
}

async function anOfficer(office: Office) {
  const { here } = world;
  const personId = await here.inside(async (tx) => {
    const id = await addStaff(tx);
    await appoint(tx, id, office);
    return id;
  });
  return here.actor(personId);
}

describe("[H13] what was said is for the student and the present coach", () => {
  test("who leads the team sees that there was a talk, and no word of it", async () => {
    const talk = await ties();
    expect([mayReadTalk(world.lead, talk), mayReadContent(world.lead, talk)]).toEqual([true, false]);
  });

  test.each(["hr", "directorate", "admin", "privacy-officer", "second-line", "lob-coordinator"] as const)(
    "the office of %s opens neither the talk nor its content",
    async (office) => {
      const actor = await anOfficer(office);
      const talk = await ties();
      expect([mayReadTalk(actor, talk), mayReadContent(actor, talk)]).toEqual([false, false]);
    },
  );

  test("another coach of the team opens neither", async () => {
    const talk = await ties();
    expect([mayReadTalks(world.colleague, talk.student), mayReadContent(world.colleague, talk)]).toEqual([
      false,
      false,
    ]);
  });

  test("a stranger of another institution finds no talk and no student by their ids", async () => {
    const elsewhere = await aGuidance();
    const found = await elsewhere.here.inside(async (tx) => [
      await findTalk(tx, elsewhere.coach, talkId, now()),
      await findStudent(tx, elsewhere.coach, world.student.personId, now()),
      (await findReport(tx, elsewhere.coach, talkId)).studentWords,
    ]);
    expect(found).toEqual([null, null, ""]);
  });

  test("[O15] a former coach loses page, list and export in the moment of the handover; the next one has them", async () => {
    const other = await aGuidance();
    const { here, coach, colleague, student } = other;
    const id = await recorded(other, { studentWords: canary });
    const handing = { studentId: student.personId, coachId: colleague.personId };
    expect(await submit(handOverCoach, coach, handing)).toMatchObject({ ok: true });
    const talk = await here.inside((tx) => findTalk(tx, coach, id, now()));
    const [former, next] = [await here.actor(coach.personId), await here.actor(colleague.personId)];
    expect(talk && [mayReadTalk(former, talk), mayReadContent(former, talk)]).toEqual([false, false]);
    expect(talk && [mayReadTalk(next, talk), mayReadContent(next, talk)]).toEqual([true, true]);
    const seen = await here.inside(async (tx) => ({
      caseload: (await listProgress(tx, former, { coachId: former.personId }, now())).students,
      agenda: (await listOwnTalks(tx, former, { tab: "waiting", page: 1 }, now())).talks,
    }));
    expect(seen).toEqual({ caseload: [], agenda: [] });
  });
});

test("reading a report leaves one event a day for its student, and none for the student's own reading", async () => {
  const { here, coach, student } = world;
  const note = {
    verb: "read",
    entity: "conversation",
    entityId: talkId,
    subjectPersonId: student.personId,
  } as const;
  for (const actor of [coach, coach, student]) await here.inside((tx) => recordReading(tx, actor, note));
  const events = await here.inside((tx) =>
    tx.trailEvent.findMany({ where: { kind: "read", entityId: talkId }, select: { actorId: true } }),
  );
  expect(events).toEqual([{ actorId: coach.personId }]);
});

test("what people write about a talk stands nowhere in the database in words: not in reports, agreements, drafts or the trail", async () => {
  const { here, coach, student } = world;
  const key = { form: "talk", subject: student.personId };
  await here.inside((tx) => keepDraft(tx, coach, key, { studentWords: canary }, now()), coach.personId);
  const found = await connectedAs("owner", async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const hex = Buffer.from(canary).toString("hex");
    const tables: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await client.query(
        `select 1 from ${name} t where t::text like '%' || $1 || '%' or t::text like '%' || $2 || '%' limit 1`,
        [canary, hex],
      );
      if (rowCount) tables.push(name);
    }
    return tables;
  });
  expect(found).toEqual([]);
});
