import { useLocale, useTranslations } from "next-intl";
import { PortfolioFrame } from "@/components/portfolio/portfolio-frame";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { shortDate } from "@/lib/platform/format";
import { portfolioAddress } from "@/lib/portfolio/addresses/rules";
import type { Outlook } from "@/lib/portfolio/outlooks/queries";
import { type OutlookKind, outlookKinds, outlookSlugs, versionsShown } from "@/lib/portfolio/outlooks/rules";
import type { Farewell } from "@/lib/portfolio/standing/rules";

type Props = {
  slug: string;
  outlooks: readonly Outlook[];
  farewell: Farewell | null;
  mayWrite: boolean;
};

/** How a student sees the profession and the career ahead, now and before: growth without writing anything over (T21). */
export function OutlooksPage({ slug, outlooks, farewell, mayWrite }: Props) {
  const t = useTranslations("portfolio.outlooks");
  return (
    <PortfolioFrame {...{ slug, farewell, page: "toekomst", title: t("title"), lead: t("lead") }}>
      <div className="grid max-w-[46rem] gap-6">
        {outlookKinds.map((kind) => (
          <OneOutlook key={kind} {...{ slug, kind, mayWrite }} all={outlooks} />
        ))}
      </div>
    </PortfolioFrame>
  );
}

type OneProps = Pick<Props, "slug" | "mayWrite"> & { kind: OutlookKind; all: readonly Outlook[] };

function OneOutlook({ slug, kind, all, mayWrite }: OneProps) {
  const t = useTranslations("portfolio.outlooks");
  const ofKind = all.filter((outlook) => outlook.kind === kind);
  const now = ofKind.find(({ isNow }) => isNow);
  const earlier = ofKind.filter(({ isNow }) => !isNow).slice(0, versionsShown);
  const write = mayWrite ? (
    <LinkButton icon="pencil" href={portfolioAddress(slug, `toekomst/${outlookSlugs[kind]}`)}>
      {t(now ? "rewrite" : "write")}
      <span className="sr-only">: {t(kind)}</span>
    </LinkButton>
  ) : null;
  return (
    <CardSection title={t(kind)} lead={t(`${kind}Hint`)} action={write}>
      <div className="grid gap-4">
        {now ? <Version outlook={now} /> : <p className="text-soft">{t("none")}</p>}
        {earlier.length > 0 ? (
          <Disclosure label={t("earlier", { count: earlier.length })}>
            <div className="grid gap-5">
              {earlier.map((outlook) => (
                <Version key={outlook.id} outlook={outlook} />
              ))}
            </div>
          </Disclosure>
        ) : null}
      </div>
    </CardSection>
  );
}

function Version({ outlook }: { outlook: Outlook }) {
  const t = useTranslations("portfolio.outlooks");
  const day = shortDate(outlook.writtenOn, useLocale());
  return (
    <div className="grid gap-1">
      <p className="whitespace-pre-line break-words">{outlook.words}</p>
      <p className="text-small text-soft">{t("writtenOn", { day })}</p>
    </div>
  );
}
