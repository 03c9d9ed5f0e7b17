import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

/** For who writes the glossary: the way to the words that confuse (M6). */
export function ConfusionCard({ path }: { path: string }) {
  const t = useTranslations("glossary.confusion");
  return (
    <CardSection title={t("title")}>
      <p className="mb-2 text-small text-soft">{t("short")}</p>
      <Link className="inline-flex min-h-6 items-center text-small" href={`${path}/verwarring`}>
        {t("open")}
      </Link>
    </CardSection>
  );
}
