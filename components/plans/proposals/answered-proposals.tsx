import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Chip, type ChipState } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import type { AnsweredProposal, Answer } from "@/lib/plans/proposals/rules";
import { longDate } from "@/lib/platform/format";

const stateOf: Record<Answer, ChipState> = { accepted: "ok", merged: "ok", declined: "neutral" };

/** What the team answered to what colleagues brought to its plan, a press away (F13). */
export function AnsweredProposals({ proposals }: { proposals: readonly AnsweredProposal[] }) {
  const t = useTranslations("planProposals");
  const locale = useLocale();
  if (proposals.length === 0) return null;
  return (
    <div className="no-print">
      <CardSection title={t("team.answeredTitle")}>
        <Disclosure label={t("team.answered", { count: proposals.length })}>
          <ul className="grid gap-6">
            {proposals.map(({ id, words, author, broughtOn, answer, reason, answeredOn }) => {
              const date = longDate(broughtOn, locale);
              return (
                <li key={id} className="grid gap-2">
                  <p>{words}</p>
                  <p className="text-small text-soft">
                    {author ? t("team.from", { name: author.name, date }) : t("team.nobody", { date })}
                  </p>
                  <p>
                    <Chip state={stateOf[answer]}>{t(`own.state.${answer}`)}</Chip>{" "}
                    <span className="text-small text-soft">{longDate(answeredOn, locale)}</span>
                  </p>
                  {reason ? <p className="text-small">{reason}</p> : null}
                </li>
              );
            })}
          </ul>
        </Disclosure>
      </CardSection>
    </div>
  );
}
