import { useLocale, useTranslations } from "next-intl";
import { PressForm } from "@/components/scans/press-form";
import { AskCompanyForm } from "@/components/scans/student/ask-company-form";
import { AskSchoolForm } from "@/components/scans/student/ask-school-form";
import { StudentRaters } from "@/components/scans/student/student-raters";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextField } from "@/components/ui/text-field";
import { Words } from "@/components/ui/words";
import { fullName, shortDate } from "@/lib/platform/format";
import { mayAsk } from "@/lib/scans/rounds/rules";
import { closeStudentScan, remindStudentRaters } from "@/lib/scans/student/actions";
import type { StudentRoundPageView } from "@/lib/scans/student/reading/queries";

type Props = {
  view: StudentRoundPageView & { arranging: NonNullable<StudentRoundPageView["arranging"]> };
  slug: string;
  origin: string;
  search: string;
  hasMail: boolean;
};

/** A scan that runs: who fills it in, whom to ask more, and the reader's own form. */
export function ArrangeScan(props: Props) {
  const t = useTranslations("studentScans");
  const { view, slug, origin, hasMail } = props;
  const { round, isOwn, today, arranging } = view;
  const isRunning = mayAsk(round, today).ok;
  const { givenName: name } = round.student.name;
  return (
    <Words of={["studentScanForms", "scanForms"]}>
      <div className="columns">
        <div className="stack">
          {arranging.ownRaterId ? (
            <CardSection title={t("arrange.own")} lead={t("arrange.ownLead")}>
              <LinkButton kind="go" icon="pencil" href={`/${slug}/scans/verzoeken/${arranging.ownRaterId}`}>
                {t("arrange.fillIn")}
              </LinkButton>
            </CardSection>
          ) : null}
          <CardSection
            title={t("raters.title")}
            lead={isOwn ? t("raters.leadOwn") : t("raters.lead", { name })}
            pad={false}
          >
            <StudentRaters
              raters={arranging.raters}
              coachId={round.student.coachId}
              links={arranging.links}
              {...{ origin, isRunning, isOwn, hasMail }}
            />
          </CardSection>
          {isRunning ? (
            <CardSection title={t("arrange.company")} lead={t("arrange.companyLead")}>
              <AskCompanyForm roundId={round.id} hasMail={hasMail} />
            </CardSection>
          ) : null}
          {isRunning ? <SchoolCard {...props} /> : null}
        </div>
        <div className="stack">
          <ProgressCard {...props} isRunning={isRunning} />
          <CardSection title={t("arrange.whoSees")}>
            <p className="text-small">{t(isOwn ? "arrange.whoSeesOwn" : "arrange.whoSeesText")}</p>
          </CardSection>
        </div>
      </div>
    </Words>
  );
}

function SchoolCard({ view: { round, arranging }, slug, search }: Props) {
  const t = useTranslations("studentScans.arrange");
  const path = `/${slug}/studenten/${round.student.id}/scans/${round.id}`;
  const options = arranging.found.map(({ id, name }) => ({ value: id, label: fullName(name) }));
  return (
    <CardSection title={t("school")}>
      <div className="grid gap-4">
        <FilterBar path={path} active={search !== ""}>
          <TextField name="zoek" type="search" label={t("search")} defaultValue={search} />
        </FilterBar>
        {search !== "" && options.length === 0 ? <p className="text-soft">{t("nobody")}</p> : null}
        {options.length > 0 ? <AskSchoolForm roundId={round.id} people={options} /> : null}
      </div>
    </CardSection>
  );
}

function ProgressCard({ view: { round }, hasMail, isRunning }: Props & { isRunning: boolean }) {
  const t = useTranslations("studentScans.arrange");
  const forms = useTranslations("studentScanForms");
  const fields = { roundId: round.id };
  const until = shortDate(round.closesOn, useLocale());
  return (
    <CardSection title={t("progress")} lead={t("answered", { count: round.submitted, whole: round.invited })}>
      <div className="grid gap-4">
        <p className="text-small">{t("endLead", { until })}</p>
        {isRunning && hasMail && round.submitted < round.invited ? (
          <PressForm action={remindStudentRaters} fields={fields} label={forms("remind")} />
        ) : null}
        <Disclosure label={t("end")}>
          <div className="grid gap-3">
            <p className="text-small text-soft">{t("closeWhat")}</p>
            <PressForm action={closeStudentScan} fields={fields} label={forms("close")} />
          </div>
        </Disclosure>
      </div>
    </CardSection>
  );
}
