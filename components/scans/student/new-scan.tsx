import { useTranslations } from "next-intl";
import { PageTerms } from "@/components/glossary/page-terms";
import { StartScanForm } from "@/components/scans/student/start-scan-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { PersonName } from "@/lib/platform/actor";
import { dayOf, later, schoolYearLabel, schoolYearOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";

type Props = {
  slug: string;
  student: { readonly id: string; readonly name: PersonName };
  usable: readonly { readonly name: string; readonly version: { readonly id: string } }[];
  now: Date;
  isOwn: boolean;
  submission: string;
};

/** Starting a scan about a student, by the coach or the student. */
export function NewScan({ slug, student, usable, now, isOwn, submission }: Props) {
  const t = useTranslations("studentScans");
  const options = usable.map(({ name, version }) => ({ value: version.id, label: name }));
  const year = schoolYearLabel(schoolYearOf(now));
  const crumb = { label: fullName(student.name), href: `/${slug}/studenten/${student.id}` };
  return (
    <>
      <Breadcrumb crumbs={[crumb, { label: t("start.title") }]} />
      <PageHeader
        title={isOwn ? t("start.title") : t("start.titleFor", { name: student.name.givenName })}
        lead={isOwn ? t("start.leadOwn") : t("start.lead", { name: student.name.givenName })}
      >
        <PageTerms codes={["competenceScan", "growthMeter"]} />
      </PageHeader>
      <div className="max-w-2xl">
        <Card>
          {options.length === 0 ? (
            <EmptyState
              icon="file-text"
              title={t("start.noInstruments")}
              text={t("start.noInstrumentsText")}
            />
          ) : (
            <Words of={["studentScanForms", "scanForms"]}>
              <StartScanForm
                studentId={student.id}
                instruments={options}
                name={t("roundName", { name: usable[0]?.name ?? "", year })}
                closesOn={later(dayOf(now), { days: 28 })}
                submission={submission}
              />
            </Words>
          )}
        </Card>
      </div>
    </>
  );
}
