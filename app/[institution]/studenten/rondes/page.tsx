import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RoundsPage } from "@/components/conversations/rounds/rounds-page";
import { mayPlanRounds } from "@/lib/conversations/rounds/policy";
import { listRounds } from "@/lib/conversations/rounds/queries";
import { roundsQuery } from "@/lib/conversations/rounds/schema";
import { read } from "@/lib/platform/read";

export async function generateMetadata() {
  return { title: (await getTranslations("talkRounds.rounds"))("title") };
}

type Props = PageProps<"/[institution]/studenten/rondes">;

export default async function RoundsRoute({ params, searchParams }: Props) {
  const [{ institution: slug }, sent] = await Promise.all([params, searchParams]);
  const { page } = roundsQuery.parse(sent);
  const { list, now } = await read(async ({ tx, actor, now }) => {
    if (!mayPlanRounds(actor)) notFound();
    return { list: await listRounds(tx, actor, page), now };
  });
  return <RoundsPage slug={slug} list={list} now={now} />;
}
