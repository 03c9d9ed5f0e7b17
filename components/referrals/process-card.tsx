import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import type { ProcessView } from "@/lib/referrals/process/queries";

/** When the second line comes in and how it goes: the institution's own words, or those Koers comes with (W2, W7). */
export function ProcessCard({ process, title }: { process: ProcessView | null; title: string }) {
  const t = useTranslations("referrals.process");
  return (
    <CardSection title={title}>
      <Facts>
        <Fact name={t("criterion")}>
          <p className="whitespace-pre-line">{process?.criterion ?? t("usualCriterion")}</p>
        </Fact>
        <Fact name={t("course")}>
          <p className="whitespace-pre-line">{process?.course ?? t("usualCourse")}</p>
        </Fact>
      </Facts>
    </CardSection>
  );
}
