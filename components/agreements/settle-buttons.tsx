"use client";

import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Press } from "@/components/ui/press";
import { reopenAgreement, settleAgreement } from "@/lib/agreements/actions";
import { agreementRefusalTexts } from "@/lib/agreements/labels";
import { settlements } from "@/lib/agreements/rules";

/** How an agreement ended, or that it is still running after all. */
export function SettleButtons({ agreementId, isSettled }: { agreementId: string; isSettled: boolean }) {
  const t = useTranslations("agreements");
  const text = agreementRefusalTexts(t);
  if (isSettled)
    return <Press action={reopenAgreement} fields={{ agreementId }} label={t("page.reopen")} text={text} />;
  return (
    <CardSection title={t("page.settle")} lead={t("page.settleLead")}>
      <div className="flex flex-wrap gap-2 no-print">
        {settlements.map((settlement) => (
          <Press
            key={settlement}
            action={settleAgreement}
            fields={{ agreementId, settlement }}
            label={t(`page.${settlement}`)}
            text={text}
          />
        ))}
      </div>
    </CardSection>
  );
}
