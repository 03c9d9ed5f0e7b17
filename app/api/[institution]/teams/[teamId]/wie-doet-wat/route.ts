import { askingRoute } from "@/lib/platform/route";
import { mayReadSharing } from "@/lib/profiles/sharing/policy";
import { findMatrixVersion } from "@/lib/profiles/sharing/queries";
import { askVersionInput } from "@/lib/profiles/sharing/schema";

/** Whether a screen on which a team shares out its tasks is still the latest (decisions 16). */
export const GET = askingRoute({
  permission: "task-sharing.read",
  input: askVersionInput,
  subject: ({ tx, actor, now }, { teamId }) => findMatrixVersion(tx, actor, teamId, now),
  allow: mayReadSharing,
  answer: (_actor, { version }) => Response.json({ version }),
});
