import { useTranslations } from "next-intl";
import { usePeriodWords } from "@/components/cycle/period";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { type Cycle, standingsOf } from "@/lib/cycle/rules";
import type { Day } from "@/lib/platform/calendar";

type Props = { slug: string; cycle: Pick<Cycle, "moments">; today: Day };

/** Beside one's talks: which there are in a year and which is now, and the way to the whole year (H1). */
export function YearCard({ slug, cycle: { moments }, today }: Props) {
  const t = useTranslations("cycle");
  const inWords = usePeriodWords();
  const standings = standingsOf(moments, today);
  return (
    <CardSection title={t("title")}>
      <ol className="grid gap-3">
        {moments.map(({ kind, period }, place) => {
          const standing = standings[place];
          return (
            <li key={`${place}-${kind}`} className="flex flex-wrap items-center justify-between gap-x-4">
              <span>
                {t(`kinds.${kind}`)}
                {period ? <small className="block text-soft">{inWords(period)}</small> : null}
              </span>
              {standing ? (
                <Chip state={standing === "now" ? "ok" : "info"}>{t(`standing.${standing}`)}</Chip>
              ) : null}
            </li>
          );
        })}
      </ol>
      <p className="mt-3 text-small">
        <Link href={`/${slug}/gesprekkencyclus`}>{t("more")}</Link>
      </p>
    </CardSection>
  );
}
