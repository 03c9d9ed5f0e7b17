import { useLocale, useTranslations } from "next-intl";
import { PressForm } from "@/components/scans/press-form";
import { CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { shortDate } from "@/lib/platform/format";
import { declineRound, takePart } from "@/lib/scans/feedback/actions";
import type { RoundView } from "@/lib/scans/rounds/queries";

/** Room to say "not this time" in a round that HR asked for, with who learns of it. */
export function DeclineCard({ round: { id: roundId, kind } }: { round: RoundView }) {
  const t = useTranslations("scans.arrange");
  const forms = useTranslations("scanForms");
  return (
    <CardSection title={t("declineLabel")} lead={t(kind === "self" ? "declineOwnWhat" : "declineWhat")}>
      <Words of={["scanForms"]}>
        <PressForm action={declineRound} fields={{ roundId }} label={forms("decline")} />
      </Words>
    </CardSection>
  );
}

/** That somebody said so, and the way back as long as there is time. */
export function DeclinedNotice({ round, today }: { round: RoundView; today: string }) {
  const t = useTranslations("scans.arrange");
  const forms = useTranslations("scanForms");
  const until = shortDate(round.closesOn, useLocale());
  if (round.closesOn < today) return null;
  return (
    <Notice state="info" text={t("declinedNotice", { until })}>
      <div className="mt-3">
        <Words of={["scanForms"]}>
          <PressForm action={takePart} fields={{ roundId: round.id }} label={forms("takePart")} />
        </Words>
      </div>
    </Notice>
  );
}
