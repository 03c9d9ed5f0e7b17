import { expect, test } from "vitest";
import { PUT } from "@/app/api/[institution]/drafts/route";
import { GET } from "@/app/api/[institution]/verstuurd/route";
import { findDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import { findAnswerable } from "@/lib/platform/route";
import { aGuidance } from "@/tests/support/conversations";
import { recordTalk } from "@/lib/conversations/actions";
import { dayOf } from "@/lib/platform/calendar";
import { submit } from "@/tests/support/work";

test("[O7] a page that was left open keeps nothing of what stands in it for who signed in on that device since", async () => {
  const { here, student, colleague } = await aGuidance();
  const key = { form: "portfolio-item", subject: "new-reflection" };
  const typed = { institution: "x", ...key, typed: { words: "kanarie" }, submission: null };
  const keep = (who: typeof student) =>
    submit(PUT, who, { ...typed, author: student.personId } as unknown as Record<string, string>);
  const kept = (who: typeof student) => here.inside((tx) => findDraft(tx, who, key), who.personId);
  expect(await keep(colleague)).toMatchObject({ ok: false, reason: "not-found" });
  expect(await kept(colleague)).toBeNull();
  expect(await keep(student)).toMatchObject({ ok: true });
  expect(await kept(student)).toMatchObject({ typed: { words: "kanarie" } });
});

test("[O21] what waits on a device is known as sent from the moment it arrived, and to its author alone", async () => {
  const { here, student, coach, colleague } = await aGuidance();
  const { definition } = GET as unknown as { definition: Parameters<typeof findAnswerable>[0] };
  const submission = newId();
  const ask = (who: typeof coach, author = who.personId) =>
    findAnswerable(definition, who, definition.input.parse({ institution: "x", submission, author }));
  const talk = { studentId: student.personId, kind: "ad-hoc", heldOn: dayOf(new Date()), form: "short" };
  const send = () =>
    submit(recordTalk, coach, { ...talk, coachNotes: "Sprak me aan." }, { key: submission, version: 0 });
  const held = () =>
    here.inside((tx) => tx.conversation.count({ where: { kind: "ad-hoc" } }), coach.personId);

  expect(await ask(coach)).toEqual({ isSent: false });
  expect(await send()).toMatchObject({ ok: true });
  expect(await ask(coach)).toEqual({ isSent: true });
  expect(await ask(colleague, coach.personId)).toBeNull();
  expect(await ask(colleague)).toEqual({ isSent: false });
  expect(await send()).toMatchObject({ ok: true });
  expect(await held()).toBe(1);
});
