import { useLocale, useTranslations } from "next-intl";
import { AgreementChip } from "@/components/agreements/agreement-chip";
import { SettleButtons } from "@/components/agreements/settle-buttons";
import { Card, CardSection } from "@/components/ui/card";
import { WhoSees } from "@/components/ui/who-sees";
import { Words } from "@/components/ui/words";
import type { AgreementView } from "@/lib/agreements/queries";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

/** One agreement: what it says, who made it, how it stands; its writers say how it ended. */
export function AgreementPage({
  agreement,
  today,
  mayWrite,
}: {
  agreement: AgreementView;
  today: Day;
  mayWrite: boolean;
}) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  const { dueOn, settledAt } = agreement;
  const days = [
    t("agreedOn", { day: shortDate(agreement.agreedOn, locale) }),
    dueOn ? t("dueOn", { day: shortDate(dueOn, locale) }) : null,
    settledAt ? t("page.settledOn", { day: shortDate(dayOf(settledAt), locale) }) : null,
  ].filter((line) => line !== null);
  const parties = [
    { id: agreement.teamId, name: agreement.teamName },
    ...agreement.teams,
    ...agreement.roles,
  ];
  return (
    <div className="columns">
      <div className="stack">
        <Card>
          <div className="grid gap-3">
            <p className="whitespace-pre-line">{agreement.words}</p>
            <WhoSees who={t("sees")} why={t("seesWhy")} />
          </div>
        </Card>
        <CardSection title={t("page.parties")}>
          <ul className="grid gap-2">
            {parties.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </CardSection>
      </div>
      <div className="stack">
        <CardSection title={t("page.state")} action={<AgreementChip agreement={agreement} today={today} />}>
          <ul className="grid gap-2 text-small text-soft">
            {days.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </CardSection>
        {mayWrite ? (
          <Words of={["agreements"]}>
            <SettleButtons agreementId={agreement.id} isSettled={agreement.settlement !== null} />
          </Words>
        ) : null}
      </div>
    </div>
  );
}
