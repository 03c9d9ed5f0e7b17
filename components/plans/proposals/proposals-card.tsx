import { useLocale, useTranslations } from "next-intl";
import { AnswerForm } from "@/components/plans/proposals/answer-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { Proposal } from "@/lib/plans/proposals/rules";
import type { PlanGoal } from "@/lib/plans/rules";
import { longDate } from "@/lib/platform/format";

type Props = { proposals: readonly Proposal[]; goals: readonly PlanGoal[] };

/** Learning questions colleagues brought to the plan, for who may change it, each with its answer a press away (F13). */
export function ProposalsCard({ proposals, goals }: Props) {
  const t = useTranslations("planProposals.team");
  const locale = useLocale();
  if (proposals.length === 0) return null;
  const options = [
    { value: "accepted", label: t("accepted") },
    ...goals.map(({ id, title }) => ({ value: `goal:${id}`, label: t("merged", { title }) })),
    { value: "declined", label: t("declined") },
  ];
  return (
    <div className="no-print" id="voorstellen">
      <CardSection title={t("title")} lead={t("lead")}>
        <Words of={["planProposals"]}>
          <ul className="grid gap-6">
            {proposals.map(({ id, words, author, broughtOn }) => {
              const date = longDate(broughtOn, locale);
              return (
                <li key={id} className="grid gap-2">
                  <p>{words}</p>
                  <p className="text-small text-soft">
                    {author ? t("from", { name: author.name, date }) : t("nobody", { date })}
                  </p>
                  <Disclosure label={t("submit")}>
                    <AnswerForm proposalId={id} words={words} options={options} />
                  </Disclosure>
                </li>
              );
            })}
          </ul>
        </Words>
      </CardSection>
    </div>
  );
}
