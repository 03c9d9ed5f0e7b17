import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Adoption } from "@/lib/plans/rules";
import { type Locale, shortDate } from "@/lib/platform/format";

type Props = { adoptions: readonly Adoption[]; base: string; year: string; locale: Locale };

/** Every version as the team adopted it; each can still be read. */
export function Versions({ adoptions, base, year, locale }: Props) {
  const t = useTranslations("plans.versions");
  if (adoptions.length === 0) return null;
  return (
    <div className="no-print">
      <CardSection title={t("title")}>
        <ul className="plain-list">
          {adoptions.toReversed().map(({ number, adoptedOn, presentCount, memberCount }) => (
            <li key={number}>
              <Link href={`${base}/versies/${number}${year}`}>
                {t("item", { number, date: shortDate(adoptedOn, locale) })}
              </Link>{" "}
              <small>{t("attendance", { present: presentCount, members: memberCount })}</small>
            </li>
          ))}
        </ul>
      </CardSection>
    </div>
  );
}
