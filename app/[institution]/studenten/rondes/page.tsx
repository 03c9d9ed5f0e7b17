import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RoundsPage } from "@/components/conversations/rounds/rounds-page";
import { mayPlanRounds } from "@/lib/conversations/rounds/policy";
import { listRounds } from "@/lib/conversations/rounds/queries";
import { read } from "@/lib/platform/read";

export async function generateMetadata() {
  return { title: (await getTranslations("talkRounds.rounds"))("title") };
}

export default async function RoundsRoute({ params }: PageProps<"/[institution]/studenten/rondes">) {
  const { institution: slug } = await params;
  const { rounds, now } = await read(async ({ tx, actor, now }) => {
    if (!mayPlanRounds(actor)) notFound();
    return { rounds: await listRounds(tx, actor), now };
  });
  return <RoundsPage slug={slug} rounds={rounds} now={now} />;
}
