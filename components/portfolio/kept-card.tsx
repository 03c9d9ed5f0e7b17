import { useTranslations } from "next-intl";
import { KeepForm } from "@/components/portfolio/keep-form";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";
import { itemAddress } from "@/lib/portfolio/addresses/rules";
import type { KeptPiece } from "@/lib/portfolio/talks/rules";

type Props = { slug: string; talkId: string; kept: readonly KeptPiece[] };

/** What came of a talk, with one press in the own portfolio, and what stands there already (P3). */
export function KeptCard({ slug, talkId, kept }: Props) {
  const t = useTranslations("portfolio.kept");
  const open = kept.filter(({ itemId }) => itemId === null);
  if (kept.length === 0) return null;
  return (
    <div className="no-print">
      <CardSection title={t("title")} lead={open.length > 0 ? t("lead") : undefined}>
        <div className="grid gap-5">
          {open.length > 0 ? (
            <Words of={["portfolioForms"]}>
              <KeepForm talkId={talkId} pieces={open} />
            </Words>
          ) : null}
          <ul className="divide-y divide-line">
            {kept.map(({ key, words, itemId }) =>
              itemId ? (
                <li key={key} className="grid gap-1 py-3">
                  <span className="break-words whitespace-pre-line">{words}</span>
                  <Link href={itemAddress(slug, itemId)}>
                    {t("isKept")}
                    <span className="sr-only">: {words}</span>
                  </Link>
                </li>
              ) : null,
            )}
          </ul>
        </div>
      </CardSection>
    </div>
  );
}
