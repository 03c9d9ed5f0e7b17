import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Person } from "@/components/ui/face";
import { Link } from "@/components/ui/link";
import { Pager } from "@/components/ui/pager";
import { type Column, Table } from "@/components/ui/table";
import type { Day } from "@/lib/platform/calendar";
import { fullName, initials, shortDate } from "@/lib/platform/format";
import type { OpenCriterion, OpenPage } from "@/lib/profiles/eligibility/open/queries";
import { openPerPage } from "@/lib/profiles/eligibility/rules";

type Props = { list: NonNullable<OpenPage["list"]>; page: number; today: Day; path: string };

/** What people still have to reach for their role, what comes first on top. */
export function OpenList({ list, page, today, path }: Props) {
  const t = useTranslations("eligibility.open");
  const columns = useColumns(path, today);
  return (
    <>
      <Card pad={false}>
        <Table
          caption={t("caption")}
          columns={columns}
          rows={list.rows}
          rowKey={({ assignmentId, origin }) => `${assignmentId}${origin}`}
          empty={<EmptyState icon="circle-check" title={t("emptyTitle")} text={t("emptyText")} />}
        />
      </Card>
      <Pager
        path={`${path}/rollen/nog-te-halen`}
        query={{}}
        page={page}
        size={openPerPage}
        total={list.total}
      />
    </>
  );
}

function useColumns(path: string, today: Day): Column<OpenCriterion>[] {
  const t = useTranslations("eligibility.open");
  const states = useTranslations("eligibility.state");
  const roles = useTranslations("profiles.role");
  const locale = useLocale();
  return [
    {
      key: "person",
      label: t("person"),
      cell: ({ person, teamName }) => (
        <Person
          person={{ name: fullName(person), initials: initials(person) }}
          detail={teamName ?? roles("noTeam")}
        />
      ),
    },
    { key: "what", label: t("what"), cell: ({ words }) => words },
    { key: "role", label: t("role"), cell: ({ roleName }) => roleName },
    {
      key: "due",
      label: t("due"),
      cell: ({ dueOn }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {shortDate(dueOn, locale)}
          {dueOn < today ? <Chip state="late">{states("late")}</Chip> : null}
        </span>
      ),
    },
    {
      key: "open",
      label: t("open"),
      isMute: true,
      cell: ({ assignmentId, teamId, roleId, person, words }) => (
        <Link
          href={
            teamId
              ? `${path}/teams/${teamId}/rollen/${assignmentId}`
              : `${path}/rollen/${roleId}/mensen/${assignmentId}`
          }
        >
          {t("open")}
          <span className="sr-only">
            : {fullName(person)}, {words}
          </span>
        </Link>
      ),
    },
  ];
}
