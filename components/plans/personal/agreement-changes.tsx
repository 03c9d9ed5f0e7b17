import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import type { Change, Choice } from "@/lib/plans/personal/agreements/rules";

/** What became different since two people agreed on a plan, for both of them. */
export function AgreementChanges({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations("personalPlans");
  if (changes.length === 0) return null;
  const nameOf = ({ kind, part }: Change) =>
    part ? t(`parts.${part}`) : t(`agreement.parts.${kind === "action" ? "action" : "question"}`);
  const say = (text: string | null, choices: readonly Choice[], none: string) =>
    text === null ? none : [text, ...choices.map((choice) => t(`agreement.choices.${choice}`))].join("\n");
  return (
    <CardSection title={t("agreement.changedTitle")} lead={t("agreement.changedLead")}>
      <div className="plan-parts">
        {changes.map((change) => (
          <div className="plan-part" key={change.id}>
            <h3>{nameOf(change)}</h3>
            <dl className="told">
              <dt>{t("agreement.then")}</dt>
              <dd className="whitespace-pre-line">
                {say(change.then, change.chosenThen, t("agreement.added"))}
              </dd>
              <dt>{t("agreement.now")}</dt>
              <dd className="whitespace-pre-line">
                {say(change.now, change.chosenNow, t("agreement.gone"))}
              </dd>
            </dl>
          </div>
        ))}
      </div>
    </CardSection>
  );
}
