import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TeamCardsPage } from "@/components/conversations/dialogue/team-cards-page";
import { findMinimum } from "@/lib/conversations/dialogue/minimum/queries";
import { mayChangeCards } from "@/lib/conversations/dialogue/policy";
import { findTeamCards } from "@/lib/conversations/dialogue/sets/queries";
import { idsIn } from "@/lib/platform/address";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/vraagkaarten">;

export async function generateMetadata() {
  return { title: (await getTranslations("dialogue.sets"))("title") };
}

/** Which question cards a team uses in talks with students. */
export default async function TeamCardsRoute({ params }: Props) {
  const { institution: slug, teamId } = await idsIn(params);
  const found = await read(async ({ tx, actor }) => {
    const cards = mayChangeCards(actor, teamId) ? await findTeamCards(tx, actor, teamId) : null;
    return cards && { cards, minimum: await findMinimum(tx, actor) };
  });
  if (!found) notFound();
  return <TeamCardsPage {...found} slug={slug} submission={newId()} />;
}
