import { useLocale, useTranslations } from "next-intl";
import { StateChip } from "@/components/effort/state-chip";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { PartFacts } from "@/components/effort/part-facts";
import { dimensions, type EffortPart } from "@/lib/effort/parts/rules";
import type { StudentEffort } from "@/lib/effort/queries";
import { countOf, type EffortRecord, isAskedOf } from "@/lib/effort/rules";
import type { StudentView } from "@/lib/organisation/students/queries";
import { schoolYearLabel, type SchoolYear } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";

type Props = {
  slug: string;
  student: StudentView;
  effort: StudentEffort;
  isOwn: boolean;
  schoolYear: SchoolYear;
};

/** What a student did for career and citizenship and what is to come, by whom it was noted, and years before. */
export function StudentEffortPage({ slug, student, effort, isOwn, schoolYear }: Props) {
  const t = useTranslations("effort");
  const common = useTranslations("common");
  const name = fullName(student.name);
  const { parts, records, studyYear } = effort;
  const isNoted = ({ id }: EffortPart) => records.some(({ partId }) => partId === id);
  const present = parts.filter(
    (part) => part.schoolYear === schoolYear && (isAskedOf(part, studyYear) || isNoted(part)),
  );
  const earlier = parts.filter((part) => part.schoolYear !== schoolYear);
  const years = [...new Set(earlier.map((part) => part.schoolYear))];
  const count = countOf(present, studyYear, records);
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: name, href: `/${slug}/studenten/${student.id}` }, { label: t("title") }]}
      />
      <PageHeader
        title={isOwn ? t("title") : t("student.titleOf", { name })}
        lead={isOwn ? t("student.leadOwn") : t("student.lead", { name: student.name.givenName })}
        actions={parts.length > 0 ? <PrintButton>{common("print")}</PrintButton> : null}
      />
      <div className="stack">
        {present.length === 0 ? (
          <Card pad={false}>
            <EmptyState
              icon="graduation-cap"
              title={t("student.empty.title")}
              text={t("student.empty.text")}
            />
          </Card>
        ) : (
          <p>{t("student.count", count)}</p>
        )}
        <Dimensions parts={present} records={records} />
        {years.map((year) => (
          <Disclosure key={year} label={t("student.earlier", { year: schoolYearLabel(year) })}>
            <div className="stack">
              <Dimensions parts={earlier.filter((part) => part.schoolYear === year)} records={records} />
            </div>
          </Disclosure>
        ))}
      </div>
    </>
  );
}

function Dimensions({ parts, records }: { parts: readonly EffortPart[]; records: readonly EffortRecord[] }) {
  const t = useTranslations("effort.dimensions");
  return dimensions.map((dimension) => {
    const here = parts.filter((part) => part.dimension === dimension);
    return here.length === 0 ? null : (
      <CardSection key={dimension} title={t(dimension)}>
        <ul className="grid gap-6 sm:gap-4">
          {here.map((part) => (
            <li
              key={part.id}
              className="flex flex-col items-start gap-2 sm:flex-row sm:justify-between sm:gap-3"
            >
              <Line part={part} record={records.find(({ partId }) => partId === part.id) ?? null} />
            </li>
          ))}
        </ul>
      </CardSection>
    );
  });
}

function Line({ part, record }: { part: EffortPart; record: EffortRecord | null }) {
  const t = useTranslations("effort.student");
  const locale = useLocale();
  return (
    <>
      <span className="grid gap-1">
        <strong>{part.name}</strong>
        {part.explanation ? <span>{part.explanation}</span> : null}
        <PartFacts part={part} />
        {record?.note ? <q>{record.note}</q> : null}
        {record ? (
          <small className="text-soft">
            {t("by", { day: shortDate(record.notedOn, locale), name: fullName(record.notedBy) })}
          </small>
        ) : null}
      </span>
      <StateChip state={record?.state ?? "not-started"} />
    </>
  );
}
