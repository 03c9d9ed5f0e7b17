import { beforeAll, describe, expect, test } from "vitest";
import { mayReadContent, mayReadTalk } from "@/lib/conversations/policy";
import { findTalk } from "@/lib/conversations/queries";
import { listOwnTalks } from "@/lib/conversations/agenda/queries";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { handOverWithNote } from "@/lib/conversations/handover/actions";
import { keepDraft } from "@/lib/platform/drafts";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { connectedAs } from "@/tests/support/database";
import { submit } from "@/tests/support/work";

const now = () => new Date();
const canary = "kanarie-in-de-mijn";

let world: Guidance;

beforeAll(async () => {
  world = await aGuidance();
  await recorded(world, {
    studentWords: canary,
    goal: canary,
    careerStep: canary,
    coachNotes: canary,
    agreement: canary,
    doer: "student",
    due: "",
  });
});

describe("[H13] what was said is for the student and the present coach", () => {
  test("[O15] a former coach loses page, list and export in the moment of the handover; the next one has them", async () => {
    const other = await aGuidance();
    const { here, coach, colleague, student } = other;
    const id = await recorded(other, { studentWords: canary });
    const handing = { studentId: student.personId, coachId: colleague.personId };
    expect(await submit(handOverWithNote, coach, { ...handing, nothing: "yes" })).toMatchObject({ ok: true });
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
