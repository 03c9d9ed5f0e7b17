import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Adoption } from "@/lib/plans/rules";
import { dayOf } from "@/lib/platform/calendar";
import { type Locale, shortDate } from "@/lib/platform/format";

type Props = { adoptions: readonly Adoption[]; base: string; year: string; locale: Locale };

/** Every version as the team adopted it, and whether the directie has seen it; each can still be read. */
export function Versions({ adoptions, base, year, locale }: Props) {
  const t = useTranslations("plans.versions");
  if (adoptions.length === 0) return null;
  const latest = adoptions.at(-1)?.number;
  return (
    <div className="no-print">
      <CardSection title={t("title")}>
        <ul className="plain-list">
          {adoptions.toReversed().map(({ number, adoptedOn, presentCount, memberCount, acknowledgedAt }) => (
            <li key={number}>
              <Link href={`${base}/versies/${number}${year}`}>
                {t("item", { number, date: shortDate(adoptedOn, locale) })}
              </Link>{" "}
              <small>{t("attendance", { present: presentCount, members: memberCount })}</small>
              {acknowledgedAt || number === latest ? (
                <small>
                  {acknowledgedAt
                    ? t("seen", { date: shortDate(dayOf(acknowledgedAt), locale) })
                    : t("unseen")}
                </small>
              ) : null}
            </li>
          ))}
        </ul>
      </CardSection>
    </div>
  );
}
