import { useTranslations } from "next-intl";
import { addressWith } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { CaseloadQuery } from "@/lib/conversations/caseload/schema";

type Props = { slug: string; query: CaseloadQuery; isEmpty: boolean; isIntaker: boolean };

/** Where a coach goes on from the list: hours, rounds, and the list as it stands as a file; an intaker to their intakes. */
export function CaseloadActions({ slug, query: { filter, groep, zoek }, isEmpty, isIntaker }: Props) {
  const t = useTranslations("conversations.list");
  const intakes = isIntaker ? (
    <LinkButton href={`/${slug}/studenten/intakes`}>{t("intakes")}</LinkButton>
  ) : null;
  if (isEmpty) return intakes;
  const exportHref = addressWith(`/api/${slug}/studenten`, {}, { filter, groep, zoek });
  return (
    <>
      {intakes}
      <LinkButton href={`/${slug}/studenten/uren`}>{t("hours")}</LinkButton>
      <LinkButton href={`/${slug}/studenten/rondes`}>{t("rounds")}</LinkButton>
      <a className="button" href={exportHref} download>
        <Icon name="download" size={18} />
        {t("export")}
      </a>
    </>
  );
}
