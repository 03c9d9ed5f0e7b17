import { useLocale, useTranslations } from "next-intl";
import { GroupFilter } from "@/components/effort/group-filter";
import { NoteForm, type NoteRow } from "@/components/effort/note-form";
import { addressWith } from "@/components/ui/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Words } from "@/components/ui/words";
import { studentsAtOnce } from "@/lib/effort/rules";
import type { SheetQuery } from "@/lib/effort/schema";
import type { NotingRow, NotingSheet } from "@/lib/effort/sheets/queries";
import { fullName, shortDate } from "@/lib/platform/format";

type Props = {
  noting: NotingSheet;
  query: SheetQuery;
  /** Whose students these are: a team's or one's own. */
  place: { path: string; name: string };
  submission: string;
};

/** One part for a group: how far each student is, to be kept in one go. */
export function NotePage({ noting, query, place, submission }: Props) {
  const t = useTranslations("effort");
  const { part, rows, edition } = noting;
  const base = `${place.path}/loopbaan-en-burgerschap`;
  const path = `${base}/${part.id}`;
  const [open, others] = [rows.filter(({ mayNote }) => mayNote), rows.filter(({ mayNote }) => !mayNote)];
  const toRow = useRows();
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: place.name, href: place.path },
          { label: t("title"), href: addressWith(base, { groep: query.groep }, {}) },
          { label: part.name },
        ]}
      />
      <PageHeader
        title={part.name}
        lead={[t(`dimensions.${part.dimension}`), part.explanation].filter(Boolean).join(" · ")}
      />
      <div className="stack">
        <GroupFilter path={path} groups={noting.groups} groep={query.groep} found={noting.found} />
        {rows.length === 0 ? (
          <Card pad={false}>
            <EmptyState icon="users" title={t("note.none.title")} text={t("note.none.text")} />
          </Card>
        ) : null}
        {open.length > 0 ? (
          <Card>
            <div className="grid gap-4">
              <div className="grid gap-1">
                <p>{t("note.lead")}</p>
                <p className="text-small text-soft">{t("note.hint")}</p>
              </div>
              <Words of={["effort"]}>
                <NoteForm
                  key={`${query.groep} ${noting.page} ${edition}`}
                  {...{ partId: part.id, title: part.name, edition, submission }}
                  rows={open.map(toRow)}
                />
              </Words>
            </div>
          </Card>
        ) : null}
        {others.length > 0 ? <Others rows={others} /> : null}
        <Pager
          path={path}
          query={{ groep: query.groep }}
          page={noting.page}
          size={studentsAtOnce}
          total={noting.found}
        />
      </div>
    </>
  );
}

/** Rows of the form, as they were kept. */
function useRows() {
  const t = useTranslations("effort.note");
  const locale = useLocale();
  return ({ student, record }: NotingRow): NoteRow => {
    const kept = record === "by-colleague" ? null : record;
    return {
      ...{ id: student.id, name: fullName(student.name), group: student.groupName, note: kept?.note ?? "" },
      state: kept?.state ?? "not-started",
      notedBy: kept && t("by", { day: shortDate(kept.notedOn, locale), name: fullName(kept.notedBy) }),
    };
  };
}

/** Whom the reader does not note for: of whom a colleague keeps this part, and whom they lead through another team. */
function Others({ rows }: { rows: readonly NotingRow[] }) {
  const t = useTranslations("effort");
  const [taken, led] = [rows.filter(isTaken), rows.filter((row) => !isTaken(row))];
  return (
    <Card>
      <div className="grid gap-2">
        {taken.length > 0 ? (
          <p className="text-soft">
            {t("byColleague")}: {namesOf(taken)}
          </p>
        ) : null}
        {led.length > 0 ? (
          <p className="text-soft">
            {t("note.led")}: {namesOf(led)}
          </p>
        ) : null}
      </div>
    </Card>
  );
}

function isTaken({ record }: NotingRow): boolean {
  return record === "by-colleague";
}

function namesOf(rows: readonly NotingRow[]): string {
  return rows.map(({ student }) => fullName(student.name)).join(", ");
}
