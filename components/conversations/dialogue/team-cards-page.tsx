import { useTranslations } from "next-intl";
import { TeamCardsForm } from "@/components/conversations/dialogue/team-cards-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { CardMinimum } from "@/lib/conversations/dialogue/minimum/rules";
import type { TeamCardsView } from "@/lib/conversations/dialogue/sets/queries";

type Props = { slug: string; cards: TeamCardsView; minimum: CardMinimum; submission: string };

/** Which question cards a team uses in talks with students: its own and the product's. */
export function TeamCardsPage({ slug, cards, minimum, submission }: Props) {
  const t = useTranslations("dialogue.sets");
  return (
    <Words of={["dialogue"]}>
      <Breadcrumb
        crumbs={[{ label: cards.teamName, href: `/${slug}/teams/${cards.teamId}` }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead", { team: cards.teamName })} />
      <Card>
        <TeamCardsForm key={cards.number} {...{ cards, minimum, submission }} />
      </Card>
    </Words>
  );
}
