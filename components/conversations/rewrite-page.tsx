import { useTranslations } from "next-intl";
import { OwnWordsForm, ReportForm } from "@/components/conversations/report-form";
import { StartAfresh } from "@/components/conversations/start-afresh";
import { intakerOf } from "@/components/conversations/report-readers";
import { TwoTexts } from "@/components/conversations/two-texts";
import { firstOf } from "@/components/conversations/typed";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { TalkView } from "@/lib/conversations/queries";
import {
  draftOfReport,
  ownParts,
  type ReportPart,
  reportParts,
  type ReportText,
  standingOfDraft,
} from "@/lib/conversations/rules";
import type { GoOnWith } from "@/lib/conversations/schema";
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
  goOn: GoOnWith;
};

/**
 * The coach edits the report, the student their own words in it, until it is confirmed. What was typed over a text
 * that was saved anew since is laid beside it, and its author chooses.
 */
export function RewritePage({ slug, deviceKey, view: { talk, report, draft, isOwn }, goOn }: Props) {
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
  const kept = standingOfDraft(draft && partsOf(draft.typed), report, talk.reportVersion);
  const isOvertaken = kept.state === "overtaken";
  const text = kept.state === "none" || (isOvertaken && goOn === "opgeslagen") ? report : kept.text;
  const labelOf = (name: ReportPart) => {
    if (name === "goal" || name === "careerStep") return t(`aims.${name}`);
    return isOwn ? t("talk.ownWords") : t(`talk.texts.${name}`, { student });
  };
  const labels = (isOwn ? ownParts : reportParts).map((name) => ({ name, label: labelOf(name) }));
  return (
    <Words of={["conversations"]}>
      <Breadcrumb crumbs={[{ label: t(`kinds.${talk.kind}`), href: backHref }, { label: title }]} />
      <PageHeader
        title={title}
        lead={isOwn ? t("talk.editLeadOwn") : t("talk.editLead", { name: student })}
      />
      <div className="stack">
        {kept.state === "current" ? <StartAfresh autosave={autosave} /> : null}
        {isOvertaken ? (
          <TwoTexts
            path={`${backHref}/aanpassen`}
            goOn={goOn}
            mine={kept.text}
            saved={report}
            labels={labels}
          />
        ) : null}
        {isOvertaken && goOn === null ? null : (
          <div className="max-w-[46rem]">
            <Editor
              key={goOn ?? "first"}
              talkId={talk.id}
              version={talk.reportVersion}
              text={text}
              student={student}
              intaker={intakerOf(talk, isOwn)}
              autosave={autosave}
              backHref={backHref}
            />
          </div>
        )}
      </div>
    </Words>
  );
}

function partsOf(typed: Typed) {
  return {
    version: firstOf(typed, "version"),
    text: Object.fromEntries(
      reportParts.filter((part) => part in typed).map((part) => [part, firstOf(typed, part)]),
    ),
  };
}
