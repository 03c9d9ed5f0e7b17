import { beforeAll, describe, expect, test } from "vitest";
import { findTalkPage } from "@/app/[institution]/werkgesprekken/[talkId]/find-page";
import { recordStaffTalk } from "@/lib/conversations/staff/actions";
import { keepPreparation } from "@/lib/conversations/staff/preparations/actions";
import { agendaOf } from "@/lib/conversations/staff/preparations/rules";
import { writeQuestions } from "@/lib/conversations/staff/questions/actions";
import { listAgendas } from "@/lib/conversations/staff/questions/queries";
import { dayOf } from "@/lib/platform/calendar";
import { aStaff, planned, type Staffed } from "@/tests/support/staff-talks";
import { submit } from "@/tests/support/work";

let staff: Staffed;

beforeAll(async () => {
  staff = await aStaff();
});

const now = new Date();

async function write(questions: readonly string[], version: number, who: keyof Staffed["ids"] = "hr") {
  const said = { kind: "development", questions: questions.join("\n") };
  return submit(writeQuestions, await staff.actor(who), said, { version });
}

async function page(who: keyof Staffed["ids"], talkId: string) {
  const actor = await staff.actor(who);
  return staff.here.inside(
    (tx) => findTalkPage({ tx, actor, now, noteReading: () => Promise.resolve() }, talkId),
    actor.personId,
  );
}

describe("own questions of an institution in a talk with staff", () => {
  test("[H5] [H6] [H11] stand beside the fixed agenda, which stays whole, and a talk keeps those it was planned with", async () => {
    const before = await planned(staff);
    expect(await write(["Waar word je blij van?", "Wat laat je liggen?"], 0)).toMatchObject({ ok: true });
    const talkId = await planned(staff);
    expect(await write(["Wat laat je liggen?", "Wie help jij?"], 1)).toMatchObject({ ok: true });
    const next = await planned(staff);
    const asked = async (id: string) => (await page("teacher", id))?.talk.questions;
    expect(await asked(before)).toEqual([]);
    expect(await asked(talkId)).toEqual(["Waar word je blij van?", "Wat laat je liggen?"]);
    expect(await asked(next)).toEqual(["Wat laat je liggen?", "Wie help jij?"]);
    const talk = (await page("teacher", talkId))?.talk;
    expect(talk && agendaOf(talk)).toEqual(["expectations", "growth", "own-1", "own-2", "student-support"]);
  });

  test("[H10] are prepared unseen, and that one came up is a fact of the talk, in its own words", async () => {
    await write(["Waar word je trots van?"], 2);
    const talkId = await planned(staff);
    const [teacher, lead] = [await staff.actor("teacher"), await staff.actor("lead")];
    const thought = { talkId, "own-1": "Van een klas die zelf kiest", release: "yes" };
    expect(await submit(keepPreparation, teacher, thought, { version: 0 })).toMatchObject({ ok: true });
    const other = (await page("lead", talkId))?.preparing?.preparations.other;
    expect(other?.thoughts).toEqual({ "own-1": "Van een klas die zelf kiest" });
    const said = { talkId, heldOn: dayOf(now), topic: "own-1" };
    expect(await submit(recordStaffTalk, lead, said, { version: 1 })).toMatchObject({ ok: true });
    await write(["Iets heel anders"], 3);
    expect((await page("teacher", talkId))?.talk).toMatchObject({
      topics: ["own-1"],
      questions: ["Waar word je trots van?"],
    });
  });

  test("what was not asked in a talk can't be answered or said to have come up in it", async () => {
    const talkId = await planned(staff, { kind: "ambition" });
    const [teacher, lead] = [await staff.actor("teacher"), await staff.actor("lead")];
    const thought = { talkId, "own-1": "Op niets" };
    expect(await submit(keepPreparation, teacher, thought, { version: 0 })).toMatchObject({
      reason: "not-found",
    });
    const said = { talkId, heldOn: dayOf(now), topic: ["ambition", "own-1"] };
    expect(await submit(recordStaffTalk, lead, said, { version: 1 })).toMatchObject({ reason: "not-found" });
  });

  test("HR takes all out of use, six are the most, and an older version overwrites nothing", async () => {
    expect(await write(["Nog een"], 3)).toMatchObject({ ok: false, reason: "stale" });
    const many = Array.from({ length: 7 }, (_, at) => `Vraag ${at}`);
    await expect(write(many, 4)).rejects.toThrow();
    expect(await write(["Iets heel anders"], 4)).toMatchObject({ ok: true, data: { isChanged: false } });
    expect(await write([], 4)).toMatchObject({ ok: true });
    const agendas = await staff.here.inside((tx) => listAgendas(tx, staff.here.id));
    expect(agendas.find(({ kind }) => kind === "development")).toMatchObject({ number: 5, questions: [] });
    for (const who of ["director", "lead", "coordinator"] as const)
      expect(await write(["Mag dit?"], 5, who)).toMatchObject({ ok: false, reason: "forbidden" });
  });

  test("what was asked is never rewritten, in the database either", async () => {
    const rewrite = staff.here.inside((tx) => tx.$executeRaw`update staff_talk_agendas set questions = '{}'`);
    await expect(rewrite).rejects.toThrow(/permission denied/);
  });
});
