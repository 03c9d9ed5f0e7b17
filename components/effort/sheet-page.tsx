import { useTranslations } from "next-intl";
import { GroupFilter } from "@/components/effort/group-filter";
import { PartFacts } from "@/components/effort/part-facts";
import { StateChip } from "@/components/effort/state-chip";
import { addressWith } from "@/components/ui/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { PrintButton } from "@/components/ui/print-button";
import { type Column, Table } from "@/components/ui/table";
import { dimensions, type EffortPart } from "@/lib/effort/parts/rules";
import type { ShownRecord } from "@/lib/effort/queries";
import { isAskedOf, studentsAtOnce } from "@/lib/effort/rules";
import type { SheetQuery } from "@/lib/effort/schema";
import type { Sheet, SheetRow } from "@/lib/effort/sheets/queries";
import { schoolYearLabel } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";

type Props = {
  slug: string;
  sheet: Sheet;
  query: SheetQuery;
  /** Whose students these are: a team's, by its name, or one's own. */
  place: { path: string; name: string; team?: string };
  mayNote: boolean;
  mayExport: boolean;
};

/** Parts against students: who is how far, and for who notes it the way to each part. */
export function SheetPage(props: Props) {
  const t = useTranslations("effort");
  const { sheet, query, place, mayNote } = props;
  const path = `${place.path}/loopbaan-en-burgerschap`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: place.name, href: place.path }, { label: t("title") }]} />
      <PageHeader
        title={place.team ? t("sheet.titleTeam", { team: place.team }) : t("title")}
        lead={mayNote ? t("sheet.lead") : `${t("sheet.lead")} ${t("sheet.readsAlong")}`}
        actions={sheet.parts.length > 0 && sheet.rows.length > 0 ? <Actions {...props} /> : null}
      />
      {sheet.parts.length === 0 ? (
        <Card pad={false}>
          <EmptyState
            icon="graduation-cap"
            title={t("sheet.emptyParts.title")}
            text={t("sheet.emptyParts.text")}
          />
        </Card>
      ) : (
        <div className="stack">
          <div className={mayNote ? "no-print" : undefined}>
            <Parts {...props} path={path} />
          </div>
          <GroupFilter path={path} groups={sheet.groups} groep={query.groep} found={sheet.found} />
          <States {...props} />
          <Pager
            path={path}
            query={{ groep: query.groep }}
            page={sheet.page}
            size={studentsAtOnce}
            total={sheet.found}
          />
        </div>
      )}
    </>
  );
}

/** What can be done with the list: on paper for everybody, as a file for who reads all of it. */
function Actions({ slug, query, place, mayExport }: Props) {
  const t = useTranslations("effort.sheet");
  const common = useTranslations("common");
  const api = `/api/${slug}${place.path.slice(slug.length + 1)}/loopbaan-en-burgerschap`;
  return (
    <>
      <PrintButton>{common("print")}</PrintButton>
      {mayExport ? (
        <a className="button" href={addressWith(api, { groep: query.groep }, {})} download>
          <Icon name="download" size={18} />
          {t("export")}
        </a>
      ) : null}
    </>
  );
}

/** Everybody's states, and what it means that a colleague noted one. */
function States(props: Props) {
  const t = useTranslations("effort.sheet");
  const columns = useColumns(props);
  const { rows } = props.sheet;
  const isPart = rows.some(({ records }) => [...records.values()].includes("by-colleague"));
  return (
    <>
      <Card pad={false}>
        <Table
          caption={t("table")}
          columns={columns}
          rows={rows}
          rowKey={({ student }) => student.id}
          narrow="scroll"
          empty={<EmptyState icon="users" title={t("emptyStudents.title")} text={t("emptyStudents.text")} />}
        />
      </Card>
      {isPart ? <p className="text-small text-soft">{t("legend")}</p> : null}
    </>
  );
}

/** What is asked, with the way to each part for who notes it. */
function Parts({ sheet, query, mayNote, path }: Props & { path: string }) {
  const t = useTranslations("effort");
  return (
    <CardSection title={t("sheet.parts", { year: schoolYearLabel(sheet.schoolYear) })}>
      <div className="grid gap-6 md:grid-cols-2">
        {dimensions.map((dimension) => (
          <section
            key={dimension}
            aria-label={t(`dimensions.${dimension}`)}
            className="grid content-start gap-3"
          >
            <h3>{t(`dimensions.${dimension}`)}</h3>
            <ul className="grid gap-4">
              {sheet.parts
                .filter((part) => part.dimension === dimension)
                .map((part) => (
                  <li key={part.id} className="flex items-start justify-between gap-3">
                    <span>
                      {part.name}
                      <br />
                      <PartFacts part={part} />
                    </span>
                    {mayNote && part.endedOn === null ? (
                      <LinkButton
                        href={addressWith(`${path}/${part.id}`, { groep: query.groep }, {})}
                        aria-label={t("sheet.noteOf", { part: part.name })}
                      >
                        {t("sheet.note")}
                      </LinkButton>
                    ) : null}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </CardSection>
  );
}

function useColumns({ slug, sheet, mayExport }: Props): Column<SheetRow>[] {
  const t = useTranslations("effort.sheet");
  const nameOf = ({ student }: SheetRow) => {
    const name = fullName(student.name);
    const href = `/${slug}/studenten/${student.id}/loopbaan-en-burgerschap`;
    return (
      <span className="block min-w-32">
        {mayExport ? <Link href={href}>{name}</Link> : name}
        {student.groupName ? <small className="block text-soft">{student.groupName}</small> : null}
      </span>
    );
  };
  return [
    { key: "student", label: t("student"), cell: nameOf },
    ...sheet.parts.map((part) => ({
      key: part.id,
      label: part.name,
      cell: ({ student, records }: SheetRow) => (
        <Cell part={part} studyYear={student.studyYear} record={records.get(part.id) ?? null} />
      ),
    })),
  ];
}

function Cell({
  part,
  studyYear,
  record,
}: {
  part: EffortPart;
  studyYear: number | null;
  record: ShownRecord;
}) {
  const t = useTranslations("effort.sheet");
  if (record === "by-colleague") return <span className="text-small text-soft">{t("colleague")}</span>;
  if (record && record.state !== "not-started") return <StateChip state={record.state} />;
  const isAsked = record !== null || isAskedOf(part, studyYear);
  return <span className="whitespace-nowrap text-small text-soft">{t(isAsked ? "notYet" : "notAsked")}</span>;
}
