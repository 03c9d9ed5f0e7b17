import { type Day, later } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import { mayRun } from "@/lib/scans/rounds/rules";

export type CampaignFacts = {
  readonly opensOn: Day;
  readonly closesOn: Day;
  /** When HR stopped asking. */
  readonly stoppedAt: Date | null;
};

/** HR asks and reminds, moves the last day and stops, until it stopped. */
export function mayChange({ stoppedAt }: CampaignFacts): Outcome<"campaign-stopped"> {
  return stoppedAt ? refused("campaign-stopped") : allowed;
}

/** A last day is moved as a round's is: not back before today, and within a quarter of a year. */
export function mayMoveCampaign(
  campaign: CampaignFacts,
  closesOn: Day,
  today: Day,
): Outcome<RefusalOf<typeof mayChange> | RefusalOf<typeof mayRun>> {
  const verdict = mayChange(campaign);
  return verdict.ok ? mayRun({ opensOn: campaign.opensOn, closesOn }, today) : verdict;
}

type Asked = { readonly campaignId: string | null; readonly invitedAt: Date | null };

/** Who was asked for a 360 may say "not this time" as long as they asked nobody yet (E1). */
export function mayDecline({ campaignId, invitedAt }: Asked): Outcome<"no-campaign" | "already-invited"> {
  if (!campaignId) return refused("no-campaign");
  return invitedAt ? refused("already-invited") : allowed;
}

const timeToAnswer = { days: 14 };

/** By when somebody does well to have chosen whom they ask: those need two weeks, and it is never a day that has passed. */
export function chooseBy(closesOn: Day, today: Day): Day {
  const day = later(closesOn, { days: -timeToAnswer.days });
  return day < today ? today : day;
}
