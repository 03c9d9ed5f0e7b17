import { cancelTalk, planTalk } from "@/lib/conversations/actions";
import { confirmTalk } from "@/lib/conversations/confirmations/actions";
import { endGuest, inviteGuest, shareWords } from "@/lib/conversations/guests/actions";
import { listGuests } from "@/lib/conversations/guests/queries";
import { agreeAsGuest } from "@/lib/conversations/guests/replies/actions";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { performFor } from "@/lib/platform/link-action";
import type { Holder } from "@/lib/platform/personal-link";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

const soon = later(dayOf(new Date()), { days: 1 });

/** Plans a talk of a kind that others join; returns its id. */
export async function plannedTrialogue({ coach, student }: Guidance, kind = "trialogue"): Promise<string> {
  const plan = { studentId: student.personId, kind, plannedDay: soon, plannedTime: "10:00" };
  const ending = await submit(planTalk, coach, plan);
  if (!ending.ok) throw new Error(`Not planned: ${ending.reason}`);
  return (ending.data as { talkId: string }).talkId;
}

/** Asks somebody to join; returns who holds the link. */
export async function invited(
  { here, coach }: Guidance,
  talkId: string,
  guest: { name: string; company?: string; email?: string } = { name: "Bea", company: "Bakkerij" },
): Promise<Holder> {
  const ending = await submit(inviteGuest, coach, { talkId, ...guest });
  if (!ending.ok) throw new Error(`Not invited: ${ending.reason}`);
  const { guestId } = ending.data as { guestId: string };
  const guests = await here.inside((tx) => listGuests(tx, { institutionId: here.id }, talkId, new Date()));
  const token =
    guests
      .find(({ id }) => id === guestId)
      ?.link?.split("/")
      .at(-1) ?? "";
  return { institutionId: here.id, recordId: guestId, token };
}

/** What an action of a personal link does for its holder. */
export function reply(
  action: unknown,
  holder: Holder,
  words: string,
): Promise<{ readonly ok: boolean; readonly refusal?: string }> {
  const { definition } = action as { definition: Parameters<typeof performFor>[0] };
  return performFor(definition, holder, { token: holder.token, words } as { token: string });
}

type Stage = "before" | "waiting" | "after" | "agreed" | "cancelled" | "ended" | "over";

/** Somebody who was asked to join a talk of an institution of its own, which came so far. */
export async function aTalkForGuests(stage: Stage, now: Date): Promise<Holder> {
  const world = await aGuidance();
  const { here, coach, student } = world;
  const talkId = await plannedTrialogue(world);
  const holder = await invited(world, talkId);
  if (stage === "ended") await submit(endGuest, student, { talkId, guestId: holder.recordId });
  if (stage === "cancelled") await submit(cancelTalk, coach, { talkId, reason: "time" });
  if (stage === "over") {
    const expiresOn = asDate(later(dayOf(now), { days: -1 }));
    await here.inside((tx) => tx.talkGuest.updateMany({ data: { expiresOn } }));
  }
  if (stage === "waiting" || stage === "after" || stage === "agreed") await held(world, talkId, stage);
  if (stage === "agreed") await reply(agreeAsGuest, holder, "");
  return holder;
}

async function held(world: Guidance, talkId: string, stage: Stage): Promise<void> {
  await recorded(world, { talkId, kind: "trialogue" }, 1);
  await submit(shareWords, world.coach, { talkId, shared: "Bea laat de oven zien." }, { version: 2 });
  if (stage !== "waiting") await submit(confirmTalk, world.student, { talkId }, { version: 3 });
}
