import { expect, test } from "vitest";
import { PUT } from "@/app/api/[institution]/drafts/route";
import { findDraft } from "@/lib/platform/drafts";
import { aGuidance } from "@/tests/support/conversations";
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
