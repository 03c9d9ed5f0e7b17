import { useTranslations } from "next-intl";
import { ChangeList } from "@/components/glossary/change-list";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Change } from "@/lib/glossary/changes/rules";

const mostShown = 3;

/** The latest changes beside the glossary, and the way to the whole log. */
export function NewsCard({
  changes,
  names,
  path,
}: {
  changes: readonly Change[];
  names: ReadonlyMap<string, string>;
  path: string;
}) {
  const t = useTranslations("glossary");
  const all = (
    <Link className="inline-flex min-h-6 items-center text-small" href={`${path}/veranderd`}>
      {t("change.all")}
    </Link>
  );
  return (
    <CardSection title={t("changes")} action={changes.length > 0 ? all : undefined}>
      {changes.length === 0 ? (
        <p className="text-small text-soft">{t("change.empty.text")}</p>
      ) : (
        <ChangeList heading="h3" changes={changes.slice(0, mostShown)} names={names} />
      )}
    </CardSection>
  );
}
