import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { choiceTone } from "@/lib/appraisals/labels";
import type { PassageView } from "@/lib/appraisals/passages/queries";
import type { AppraisalView } from "@/lib/appraisals/queries";
import type { Judgement } from "@/lib/appraisals/rules";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";

type Props = { appraisal: AppraisalView; judgement: Judgement; passages: readonly PassageView[] };

/** What the leader wrote: aspect by aspect with the words that belong to it, the conclusion, and what the employee quoted. */
export function JudgementCard({ appraisal, judgement, passages }: Props) {
  const t = useTranslations("appraisals");
  const isDraft = appraisal.laidAt === null;
  return (
    <CardSection
      title={t("judgement.title")}
      action={isDraft ? <Chip state="attention">{t("judgement.draft")}</Chip> : undefined}
    >
      <div className="grid gap-6">
        {appraisal.aspects.map((aspect, place) => {
          const { choice = null, words = "" } = judgement.aspects[place] ?? {};
          return (
            <section key={aspect} className="grid gap-2" aria-label={aspect}>
              <div className="flex flex-wrap items-center gap-3">
                <h3>{aspect}</h3>
                {choice ? <Chip state={choiceTone[choice]}>{t(`choice.${choice}`)}</Chip> : null}
              </div>
              <p className="whitespace-pre-line">{words || t("judgement.none")}</p>
            </section>
          );
        })}
        <section className="grid gap-2" aria-label={t("judgement.overall")}>
          <h3>{t("judgement.overall")}</h3>
          <p className="whitespace-pre-line">{judgement.overall || t("judgement.none")}</p>
        </section>
        <Quotes appraisal={appraisal} passages={passages} />
      </div>
    </CardSection>
  );
}

/** Passages the employee gave, as theirs, with when they gave them. */
function Quotes({ appraisal, passages }: Pick<Props, "appraisal" | "passages">) {
  const t = useTranslations("appraisals.judgement");
  const locale = useLocale();
  const name = fullName(appraisal.employee);
  return passages.flatMap(({ id, answer, passage, answeredAt }) =>
    answer === "given" && answeredAt
      ? [
          <figure key={id} className="grid gap-2 m-0">
            <figcaption className="text-small text-soft">
              {t("quote", { name, day: shortDate(dayOf(answeredAt), locale) })}
            </figcaption>
            <blockquote className="whitespace-pre-line m-0 border-l-2 pl-4">{passage}</blockquote>
          </figure>,
        ]
      : [],
  );
}
