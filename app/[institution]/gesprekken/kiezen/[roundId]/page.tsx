import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChoosePage } from "@/components/conversations/rounds/choose-page";
import { findChoice } from "@/lib/conversations/rounds/choices/queries";
import { mayChooseIn } from "@/lib/conversations/rounds/policy";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/gesprekken/kiezen/[roundId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("talkRounds.choose"))("title") };
}

export default async function ChooseRoute({ params }: Props) {
  const { institution: slug, roundId } = await idsIn(params);
  const { choice, now } = await read(async ({ tx, actor, now }) => {
    const found = await findChoice(tx, actor, roundId, now);
    return { choice: found && mayChooseIn(actor, found) ? found : null, now };
  });
  if (!choice) notFound();
  return <ChoosePage slug={slug} choice={choice} now={now} />;
}
