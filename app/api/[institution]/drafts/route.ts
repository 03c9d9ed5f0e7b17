import { z } from "zod";
import { dropDraft, keepDraft } from "@/lib/platform/drafts";
import { isSubmitted } from "@/lib/platform/idempotency";
import { allowed, done } from "@/lib/platform/outcome";
import { tellingRoute } from "@/lib/platform/route";

const kilobyte = 1024;

const key = {
  institution: z.string(),
  form: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  subject: z.string().regex(/^[a-z0-9-]{1,80}$/),
};

/** Keeps what somebody is typing, and nothing that a page of somebody else sends. What arrives after its form was sent is let go. */
export const PUT = tellingRoute({
  permission: "draft.own",
  bytesAtMost: 128 * kilobyte,
  input: z.strictObject({
    ...key,
    typed: z.record(z.string().max(80), z.union([z.string(), z.array(z.string()).max(200)])),
    submission: z.uuid().nullable(),
    /** For whom the page was made that sends this. */
    author: z.uuid().optional(),
  }),
  subject: async ({ tx, actor }, { submission, author = actor.personId }) => {
    if (author !== actor.personId) return null;
    return { isSent: submission !== null && (await isSubmitted(tx, actor, submission)) };
  },
  allow: () => true,
  run: async ({ tx, actor, now }, { isSent }, { form, subject, typed }) => {
    if (!isSent) await keepDraft(tx, actor, { form, subject }, typed, now);
    return done({ savedAt: now.toISOString(), isSent });
  },
  trail: () => null,
});

/** Forgets a draft: its author starts afresh. */
export const DELETE = tellingRoute({
  permission: "draft.own",
  bytesAtMost: kilobyte,
  input: z.strictObject(key),
  subject: () => Promise.resolve({}),
  allow: () => true,
  run: async ({ tx, actor }, _subject, { form, subject }) => {
    await dropDraft(tx, actor, { form, subject });
    return allowed;
  },
  trail: () => null,
});
