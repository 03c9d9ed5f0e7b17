import { useTranslations } from "next-intl";
import { StateChip } from "@/components/profiles/state-chip";
import { Card, CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import { schoolYearLabel } from "@/lib/platform/calendar";
import type { ListedRole } from "@/lib/profiles/catalogue/rules";
import { lines } from "@/lib/profiles/rules";

/** All roles that were asked for, by where they stand in the guidance of students (C2, C29). */
export function RoleCatalogue({ roles, path }: { roles: readonly ListedRole[]; path: string }) {
  const t = useTranslations("profiles");
  const columns = useColumns(path);
  if (roles.length === 0) {
    const { title, text } = { title: t("catalogue.nothingFound"), text: t("catalogue.nothingFoundText") };
    return (
      <Card>
        <EmptyState icon="search" title={title} text={text} />
      </Card>
    );
  }
  const firstLine = lines.find((line) => roles.some((role) => role.line === line));
  return (
    <div className="stack [&_table]:md:table-fixed">
      {lines.map((line) => {
        const here = roles.filter((role) => role.line === line);
        if (here.length === 0) return null;
        return (
          <CardSection
            key={line}
            title={t(`line.${line}`)}
            lead={t(`lineLead.${line}`)}
            action={
              line === firstLine ? <Link href={`${path}/vergelijken`}>{t("compare.link")}</Link> : undefined
            }
            pad={false}
          >
            <Table
              caption={t("catalogue.caption", { line: t(`line.${line}`) })}
              columns={columns}
              rows={here}
              rowKey={(role) => role.id}
            />
          </CardSection>
        );
      })}
    </div>
  );
}

function useColumns(path: string): Column<ListedRole>[] {
  const t = useTranslations("profiles.catalogue");
  return [
    {
      key: "role",
      label: t("column.role"),
      cell: (role) => <Link href={`${path}/${role.id}`}>{role.name}</Link>,
    },
    {
      key: "version",
      label: t("column.version"),
      cell: ({ number, schoolYear }) =>
        number === null || schoolYear === null ? (
          <span className="text-soft">{t("noVersion")}</span>
        ) : (
          t("version", { number, year: schoolYearLabel(schoolYear) })
        ),
    },
    {
      key: "state",
      label: t("column.state"),
      cell: ({ states }) => (
        <span className="inline-flex flex-wrap gap-2">
          {states.map((state) => (
            <StateChip key={state} state={state} />
          ))}
        </span>
      ),
    },
    {
      key: "holders",
      label: t("column.holders"),
      align: "end",
      cell: ({ holders: { seen, others, step } }) =>
        step > 1 ? t("holdersInSteps", { count: seen + others, step }) : seen,
    },
  ];
}
