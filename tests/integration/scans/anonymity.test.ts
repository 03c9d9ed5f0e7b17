import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freezeDecisions } from "@/lib/scans/freezing/commands";
import { listUndecided } from "@/lib/scans/freezing/queries";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { granted } from "@/tests/support/profiles";
import { aRound, asHolder, close, said, step } from "@/tests/support/scans";

const now = new Date();
const owner = new pg.Client({ connectionString: process.env["DATABASE_URL"] ?? "" });
let here: TestInstitution;

beforeAll(async () => {
  here = await anInstitution();
  await here.inside((tx) => aTeamWithProgramme(tx));
  await owner.connect();
});
afterAll(() => owner.end());

/** The database as somebody reads it who may read everything in it, system columns included. */
async function dump<Row extends pg.QueryResultRow>(text: string, roundId: string): Promise<Row[]> {
  await owner.query("begin");
  await owner.query(`set local app.institution_id = '${here.id}'`);
  const { rows } = await owner.query<Row>(text, [roundId]);
  await owner.query("commit");
  return rows;
}

async function answered(colleagues = 5) {
  const round = await aRound(here, { self: 1, leader: 1, colleague: colleagues }, now);
  const [question = "", , open = ""] = round.questions;
  for (const [place, holder] of round.holders.entries())
    granted(
      (await asHolder(holder, now).submit({
        [question]: step(place % 3),
        [open]: said(`Zin ${place}`),
      })) as never,
    );
  return { ...round, question, open };
}

describe("while a round runs", () => {
  it("[M13] nothing a reader of the database sees says whose form was handed in", async () => {
    const { roundId } = await answered();
    const forms = await dump<Record<string, unknown>>(
      "select f.*, f.xmin::text from scan_forms f where round_id = $1",
      roundId,
    );
    const raters = await dump<{ id: string; xmin: string }>(
      "select id, xmin::text from scan_raters where round_id = $1",
      roundId,
    );
    expect(Object.keys(forms[0] ?? {}).sort()).toEqual(["body", "institution_id", "key", "round_id", "xmin"]);
    const written = new Set([...forms, ...raters].map(({ xmin }) => xmin));
    expect(written.size).toBe(1);
    const links = await owner.query<{ hash: Buffer }>(
      "select hash from entrance.personal_links where record_id = any($1::uuid[])",
      [raters.map(({ id }) => id)],
    );
    const keys = new Set(forms.map(({ key }) => (key as Buffer).toString("hex")));
    expect(links.rows).toHaveLength(7);
    expect(links.rows.some(({ hash }) => keys.has(hash.toString("hex")))).toBe(false);
  });

  it("[M13] forms do not lie in the order in which they were handed in", async () => {
    const orders = new Set<string>();
    for (let tries = 0; tries < 4; tries++) {
      const { roundId, holders } = await answered(6);
      const forms = await dump<{ key: Buffer }>(
        "select key from scan_forms where round_id = $1 order by ctid",
        roundId,
      );
      const { formKeyOf } = await import("@/lib/scans/forms/queries");
      const own = holders.map(({ token }) => formKeyOf(token).toString("hex"));
      orders.add(forms.map(({ key }) => own.indexOf(key.toString("hex"))).join());
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it("[M13] handing in leaves no event in the trail, no idempotency key, and no moment", async () => {
    const { roundId, holders } = await answered();
    const people = holders.map(({ personId }) => personId);
    const trail = await here.inside((tx) => tx.trailEvent.count({ where: { actorId: { in: people } } }));
    const keys = await here.inside((tx) => tx.idempotencyKey.count({ where: { personId: { in: people } } }));
    expect([trail, keys]).toEqual([0, 0]);
    const columns = await dump<{ type: string }>(
      `select data_type as type from information_schema.columns where table_name in ('scan_raters', 'scan_forms', 'scan_answers')
       and data_type like 'timestamp%' and $1::text is not null`,
      roundId,
    );
    expect(columns).toEqual([]);
  });
});

describe("once a round is closed", () => {
  it("[M13] answers have no author, a random id, the day, and one transaction for all", async () => {
    const { roundId } = await answered();
    await close(here, roundId, now);
    type Row = { id: string; rater_id: string | null; closed_on: Date; xmin: string };
    const rows = await dump<Row>("select a.*, a.xmin::text from scan_answers a where round_id = $1", roundId);
    expect(rows).toHaveLength(14);
    expect(rows.every(({ rater_id }) => rater_id === null)).toBe(true);
    expect(rows.every(({ id }) => id[14] === "4")).toBe(true);
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    expect(new Set(rows.map(({ closed_on }) => closed_on.toISOString())).size).toBe(1);
  });

  it("[M13] forms, links and the key they follow from are gone, so that nobody can make them again", async () => {
    const { roundId, holders } = await answered();
    await close(here, roundId, now);
    expect(await dump("select 1 from scan_forms where round_id = $1", roundId)).toEqual([]);
    expect(await dump("select 1 from scan_rounds where id = $1 and link_key is not null", roundId)).toEqual(
      [],
    );
    const ids = holders.map(({ recordId }) => recordId);
    const links = await owner.query(
      "select 1 from entrance.personal_links where record_id = any($1::uuid[])",
      [ids],
    );
    expect(links.rows).toEqual([]);
  });

  it("[M13] the order of the rows is not the order of the answers, and one person's are not together", async () => {
    const orders = new Set<string>();
    for (let tries = 0; tries < 3; tries++) {
      const { roundId, open } = await answered();
      await close(here, roundId, now);
      const rows = await dump<{ id: string; question_id: string }>(
        "select id, question_id from scan_answers where round_id = $1 order by ctid",
        roundId,
      );
      const words = await here.inside(async (tx) => {
        const { unseal } = await import("@/lib/platform/seal");
        const all = await tx.scanAnswer.findMany({
          where: { roundId, questionId: open },
          select: { id: true, body: true },
        });
        return Promise.all(
          all.map(async ({ id, body }) => {
            const place = { table: "scan_answers", id, column: "body" };
            return [id, await unseal(tx, here.id, place, body ?? new Uint8Array())] as const;
          }),
        );
      });
      const texts = new Map(words);
      orders.add(rows.map(({ id }) => texts.get(id) ?? "-").join());
    }
    expect(orders.size).toBeGreaterThan(1);
    expect(
      [...orders].some((order) => order.replaceAll("-,", "") === "Zin 0,Zin 1,Zin 2,Zin 3,Zin 4,Zin 5,Zin 6"),
    ).toBe(false);
  });

  it("[E1] what was taken back before is not there, and a form that was never handed in neither", async () => {
    const round = await aRound(here, { colleague: 3 }, now);
    const [question = ""] = round.questions;
    const [first, second, third] = round.holders.map((holder) => asHolder(holder, now));
    await first?.submit({ [question]: step(0) });
    await first?.withdraw();
    await second?.save({ [question]: step(1) });
    await third?.submit({ [question]: step(2) });
    await close(here, round.roundId, now);
    const rows = await dump<{ step: number }>(
      "select step from scan_answers where round_id = $1",
      round.roundId,
    );
    expect(rows).toEqual([{ step: 2 }]);
  });

  it("[R2] a round with names keeps who said what, for who may read it", async () => {
    const round = await aRound(here, { self: 1, colleague: 1 }, now, "student");
    const [question = ""] = round.questions;
    for (const holder of round.holders) await asHolder(holder, now).submit({ [question]: step(1) });
    await close(here, round.roundId, now);
    const rows = await dump<{ rater_id: string }>(
      "select rater_id from scan_answers where round_id = $1",
      round.roundId,
    );
    expect(rows.map(({ rater_id }) => rater_id).sort()).toEqual(
      round.holders.map(({ recordId }) => recordId).sort(),
    );
  });

  it("[M13] closing twice does nothing the second time", async () => {
    const { roundId } = await answered();
    expect(await close(here, roundId, now)).toEqual([roundId]);
    expect(await close(here, roundId, now)).toEqual([]);
    expect(await dump("select 1 from scan_answers where round_id = $1", roundId)).toHaveLength(14);
  });
});

describe("a round that was closed before decisions were kept", () => {
  it("[M13] is decided once, in the night, as it was decided at closing, and then is left alone", async () => {
    const { roundId } = await answered();
    await close(here, roundId, now);
    const kept = () =>
      here.inside((tx) => tx.scanRound.findFirst({ where: { id: roundId }, select: { shown: true } }));
    const night = () =>
      here.inside(async (tx) => {
        const undecided = await listUndecided(tx, here.id, 100);
        await freezeDecisions(tx, here.id, undecided);
        return undecided.includes(roundId);
      });
    const before = await kept();
    expect(before?.shown).not.toBeNull();
    expect(await night()).toBe(false);
    await here.inside(
      (tx) => tx.$executeRaw`update scan_rounds set shown = null where id = ${roundId}::uuid`,
    );
    expect(await night()).toBe(true);
    expect(await kept()).toEqual(before);
    expect(await night()).toBe(false);
  });
});
