import { beforeAll, describe, expect, test } from "vitest";
import { findTalkPage } from "@/app/[institution]/werkgesprekken/[talkId]/find-page";
import { correctStaffTalk } from "@/lib/conversations/staff/actions";
import { changeKindRule } from "@/lib/conversations/staff/holders/actions";
import { staffTalkJobs } from "@/lib/conversations/staff/jobs";
import { asDate, dayOf, later, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { aStaff, recorded, type Staffed } from "@/tests/support/staff-talks";
import { submit } from "@/tests/support/work";

let staff: Staffed;

beforeAll(async () => {
  staff = await aStaff();
});

const now = new Date();
const yesterday = later(dayOf(now), { days: -1 });

const facts = (talkId: string) => ({
  ...{ talkId, heldOn: yesterday, kind: "development", minutes: "45", place: "online" },
  ...{ topic: ["growth", "expectations"], competence: ["motives"] },
});

/** The page of a talk as somebody sees it. */
async function page(who: keyof Staffed["ids"], talkId: string) {
  const actor = await staff.actor(who);
  return staff.here.inside(
    (tx) => findTalkPage({ tx, actor, now, noteReading: () => Promise.resolve() }, talkId),
    actor.personId,
  );
}

describe("the facts of a recorded talk with staff", () => {
  test("[H13] are corrected by who held it; both see what it was, what it became, by whom and when", async () => {
    const talkId = await recorded(staff, { minutes: "60" });
    const lead = await staff.actor("lead");
    expect(await submit(correctStaffTalk, lead, facts(talkId), { version: 2 })).toMatchObject({ ok: true });
    for (const who of ["teacher", "lead"] as const) {
      const seen = await page(who, talkId);
      expect(seen?.talk).toMatchObject({ heldOn: yesterday, minutes: 45, place: "online", version: 3 });
      const [correction] = seen?.corrections ?? [];
      expect(correction?.by).toMatchObject({ givenName: "Lea" });
      expect(correction?.changes.map(({ fact, was, became }) => [fact, was, became])).toEqual(
        expect.arrayContaining([
          ["held-on", [dayOf(now)], [yesterday]],
          ["minutes", ["60"], ["45"]],
          ["place", ["school"], ["online"]],
          ["topics", ["growth"], ["expectations", "growth"]],
          ["competences", [], ["motives"]],
        ]),
      );
    }
    expect((await page("teacher", talkId))?.canCorrect).toBe(false);
  });

  test("[H3] a talk becomes only a kind that who held it may hold with the employee", async () => {
    const { ids } = staff;
    const rule = { holders: "hr", consequences: "", answerDays: "10" };
    await submit(changeKindRule, await staff.actor("hr"), { ...rule, kind: "ambition" }, { version: 0 });
    const talkId = await recorded(staff);
    const to = (who: "lead" | "hr", kind: string, version: number) =>
      staff
        .actor(who)
        .then((actor) => submit(correctStaffTalk, actor, { ...facts(talkId), kind }, { version }));
    expect(await to("lead", "functioning", 2)).toMatchObject({ ok: true });
    await staff.here.inside((tx) =>
      tx.conversation.updateMany({ where: { id: talkId }, data: { coachId: ids.hr, kind: "ambition" } }),
    );
    expect(await to("hr", "functioning", 3)).toMatchObject({ ok: false, reason: "not-found" });
    expect(await to("hr", "ambition", 3)).toMatchObject({ ok: true });
  });

  test("what was corrected is forgotten with what came up", async () => {
    const talkId = await recorded(staff);
    await submit(correctStaffTalk, await staff.actor("lead"), facts(talkId), { version: 2 });
    const longAgo = asDate(later(rangeOf(schoolYearOf(now) - 3).from, { days: -1 }));
    await staff.here.inside((tx) =>
      tx.conversation.updateMany({ where: { id: talkId }, data: { heldOn: longAgo } }),
    );
    for (const job of staffTalkJobs) await job.run(staff.here.id, {}, now);
    const left = await staff.here.inside((tx) =>
      tx.conversationCorrection.count({ where: { conversationId: talkId } }),
    );
    expect(left).toBe(0);
  });
});
