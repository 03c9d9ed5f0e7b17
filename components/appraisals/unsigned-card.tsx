import { useLocale, useTranslations } from "next-intl";
import { AppraisalPress } from "@/components/appraisals/appraisal-press";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import type { AppraisalView } from "@/lib/appraisals/queries";
import { lastDayToSign, mayBeNotedUnsigned } from "@/lib/appraisals/rules";
import type { Day } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";

/** The days to sign are over: the leader or HR notes that nobody did, so that an appraisal does not lie still for ever. */
export function UnsignedCard({ appraisal, today }: { appraisal: AppraisalView; today: Day }) {
  const t = useTranslations("appraisals.unsigned");
  const locale = useLocale();
  const last = lastDayToSign(appraisal);
  if (!last || !mayBeNotedUnsigned(appraisal, today).ok) return null;
  const name = appraisal.employee.givenName;
  return (
    <div className="no-print">
      <CardSection title={t("title", { name })} lead={t("lead", { name, day: longDate(last, locale) })}>
        <Words of={["appraisals"]}>
          <AppraisalPress deed="noteUnsigned" appraisalId={appraisal.id} label={t("note")} />
        </Words>
      </CardSection>
    </div>
  );
}
