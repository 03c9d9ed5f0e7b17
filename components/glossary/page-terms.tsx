import { useLocale, useMessages, useTranslations } from "next-intl";
import { Term } from "@/components/glossary/term";
import { type InlineTerm, shippedName } from "@/lib/glossary/starting/labels";

/** Under a page's title: what the words on it mean, for who wonders. */
export function PageTerms({ codes }: { codes: readonly InlineTerm[] }) {
  const t = useTranslations("glossary.inline");
  const locale = useLocale();
  const { words } = useMessages();
  return (
    <p className="page-terms no-print">
      {codes.map((code) => (
        <Term key={code} code={code}>
          {t("open", { name: shippedName(code, locale, words) })}
        </Term>
      ))}
    </p>
  );
}
