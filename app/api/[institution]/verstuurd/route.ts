import { z } from "zod";
import { isSubmitted } from "@/lib/platform/idempotency";
import { askingRoute } from "@/lib/platform/route";

/** Whether what waits on a device arrived before; it says nothing to who signed in there after its author. */
export const GET = askingRoute({
  permission: "draft.own",
  input: z.object({ institution: z.string(), submission: z.uuid(), author: z.uuid().optional() }),
  subject: async ({ tx, actor }, { submission, author = actor.personId }) =>
    author === actor.personId ? { isSent: await isSubmitted(tx, actor, submission) } : null,
  allow: () => true,
  answer: (_actor, { isSent }) => Response.json({ isSent }),
});
