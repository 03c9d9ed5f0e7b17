import { agreeOnWork, bringCase, shareCase, writeInsights } from "@/lib/joint-cases/commands";
import { findJointCase, type JointCaseView } from "@/lib/joint-cases/queries";
import { later, momentOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import { as, type Story } from "@/prisma/seed/history/referrals";
import { jointCaseTexts } from "@/prisma/seed/texts/joint-cases";

type Between = { readonly teamId: string; readonly unitId: string };
type Told = { readonly going: string; readonly tried: string; readonly question: string };

/** Three cases without a name between a coach's team and the second line: talked through, planned, and still the coach's own. */
export async function writeJointCases(story: Story, to: Between): Promise<void> {
  const { coachId, adviserId, today } = story;
  const { held, planned, concept, agreement } = jointCaseTexts;
  const on = (days: number, time: string) => momentOf(later(today, { days }), time);
  const bring = (by: string, told: Told, days: { ago: number; held: number }) =>
    as(story, by, on(-days.ago, "15:40"), async (context) => {
      const { going, tried, question } = told;
      const place = { heldOn: later(today, { days: days.held }), startsAt: "14:30", place: "" };
      const brought = await bringCase(context, { ...to, ...place, going, tried, question });
      if (!brought.ok) throw new Error(`Not brought: ${brought.refusal}`);
      return brought.data.caseId;
    });
  const share = (by: string, id: string, ago: number) =>
    as(story, by, on(-ago, "16:10"), (context) => orThrow(context, id, shareCase));
  const past = await bring(coachId, held, { ago: 20, held: -14 });
  await share(coachId, past, 20);
  await as(story, adviserId, on(-14, "16:30"), async (context) => {
    await orThrow(context, past, (...on) => writeInsights(...on, held.insights));
    await orThrow(context, past, (...on) => agreeOnWork(...on, agreement));
  });
  await share(adviserId, await bring(adviserId, planned, { ago: 3, held: 7 }), 3);
  await bring(coachId, concept, { ago: 1, held: 21 });
}

type Deed = (context: WorkContext, jointCase: JointCaseView) => Promise<{ readonly ok: boolean }>;

async function orThrow(context: WorkContext, id: string, deed: Deed): Promise<void> {
  const jointCase = await findJointCase(context.tx, context.actor, id);
  if (!jointCase || !(await deed(context, jointCase)).ok) throw new Error("No such case, or refused.");
}
