import { useTranslations } from "next-intl";
import { raterText } from "@/components/scans/student/rater-words";
import { CardSection } from "@/components/ui/card";
import { nameOf } from "@/lib/scans/instruments/rules";
import type { SaidWords } from "@/lib/scans/student/results/queries";

/** What everybody wrote to one open question, each by name. */
export function WordsSaid({ words: { question, said }, self }: { words: SaidWords; self: string }) {
  const t = useTranslations("studentScans");
  return (
    <CardSection title={nameOf(question)}>
      {said.length === 0 ? <p className="text-soft">{t("result.noWords")}</p> : null}
      <dl className="said">
        {said.map(({ rater, text }) => (
          <div key={rater.id}>
            <dt>
              {rater.category === "self"
                ? self
                : raterText(
                    rater,
                    (key, values) => t(key, values),
                    (key) => t(key),
                  )}
            </dt>
            <dd className="font-normal whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </CardSection>
  );
}
