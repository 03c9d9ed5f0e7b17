import { useTranslations } from "next-intl";
import { OwnWordsForm, ReportForm } from "@/components/conversations/report-form";
import { StartAfresh } from "@/components/conversations/start-afresh";
import { firstOf } from "@/components/conversations/typed";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { TalkView } from "@/lib/conversations/queries";
import { draftOfReport, type ReportText } from "@/lib/conversations/rules";
import type { Typed } from "@/lib/platform/action-state";

type Props = {
  slug: string;
  deviceKey: string;
  view: {
    talk: TalkView;
    report: ReportText;
    draft: { typed: Typed; savedAt: Date } | null;
    isOwn: boolean;
  };
};

/** The coach edits the report, the student their own words in it, until it is confirmed. */
export function RewritePage({ slug, deviceKey, view: { talk, report, draft, isOwn } }: Props) {
  const t = useTranslations("conversations");
  const student = talk.student.name.givenName;
  const backHref = `/${slug}/gesprekken/${talk.id}`;
  const title = isOwn ? t("talk.editOwn") : t("talk.editTitle");
  const Editor = isOwn ? OwnWordsForm : ReportForm;
  const autosave = {
    address: `/api/${slug}/drafts`,
    ...draftOfReport(talk.id),
    deviceKey,
    savedAt: draft?.savedAt.toISOString() ?? null,
  };
  const text = draft
    ? { studentWords: firstOf(draft.typed, "studentWords"), coachNotes: firstOf(draft.typed, "coachNotes") }
    : report;
  return (
    <Words of={["conversations"]}>
      <Breadcrumb crumbs={[{ label: t(`kinds.${talk.kind}`), href: backHref }, { label: title }]} />
      <PageHeader
        title={title}
        lead={isOwn ? t("talk.editLeadOwn") : t("talk.editLead", { name: student })}
      />
      <div className="stack">
        {draft ? <StartAfresh autosave={autosave} /> : null}
        <Editor
          talkId={talk.id}
          version={talk.reportVersion}
          text={text}
          student={student}
          autosave={autosave}
          backHref={backHref}
        />
      </div>
    </Words>
  );
}
