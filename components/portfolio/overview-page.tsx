import { useLocale, useTranslations } from "next-intl";
import { PortfolioFrame } from "@/components/portfolio/portfolio-frame";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { Day } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";
import { itemAddress, portfolioAddress } from "@/lib/portfolio/addresses/rules";
import { byArea, type Item } from "@/lib/portfolio/rules";
import type { Farewell } from "@/lib/portfolio/standing/rules";

type Props = {
  slug: string;
  items: readonly Item[];
  farewell: Farewell | null;
  mayWrite: boolean;
  takenOn: Day | null;
  /** Whether the installation makes PDF, and whether it could not just now. */
  makesPdf: boolean;
  hasPdfFailed: boolean;
};

/** One's own portfolio by area: what stands in it, and what to do first (Q1, Q5). */
export function OverviewPage({ slug, items, farewell, mayWrite, ...taking }: Props) {
  const t = useTranslations("portfolio");
  const start = mayWrite ? (
    <LinkButton kind="go" icon="plus" href={portfolioAddress(slug, "nieuw")}>
      {t("add")}
    </LinkButton>
  ) : null;
  const first = mayWrite ? (
    <LinkButton kind="go" href={portfolioAddress(slug, "nieuw")}>
      {t("emptyAction")}
    </LinkButton>
  ) : null;
  return (
    <PortfolioFrame
      {...{ slug, farewell, page: "", title: t("title"), lead: t("lead") }}
      actions={items.length > 0 ? start : null}
    >
      <div className="columns">
        <div>
          {items.length === 0 ? (
            <EmptyState icon="sprout" title={t("empty.title")} text={t("empty.text")} action={first} />
          ) : null}
          {byArea(items).map(({ area, items: own }) => (
            <CardSection key={area} title={t(`areas.${area}`)} lead={t(`areaHints.${area}`)}>
              <ul className="divide-y divide-line">
                {own.map((item) => (
                  <Row key={item.id} {...{ item, slug }} />
                ))}
              </ul>
            </CardSection>
          ))}
        </div>
        <div>
          <TakeAlong slug={slug} {...taking} />
        </div>
      </div>
    </PortfolioFrame>
  );
}

function Row({ item, slug }: { item: Item; slug: string }) {
  const t = useTranslations("portfolio");
  const locale = useLocale();
  const { id, title, kind, changedOn, placement, files, isShown, isShared } = item;
  const facts = [
    t(`kinds.${kind}`),
    ...(placement ? [placement.company] : []),
    ...(files.length > 0 ? [t("list.files", { count: files.length })] : []),
    shortDate(changedOn, locale),
  ];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0">
        <Link href={itemAddress(slug, id)} className="break-words font-semibold">
          {title}
        </Link>
        <p className="text-small text-soft">{facts.join(" · ")}</p>
      </div>
      <span className="flex flex-wrap gap-2">
        {isShared ? <Chip state="info">{t("list.shared")}</Chip> : null}
        {isShown ? null : <Chip>{t("list.notShown")}</Chip>}
      </span>
    </li>
  );
}

/** The portfolio as files to keep: addresses of routes, so that no script is needed (Q1). */
function TakeAlong({
  slug,
  takenOn,
  makesPdf,
  hasPdfFailed,
}: Pick<Props, "slug" | "takenOn" | "makesPdf" | "hasPdfFailed">) {
  const t = useTranslations("portfolio.taking");
  const locale = useLocale();
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <div className="grid gap-3">
        {hasPdfFailed ? <Notice state="attention" text={t("noPdf")} urgent /> : null}
        <div className="flex flex-wrap gap-2">
          <LinkButton icon="download" href={`/api/${slug}/mijn-portfolio`} download>
            {t("download")}
          </LinkButton>
          {makesPdf ? (
            <a className="button" href={`/api/${slug}/mijn-portfolio/pdf`}>
              <Icon name="file-text" size={18} />
              {t("pdf")}
            </a>
          ) : null}
        </div>
        {takenOn ? (
          <p className="text-small text-soft">{t("takenOn", { day: shortDate(takenOn, locale) })}</p>
        ) : null}
        <p className="text-small text-soft">{t(makesPdf ? "pdfLead" : "printLead")}</p>
      </div>
    </CardSection>
  );
}
