import { mayFollowWorkshop } from "@/lib/plans/policy";
import { findWorkshopVersion } from "@/lib/plans/workshop/queries";
import { askWorkshopInput } from "@/lib/plans/workshop/schema";
import { schoolYearOf } from "@/lib/platform/calendar";
import { askingRoute } from "@/lib/platform/route";

/** Whether a screen on which a team plans together is still the latest (decisions 16). */
export const GET = askingRoute({
  permission: "team-plan.follow",
  input: askWorkshopInput,
  subject: ({ tx, actor, now }, { teamId, jaar }) =>
    findWorkshopVersion(tx, actor, { teamId, schoolYear: jaar ?? schoolYearOf(now) }),
  allow: mayFollowWorkshop,
  answer: (_actor, { version }) => Response.json({ version }),
});
