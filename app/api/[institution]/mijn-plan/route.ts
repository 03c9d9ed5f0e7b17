import { listResponse, writeSheets } from "@/lib/exchange/lists/files";
import { listLearnings } from "@/lib/plans/personal/learning/queries";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import { actionsOf } from "@/lib/plans/personal/rules";
import { personalExport } from "@/lib/plans/personal/schema";
import { planSheets } from "@/lib/plans/personal/taking/files";
import { schoolYearLabel, schoolYearOf } from "@/lib/platform/calendar";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";

const mostLearnings = 2_000;

/** One's own plan of a school year and what one learnt in it, for its owner alone. The log counts no line of the latter. */
export const GET = askingRoute({
  permission: "personal-plan.keep",
  input: personalExport,
  subject: async ({ tx, actor, now }, { jaar = schoolYearOf(now) }) =>
    mayKeepPlan(actor)
      ? {
          plan: await findOwnPlan(tx, actor, jaar),
          learnings: await listLearnings(tx, actor, jaar, { page: 1, size: mostLearnings }),
        }
      : null,
  allow: mayKeepPlan,
  exports: {
    list: "personal-plan",
    rows: ({ plan }) => plan.parts.length + plan.questions.length + actionsOf(plan).length,
  },
  answer: async ({ idiom }, { plan, learnings }) => {
    const words = await loadMessages(await currentLocale(), idiom);
    const { name } = words.personalPlans.file;
    return listResponse(
      `${name}-${schoolYearLabel(plan.schoolYear)}`,
      await writeSheets(planSheets(plan, learnings.lines, words)),
    );
  },
});
