import { useTranslations } from "next-intl";
import { addressWith } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import type { TeamAgreements as Counts } from "@/lib/agreements/due/queries";

type Props = { agreements: Counts; slug: string; teamId: string };

/** What the team agreed with others, with the way to it: first to what is past its day. */
export function TeamAgreements({ agreements: { open, overdue }, slug, teamId }: Props) {
  const t = useTranslations("organisation.teams.team.agreements");
  const stand = overdue > 0 ? "overdue" : undefined;
  return (
    <CardSection
      title={t("title")}
      action={overdue > 0 ? <Chip state="late">{t("overdue", { count: overdue })}</Chip> : null}
    >
      <div className="grid justify-items-start gap-3">
        <p>{t("open", { count: open })}</p>
        <LinkButton href={addressWith(`/${slug}/afspraken`, {}, { team: teamId, stand })}>
          {t(overdue > 0 ? "showOverdue" : "show")}
        </LinkButton>
      </div>
    </CardSection>
  );
}
