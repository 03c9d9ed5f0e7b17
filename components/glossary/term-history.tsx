import { useTranslations } from "next-intl";
import { ChangeList } from "@/components/glossary/change-list";
import type { NamedTerm } from "@/components/glossary/named-term";
import { CardSection } from "@/components/ui/card";
import type { Change } from "@/lib/glossary/changes/rules";

/** What changed about one term, newest first. */
export function TermHistory({ changes, term }: { changes: readonly Change[]; term: NamedTerm }) {
  const t = useTranslations("glossary.term");
  return (
    <CardSection title={t("history")}>
      {changes.length === 0 ? (
        <p className="text-small text-soft">{t("noHistory")}</p>
      ) : (
        <ChangeList heading="h3" changes={changes} names={new Map([[term.code, term.label]])} />
      )}
    </CardSection>
  );
}
