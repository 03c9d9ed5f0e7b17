import { useTranslations } from "next-intl";
import { FrameworkChip } from "@/components/profiles/frameworks/framework-table";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { Icon } from "@/components/ui/icon";
import type { FrameworkView } from "@/lib/profiles/frameworks/queries";

/** Beside a framework: where it comes from, and the ways to take it along or renew it (C9, C25). */
export function FrameworkSide({
  framework,
  slug,
  canEdit,
}: {
  framework: FrameworkView;
  slug: string;
  canEdit: boolean;
}) {
  const t = useTranslations("frameworks.side");
  const file = `/api/${slug}/competenties/${framework.id}`;
  return (
    <div>
      <CardSection title={t("about")}>
        <Facts>
          <Fact name={t("status")}>
            <FrameworkChip framework={framework} />
          </Fact>
          {framework.source ? <Fact name={t("source")}>{framework.source}</Fact> : null}
          {framework.edition ? <Fact name={t("edition")}>{framework.edition}</Fact> : null}
          <Fact name={t("code")}>{framework.code}</Fact>
        </Facts>
      </CardSection>
      <CardSection title={t("along")} lead={t("alongLead")}>
        <div className="flex flex-wrap gap-3">
          <a className="button" href={`${file}?vorm=csv`} download>
            <Icon name="download" size={18} />
            {t("csv")}
          </a>
          <a className="button" href={`${file}?vorm=xlsx`} download>
            <Icon name="download" size={18} />
            {t("xlsx")}
          </a>
        </div>
        {canEdit ? <p className="mt-3 text-small text-soft">{t("back", { code: framework.code })}</p> : null}
        {canEdit ? (
          <div className="mt-3">
            <LinkButton href={`/${slug}/competenties/importeren`} icon="upload">
              {t("import")}
            </LinkButton>
          </div>
        ) : null}
      </CardSection>
    </div>
  );
}
