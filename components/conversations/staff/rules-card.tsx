import { useTranslations } from "next-intl";
import { QuestionsPart } from "@/components/conversations/staff/questions-part";
import { KindRuleForm } from "@/components/conversations/staff/rule-form";
import { CardSection } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { Words } from "@/components/ui/words";
import type { Agenda } from "@/lib/conversations/staff/questions/rules";
import type { KindRule } from "@/lib/conversations/staff/holders/rules";

type Props = {
  /** Each with what sets this showing of its form apart. */
  rules: readonly { readonly rule: KindRule; readonly agenda: Agenda; readonly submission: string }[];
  mayChange: boolean;
};

/** The table of who may hold which talk (H3): written by HR, read by everybody with their own talks. */
export function TalkRulesCards({ rules, mayChange }: Props) {
  const t = useTranslations("staffTalks");
  return (
    <Words of={["staffTalks"]}>
      <p>{t(mayChange ? "rules.lead" : "rules.leadReading")}</p>
      <div className="stack">
        {rules.map(({ rule, agenda, submission }) => (
          <CardSection key={rule.kind} title={t(`kinds.${rule.kind}`)}>
            {mayChange ? (
              <KindRuleForm key={rule.version} rule={rule} submission={submission} />
            ) : (
              <Rule rule={rule} />
            )}
            <QuestionsPart agenda={agenda} mayChange={mayChange} submission={submission} />
          </CardSection>
        ))}
      </div>
    </Words>
  );
}

function Rule({ rule: { kind, holders, consequences, answerDays } }: { rule: KindRule }) {
  const t = useTranslations("staffTalks");
  const names = holders.map((tie) => t(`rules.ties.${tie}`)).join(", ");
  return (
    <div className="grid gap-3">
      <Facts>
        <Fact name={t("rules.holders")}>{names || t("rules.onlyLeader")}</Fact>
        <Fact name={t("rules.consequences")}>
          <span className="whitespace-pre-line">{consequences || t(`who.usual.${kind}`)}</span>
        </Fact>
      </Facts>
      <p>{t("rules.answerDaysIs", { days: answerDays })}</p>
    </div>
  );
}
