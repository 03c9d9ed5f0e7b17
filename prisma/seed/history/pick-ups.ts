import { later, momentOf } from "@/lib/platform/calendar";
import { pickUp } from "@/lib/referrals/pickups/commands";
import type { PickUpWords } from "@/lib/referrals/pickups/schema";
import { as, type Story } from "@/prisma/seed/history/referrals";
import { pickUpTexts } from "@/prisma/seed/texts/referrals";

/** What the coach takes up before referring, and what a colleague of the team takes up and tells the coach (W4). */
export async function writePickUps(story: Story, colleagueId: string | undefined): Promise<void> {
  const { coachId, studentIds, today } = story;
  const [first, ...others] = studentIds;
  const told = others.at(-1);
  const take = (personId: string, studentId: string, { inDays, ...said }: Said) =>
    as(story, personId, momentOf(later(today, { days: -3 }), "16:10"), (context) =>
      pickUp(context, { id: studentId, coachId }, { ...said, until: later(today, { days: inDays }) }),
    );
  if (first) await take(coachId, first, pickUpTexts.coach);
  if (told && colleagueId) await take(colleagueId, told, pickUpTexts.colleague);
}

type Said = Omit<PickUpWords, "until"> & { readonly inDays: number };
