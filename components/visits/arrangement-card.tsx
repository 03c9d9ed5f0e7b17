import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ArrangementForm } from "@/components/visits/arrangement-form";
import { shortDate } from "@/lib/platform/format";
import type { Arrangement } from "@/lib/visits/arrangements/rules";

type Props = { arrangement: Arrangement; mayArrange: boolean; submission: string };

/** What is looked at in a lesson visit, for everybody to read beforehand; HR rewrites it here. */
export function ArrangementCard({ arrangement, mayArrange, submission }: Props) {
  const t = useTranslations("visits.arrangement");
  const locale = useLocale();
  const { validFrom, sentences, months, number } = arrangement;
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <ul className="grid list-disc gap-1.5 pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-4 text-small text-soft">
        {validFrom ? t("since", { day: shortDate(validFrom, locale) }) : t("proposed")}{" "}
        {t("months", { months })}
      </p>
      {mayArrange ? (
        <div className="mt-4">
          <Disclosure label={t("change")}>
            <ArrangementForm key={number} arrangement={arrangement} submission={submission} />
          </Disclosure>
        </div>
      ) : null}
    </CardSection>
  );
}
