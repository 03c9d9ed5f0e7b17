import "server-only";

import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import { placeOfText } from "@/lib/referrals/texts/queries";
import type { TextPart } from "@/lib/referrals/texts/rules";

type Address = { readonly referralId: string; readonly part: TextPart };

/** Keeps one text, sealed, over what its author wrote there before; an empty one goes. */
export async function keepText(
  { tx, actor, now }: WorkContext,
  { referralId, part }: Address,
  text: string,
): Promise<void> {
  if (text === "") {
    await tx.referralText.deleteMany({ where: { referralId, part } });
    return;
  }
  const body = Buffer.from(await seal(tx, actor.institutionId, placeOfText(referralId, part), text));
  await tx.$executeRaw`
    insert into referral_texts (referral_id, part, body, author_id, written_at)
    values (${referralId}::uuid, ${part}, ${body}, ${actor.personId}::uuid, ${now})
    on conflict (institution_id, referral_id, part) do update set body = excluded.body, written_at = excluded.written_at`;
}
