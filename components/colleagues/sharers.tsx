import { useTranslations } from "next-intl";
import { addressWith } from "@/components/ui/address";
import { Link } from "@/components/ui/link";

/** Themes of a goal or a learning question about which a colleague has something to share (G5). */
export function Sharers({ themes, slug }: { themes: readonly string[]; slug: string }) {
  const t = useTranslations("colleagues.sharers");
  if (themes.length === 0) return null;
  return (
    <p className="sharers no-print text-small text-soft">
      {t("title")}{" "}
      {themes.map((theme, index) => (
        <span key={theme}>
          {index > 0 ? ", " : null}
          <Link href={addressWith(`/${slug}/wie-weet-wat`, {}, { q: theme, delen: "ja" })}>{theme}</Link>
        </span>
      ))}
    </p>
  );
}
