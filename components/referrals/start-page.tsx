import { useTranslations } from "next-intl";
import { PickUpForm } from "@/components/referrals/pick-up-form";
import { ProcessCard } from "@/components/referrals/process-card";
import { ReferralForm } from "@/components/referrals/referral-form";
import { useReferralChoices } from "@/components/referrals/referral-choices";
import type { AutosaveProps } from "@/components/ui/autosave";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { optionOf } from "@/components/ui/select-field";
import { Words } from "@/components/ui/words";
import type { Typed } from "@/lib/platform/action-state";
import type { PersonName } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import type { ProcessView } from "@/lib/referrals/process/queries";
import type { SecondLineUnit } from "@/lib/referrals/units/queries";

export type StartView = {
  readonly student: { readonly id: string; readonly name: PersonName };
  readonly process: ProcessView | null;
  readonly units: readonly SecondLineUnit[];
  readonly draft: Typed;
  readonly autosave: AutosaveProps;
  readonly today: Day;
  /** Whether this coach can talk it through with team and second line first. */
  readonly mayDiscuss: boolean;
  readonly submissions: { readonly referral: string; readonly pickUp: string };
};

/** A coach refers: first how it goes here, then the words the student reads along, and the other way (W2, W4, W7). */
export function StartPage({ view, slug }: { view: StartView; slug: string }) {
  const t = useTranslations("referrals.start");
  const cases = useTranslations("jointCases.one");
  const students = useTranslations("conversations.list");
  const { student, units, submissions } = view;
  const name = student.name.givenName;
  const backHref = `/${slug}/studenten/${student.id}`;
  const choices = useReferralChoices();
  return (
    <Words of={["referralForms"]}>
      <Breadcrumb
        crumbs={[
          { label: students("title"), href: `/${slug}/studenten` },
          { label: fullName(student.name), href: backHref },
          { label: t("crumb") },
        ]}
      />
      <PageHeader title={t("title", { name: fullName(student.name) })} lead={t("lead", { name })} />
      <div className="columns">
        <div>
          <CardSection
            title={t("form")}
            lead={t("formLead", { name })}
            action={
              view.mayDiscuss ? (
                <Link href={`/${slug}/doorverwijzingen/casussen/nieuw`}>{cases("refer")}</Link>
              ) : null
            }
          >
            {units.length === 0 ? (
              <p>{t("noUnit")}</p>
            ) : (
              <ReferralForm
                of={{ studentId: student.id }}
                name={name}
                initial={view.draft}
                units={units.map(optionOf)}
                {...choices}
                backHref={backHref}
                submission={submissions.referral}
                autosave={view.autosave}
              />
            )}
          </CardSection>
        </div>
        <div>
          <ProcessCard process={view.process} title={t("how")} />
          <CardSection title={t("pickUp")} lead={t("pickUpLead")}>
            <PickUpForm
              studentId={student.id}
              today={view.today}
              submission={submissions.pickUp}
              aims={choices.aims}
              by="coach"
            />
          </CardSection>
        </div>
      </div>
    </Words>
  );
}
