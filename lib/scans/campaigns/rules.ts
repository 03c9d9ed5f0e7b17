import { type Day, later } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import { mayRun } from "@/lib/scans/rounds/rules";
import type { InstrumentKind } from "@/lib/scans/rules";

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

type Asked = {
  readonly campaignId: string | null;
  readonly kind: InstrumentKind;
  readonly invitedAt: Date | null;
  readonly closedAt: Date | null;
  /** How many handed in. */
  readonly submitted: number;
};

/**
 * Who was asked may say "not this time" (E1): to a 360 as long as they asked nobody yet, to a self-assessment, which
 * opens at once and asks nobody else, as long as they did not hand it in.
 */
export function mayDecline({
  campaignId,
  kind,
  invitedAt,
  closedAt,
  submitted,
}: Asked): Outcome<"no-campaign" | "already-invited" | "already-closed" | "handed-in"> {
  if (!campaignId) return refused("no-campaign");
  if (!invitedAt) return allowed;
  if (kind !== "self") return refused("already-invited");
  if (closedAt) return refused("already-closed");
  return submitted > 0 ? refused("handed-in") : allowed;
}

const timeToAnswer = { days: 14 };

/** By when somebody does well to have chosen whom they ask: those need two weeks, and it is never a day that has passed. */
export function chooseBy(closesOn: Day, today: Day): Day {
  const day = later(closesOn, { days: -timeToAnswer.days });
  return day < today ? today : day;
}
