import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Person } from "@/components/ui/face";
import { Link } from "@/components/ui/link";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import type { NamedStudent } from "@/lib/conversations/coverage/teams/queries";
import { fullName, initials, moment } from "@/lib/platform/format";

type Props = { slug: string; path: string; students: readonly NamedStudent[]; page: number };

const pageSize = 25;

/** The students of a team who had no talk this school year yet, by name (decisions 28). */
export function WithoutTalk({ slug, path, students, page }: Props) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  const last = Math.max(1, Math.ceil(students.length / pageSize));
  const current = Math.min(page, last);
  return (
    <div className="grid gap-4">
      <CardSection
        title={t("team.withoutTalk")}
        lead={students.length > 0 ? t("team.withoutTalkLead") : t("team.everybodySpoken")}
        pad={students.length === 0}
      >
        {students.length > 0 ? (
          <Table
            caption={t("team.students")}
            rows={students.slice((current - 1) * pageSize, current * pageSize)}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                label: t("list.student"),
                cell: ({ id, name, groupName }) => (
                  <Link href={`/${slug}/studenten/${id}`}>
                    <Person
                      person={{ name: fullName(name), initials: initials(name) }}
                      detail={groupName ?? undefined}
                    />
                  </Link>
                ),
              },
              {
                key: "next",
                label: t("student.next"),
                cell: ({ nextPlannedFor }) =>
                  nextPlannedFor ? moment(nextPlannedFor, locale) : t("list.neverYet"),
              },
            ]}
          />
        ) : null}
      </CardSection>
      <Pager path={path} query={{}} page={current} size={pageSize} total={students.length} />
    </div>
  );
}
