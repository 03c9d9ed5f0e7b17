import { useTranslations } from "next-intl";
import { useReferralChoices } from "@/components/referrals/referral-choices";
import { ReferralForm } from "@/components/referrals/referral-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { optionOf } from "@/components/ui/select-field";
import { Words } from "@/components/ui/words";
import { fullName } from "@/lib/platform/format";
import type { ReferralView } from "@/lib/referrals/queries";
import type { SecondLineUnit } from "@/lib/referrals/units/queries";

type Props = {
  referral: ReferralView;
  tried: string;
  units: readonly SecondLineUnit[];
  submission: string;
  slug: string;
};

/** What was not sent yet in other words, for the student to read again. */
export function RewritePage({ referral, tried, units, submission, slug }: Props) {
  const t = useTranslations("referrals");
  const { id, student, version, reason, aim, unitId } = referral;
  const name = student.givenName;
  const href = `/${slug}/doorverwijzingen/${id}`;
  const choices = useReferralChoices();
  return (
    <Words of={["referralForms"]}>
      <Breadcrumb
        crumbs={[
          { label: t("one.title", { name: fullName(student) }), href },
          { label: t("start.rewriteTitle") },
        ]}
      />
      <PageHeader title={t("start.rewriteTitle")} lead={t("start.rewriteLead", { name })} />
      <div className="max-w-3xl">
        <Card>
          <ReferralForm
            of={{ referralId: id, version }}
            name={name}
            initial={{ reason, aim, unitId, tried }}
            units={units.map(optionOf)}
            {...choices}
            backHref={href}
            submission={submission}
            autosave={null}
          />
        </Card>
      </div>
    </Words>
  );
}
