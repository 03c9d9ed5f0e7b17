import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RoundPage } from "@/components/conversations/rounds/round-page";
import { mayKeepRound } from "@/lib/conversations/rounds/policy";
import { findRound } from "@/lib/conversations/rounds/queries";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/rondes/[roundId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("talkRounds.rounds"))("title") };
}

export default async function RoundRoute({ params }: Props) {
  const { institution: slug, roundId } = await idsIn(params);
  const { round, now } = await read(async ({ tx, actor, now }) => {
    const found = await findRound(tx, actor, roundId, now);
    return { round: found && mayKeepRound(actor, found) ? found : null, now };
  });
  if (!round) notFound();
  return <RoundPage slug={slug} round={round} now={now} />;
}
