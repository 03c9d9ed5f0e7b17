import { expect, test } from "vitest";
import { findPage as findTalkPage } from "@/app/[institution]/gesprekken/[talkId]/find-page";
import { findPage as findStudentPage } from "@/app/[institution]/studenten/[studentId]/find-page";
import { correctTalk } from "@/lib/conversations/actions";
import type { Actor } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { aGuidance, recorded } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

const now = () => new Date();

test("[O18] that a talk touched on private life is for the two it was between, and not for who leads the team", async () => {
  const world = await aGuidance();
  const { here, coach, student, lead } = world;
  const talkId = await recorded(world, { topic: ["career"] });
  const touched = { talkId, heldOn: dayOf(now()), topic: ["career", "life"], minutes: "20", place: "school" };
  expect(await submit(correctTalk, coach, touched, { version: 1 })).toMatchObject({ ok: true });
  const again = { ...touched, topic: ["career"] };
  expect(await submit(correctTalk, coach, again, { version: 2 })).toMatchObject({ ok: true });
  expect(await submit(correctTalk, coach, touched, { version: 3 })).toMatchObject({ ok: true });

  const seenBy = (actor: Actor) =>
    here.inside(async (tx) => {
      const reading = { tx, actor, now: now(), noteReading: () => Promise.resolve() };
      const page = await findStudentPage(reading, "mbo", student.personId);
      const talk = await findTalkPage(reading, talkId);
      return {
        listed: page?.talks.map(({ topics }) => topics),
        topics: talk?.talk.topics,
        corrected: talk?.corrections.map(({ changes }) => changes.map(({ fact }) => fact)),
      };
    }, actor.personId);

  for (const actor of [coach, student]) {
    expect(await seenBy(actor)).toEqual({
      listed: [["career", "life"]],
      topics: ["career", "life"],
      corrected: [["topics"], ["topics"], ["minutes", "topics"]],
    });
  }
  expect(await seenBy(lead)).toEqual({
    ...{ listed: [["career"]], topics: ["career"], corrected: [["minutes"]] },
  });
});
