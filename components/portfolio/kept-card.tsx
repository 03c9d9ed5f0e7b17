import { useTranslations } from "next-intl";
import { KeepPress } from "@/components/portfolio/keep-press";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";
import { itemAddress } from "@/lib/portfolio/addresses/rules";

type Props = {
  slug: string;
  agreements: readonly { readonly id: string; readonly text: string }[];
  /** The item each became, of those that are in the portfolio already. */
  kept: ReadonlyMap<string, string>;
};

/** What was agreed in a talk, each with one press a goal in the own portfolio (P3). */
export function KeptCard({ slug, agreements, kept }: Props) {
  const t = useTranslations("portfolio.kept");
  if (agreements.length === 0) return null;
  return (
    <div className="no-print">
      <CardSection title={t("title")} lead={t("lead")}>
        <Words of={["portfolioForms"]}>
          <ul className="divide-y divide-line">
            {agreements.map(({ id, text }) => {
              const itemId = kept.get(id);
              return (
                <li key={id} className="grid gap-2 py-3">
                  <span className="break-words">{text}</span>
                  {itemId ? (
                    <Link href={itemAddress(slug, itemId)}>{t("isKept")}</Link>
                  ) : (
                    <KeepPress agreementId={id} label={t("keep")} about={text} />
                  )}
                </li>
              );
            })}
          </ul>
        </Words>
      </CardSection>
    </div>
  );
}
