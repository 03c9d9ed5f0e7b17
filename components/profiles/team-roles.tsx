import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Person } from "@/components/ui/face";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import { fullName, hours, initials, shortDate } from "@/lib/platform/format";
import type { AssignmentView } from "@/lib/profiles/assignments/queries";
import { assignmentTone } from "@/lib/profiles/labels";

/**
 * Who holds which role in a team, for how many hours and how long (A17). `changeable` names the
 * assignments this reader decides on; hours that may not stand in a list are null and say so.
 */
export function TeamRoles({
  assignments,
  isConsented,
  changeable,
  mayAssign,
  path,
}: {
  assignments: readonly AssignmentView[];
  isConsented: boolean;
  changeable: ReadonlySet<string>;
  mayAssign: boolean;
  /** `/helicon`: roles and team pages lie under it. */
  path: string;
}) {
  const t = useTranslations("profiles.team");
  const columns = useColumns(path, changeable);
  const hidesHours = !isConsented && assignments.length > 0;
  return (
    <Card pad={false}>
      <Table
        caption={t("caption")}
        columns={columns}
        rows={assignments}
        rowKey={(assignment) => assignment.id}
        empty={
          <EmptyState
            icon="users"
            title={t("empty")}
            text={mayAssign ? t("emptyLeader") : t("emptyReader")}
          />
        }
      />
      {hidesHours ? (
        <p className="border-t border-line px-5.5 py-3 text-small text-soft">{t("hoursHidden")}</p>
      ) : null}
    </Card>
  );
}

function useColumns(path: string, changeable: ReadonlySet<string>): Column<AssignmentView>[] {
  const t = useTranslations("profiles.team");
  const locale = useLocale();
  const day = (date: string) => shortDate(date, locale);
  return [
    {
      key: "person",
      label: t("person"),
      cell: ({ person }) => <Person person={{ name: fullName(person), initials: initials(person) }} />,
    },
    {
      key: "role",
      label: t("role"),
      cell: ({ roleId, roleName }) => <Link href={`${path}/rollen/${roleId}`}>{roleName}</Link>,
    },
    {
      key: "hours",
      label: t("hours"),
      align: "end",
      cell: ({ minutes }) => (minutes === null ? null : hours(minutes, locale)),
    },
    {
      key: "period",
      label: t("period"),
      cell: ({ startsOn, endsOn, state }) => (
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          <span>
            {endsOn
              ? t("periodClosed", { from: day(startsOn), to: day(endsOn) })
              : t("periodOpen", { from: day(startsOn) })}
          </span>
          {state === "running" ? null : <Chip state={assignmentTone[state]}>{t(state)}</Chip>}
        </span>
      ),
    },
    {
      key: "open",
      label: t("open"),
      cell: ({ id, teamId, person, roleName }) =>
        changeable.has(id) ? (
          <Link href={`${path}/teams/${teamId}/rollen/${id}`}>
            {t("open")}
            <span className="sr-only">
              : {fullName(person)}, {roleName}
            </span>
          </Link>
        ) : null,
    },
  ];
}
