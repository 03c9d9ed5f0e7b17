import { useLocale, useTranslations } from "next-intl";
import { PlacementForm, RemovePlacement } from "@/components/portfolio/placement-forms";
import { PortfolioFrame } from "@/components/portfolio/portfolio-frame";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { shortDate } from "@/lib/platform/format";
import type { Placement } from "@/lib/portfolio/rules";
import type { Farewell } from "@/lib/portfolio/standing/rules";

type Props = {
  slug: string;
  placements: readonly Placement[];
  farewell: Farewell | null;
  mayWrite: boolean;
  submission: string;
};

/** Where a student learnt in practice, as they keep it themselves (Q3, V6). */
export function PlacementsPage({ slug, placements, farewell, mayWrite, submission }: Props) {
  const t = useTranslations("portfolio.placements");
  return (
    <PortfolioFrame {...{ slug, farewell, page: "bpv", title: t("title"), lead: t("lead") }}>
      <div className="grid max-w-[46rem] gap-6">
        <Words of={["portfolioForms"]}>
          <CardSection title={t("list")}>
            {placements.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
            <ul className="divide-y divide-line">
              {placements.map((placement) => (
                <Row key={placement.id} {...{ placement, mayWrite }} />
              ))}
            </ul>
          </CardSection>
          {mayWrite ? (
            <CardSection title={t("add")}>
              <PlacementForm submission={submission} />
            </CardSection>
          ) : null}
        </Words>
      </div>
    </PortfolioFrame>
  );
}

function Row({ placement, mayWrite }: { placement: Placement; mayWrite: boolean }) {
  const t = useTranslations("portfolio.placements");
  const locale = useLocale();
  const { id, company, country, startsOn, endsOn } = placement;
  const from = shortDate(startsOn, locale);
  const period = endsOn ? t("period", { from, until: shortDate(endsOn, locale) }) : t("since", { from });
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="font-semibold break-words">{company}</p>
        <p className="text-small text-soft">{[country, period].filter(Boolean).join(" · ")}</p>
      </div>
      {mayWrite ? <RemovePlacement placementId={id} company={company} /> : null}
    </li>
  );
}
