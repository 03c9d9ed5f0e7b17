import { useLocale, useTranslations } from "next-intl";
import { TurnChip } from "@/components/conversations/turn-chip";
import { addressWith, type Query } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { Person } from "@/components/ui/face";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { StudentProgress } from "@/lib/conversations/coverage/queries";
import { isDue } from "@/lib/conversations/coverage/rules";
import { isForToday } from "@/lib/conversations/rules";
import { fullName, initials, shortDate } from "@/lib/platform/format";

type Props = {
  slug: string;
  students: readonly StudentProgress[];
  now: Date;
  sorting: { query: Query; by: string; descending: boolean };
  /** The list as it stands, to come back to. */
  list: string;
};

/** The coach's students: who is due and why, and what was agreed, one row each. */
export function StudentTable({ slug, students, now, sorting, list }: Props) {
  const t = useTranslations("conversations.list");
  const locale = useLocale();
  const path = `/${slug}/studenten`;
  const columns: Column<StudentProgress>[] = [
    {
      key: "pick",
      label: t("pick"),
      isMute: true,
      inCorner: true,
      cell: ({ id, name }) => (
        <label className="tick no-print">
          <input type="checkbox" name="student" value={id} />
          <span className="sr-only">{t("pickOf", { name: fullName(name) })}</span>
        </label>
      ),
    },
    {
      key: "name",
      label: t("student"),
      sortable: true,
      names: true,
      cell: ({ id, name, groupName }) => (
        <Link href={`${path}/${id}`}>
          <Person
            person={{ name: fullName(name), initials: initials(name) }}
            detail={groupName ?? undefined}
          />
        </Link>
      ),
    },
    { key: "turn", label: t("turn"), sortable: true, cell: (student) => <Why student={student} /> },
    { key: "talks", label: t("talks"), sortable: true, cell: (student) => <Talks student={student} /> },
    {
      key: "last",
      label: t("last"),
      sortable: true,
      cell: ({ lastHeldOn }) => (
        <span className="whitespace-nowrap">
          {lastHeldOn ? shortDate(lastHeldOn, locale) : t("neverYet")}
        </span>
      ),
    },
    {
      key: "agreements",
      label: t("agreements"),
      align: "end",
      cell: ({ openAgreements }) => (openAgreements > 0 ? openAgreements : ""),
    },
    {
      key: "action",
      label: t("action"),
      isMute: true,
      cell: (student) => (
        <span className="flex flex-wrap items-center justify-end gap-3">
          <RecordLink path={path} student={student} now={now} />
          <QuickLink path={path} student={student} list={list} />
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={t("caption")}
      columns={columns}
      rows={students}
      rowKey={({ id }) => id}
      sorting={{ path, ...sorting }}
    />
  );
}

/** Whose turn it is, and what else asks for a talk: the student themselves, a start to look back on, a career, placement or scan that no talk was about. */
function Why({ student }: { student: StudentProgress }) {
  const { turn, start, isAsking, isCareerDue, isPlacementDue, hasNewScan } = student;
  const t = useTranslations("conversations.list");
  const also = [
    isAsking ? t("asking") : null,
    start.kind === "to-review" || start.kind === "under-way"
      ? t(`starts.${start.kind}`, { week: start.week })
      : null,
    isCareerDue ? t("career") : null,
    isPlacementDue ? t("placement") : null,
    hasNewScan ? t("newScan") : null,
  ].filter(Boolean);
  return (
    <span className="block">
      <TurnChip turn={turn} />
      {also.length > 0 ? <span className="block text-small text-soft">{also.join(", ")}</span> : null}
    </span>
  );
}

function Talks({ student: { completed, standing } }: { student: StudentProgress }) {
  const t = useTranslations("conversations.list");
  return standing.isInScope ? t("talksOf", { completed, required: standing.required }) : completed;
}

/** One button for who is due; the others have it on their own page. */
function RecordLink({ path, student, now }: { path: string; student: StudentProgress; now: Date }) {
  const t = useTranslations("conversations.list");
  const isPlannedNow = isForToday(student.toRecordFrom ?? student.nextPlannedFor, now);
  if (!isDue(student.turn) && !isPlannedNow) return null;
  const planned = isPlannedNow && student.talkId ? `?talk=${student.talkId}` : "";
  return (
    <LinkButton
      href={`${path}/${student.id}/gesprek${planned}`}
      aria-label={t("recordOf", { name: fullName(student.name) })}
    >
      {t("record")}
    </LinkButton>
  );
}

/** A word in passing is one step away for everybody, and leads back to the list as it stood (O21). */
function QuickLink({ path, student, list }: { path: string; student: StudentProgress; list: string }) {
  const t = useTranslations("conversations.list");
  return (
    <Link
      className="inline-flex min-h-6 items-center whitespace-nowrap text-small"
      href={addressWith(`${path}/${student.id}/kort`, {}, { lijst: list })}
      aria-label={t("quickOf", { name: fullName(student.name) })}
    >
      {t("quick")}
    </Link>
  );
}
