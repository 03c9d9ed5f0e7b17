import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import type { WaitingHalf } from "@/lib/operator/rules";
import { moment } from "@/lib/platform/format";

/** Second halves of passwords that nobody of the institution itself could give yet; nothing of whom they are for. */
export function WaitingHalves({ halves }: { halves: readonly WaitingHalf[] }) {
  const t = useTranslations("operator.halves");
  const locale = useLocale();
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <ul className="grid">
        {halves.map(({ institutionId, institution, halfId, worksUntil }) => (
          <li
            key={halfId}
            className="flex flex-wrap items-center gap-3 border-t border-line py-3 first:border-0"
          >
            <span className="min-w-0 flex-1 basis-48">
              <b>{institution}</b>
              <small className="block">{t("until", { at: moment(worksUntil, locale) })}</small>
            </span>
            <LinkButton
              href={`/operator/tweede-helft/${institutionId}/${halfId}`}
              kind="plain"
              aria-label={t("goLabel", { institution })}
            >
              {t("go")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
