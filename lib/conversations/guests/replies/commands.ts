import "server-only";

import { placeOfGuest } from "@/lib/conversations/guests/queries";
import type { ClaimedGuestTalk } from "@/lib/conversations/guests/replies/queries";
import { asDate, dayOf } from "@/lib/platform/calendar";
import type { HolderContext } from "@/lib/platform/link-action";
import { allowed } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";

/** Keeps what a guest writes ahead of a talk; sent again it replaces what was there. */
export async function prepareTalk(context: HolderContext, { guestId }: ClaimedGuestTalk, words: string) {
  const preparation = words === "" ? null : await sealed(context, guestId, "preparation", words);
  const preparedOn = words === "" ? null : asDate(dayOf(context.now));
  await context.tx.talkGuest.updateMany({ where: { id: guestId }, data: { preparation, preparedOn } });
  return allowed;
}

/** A guest says that what came of the talk is right, with or without words of their own; once. */
export async function agreeAsGuest(context: HolderContext, { guestId }: ClaimedGuestTalk, words: string) {
  const reaction = words === "" ? null : await sealed(context, guestId, "reaction", words);
  const confirmedOn = asDate(dayOf(context.now));
  await context.tx.talkGuest.updateMany({ where: { id: guestId }, data: { reaction, confirmedOn } });
  return allowed;
}

async function sealed(
  { tx, holder }: HolderContext,
  guestId: string,
  column: "preparation" | "reaction",
  words: string,
) {
  return Buffer.from(await seal(tx, holder.institutionId, placeOfGuest(guestId, column), words));
}
