import { useTranslations } from "next-intl";
import { optionsOf } from "@/components/scans/ask-card";
import { SuggestForm } from "@/components/scans/ask-person-form";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import type { Candidate } from "@/lib/scans/feedback/queries";

/** A leader who is asked as such thinks along: who else could say something useful. The employee decides. */
export function SuggestPage({ roundId, colleagues }: { roundId: string; colleagues: readonly Candidate[] }) {
  const t = useTranslations("scans.suggest");
  return (
    <div className="max-w-2xl">
      <CardSection title={t("title")} lead={t("lead")}>
        <Words of={["scanForms"]}>
          <SuggestForm roundId={roundId} people={optionsOf(colleagues)} />
        </Words>
      </CardSection>
    </div>
  );
}
