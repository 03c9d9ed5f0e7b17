import { useMessages, useTranslations } from "next-intl";
import { Term } from "@/components/glossary/term";
import type { WordCode } from "@/lib/platform/idiom";

/** Under a page's title: what the words on it mean, for who wonders. */
export function PageTerms({ codes }: { codes: readonly WordCode[] }) {
  const t = useTranslations("glossary.inline");
  const { words } = useMessages();
  return (
    <p className="page-terms">
      {codes.map((code) => (
        <Term key={code} code={code}>
          {t("open", { name: words[code].singular })}
        </Term>
      ))}
    </p>
  );
}
