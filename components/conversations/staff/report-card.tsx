import { useTranslations } from "next-intl";
import type { HeldView } from "@/components/conversations/staff/held-talk";
import { RewriteForm, RewriteOwnForm } from "@/components/conversations/staff/rewrite-forms";
import type { StaffTalkPageView } from "@/components/conversations/staff/talk-page";
import { CardSection } from "@/components/ui/card";
import { WhoSees } from "@/components/ui/who-sees";
import { fullName } from "@/lib/platform/format";

/** What was said, in two voices, with the reaction beside it. */
export function ReportCard({ view }: { view: StaffTalkPageView & { held: HeldView } }) {
  const t = useTranslations("staffTalks.report");
  const { talk, isOwn, held, submission } = view;
  const { report, reaction } = held;
  const name = talk.employeeName.givenName;
  const isEmpty = report.employeeWords === "" && report.holderNotes === "";
  const rewriting = { talkId: talk.id, version: talk.reportVersion, text: report, submission };
  return (
    <CardSection title={t("title")}>
      <div className="grid gap-5">
        {isEmpty ? <p className="text-soft">{t("none")}</p> : null}
        <Voice title={isOwn ? t("ownWords") : t("words", { name })} text={report.employeeWords} />
        <Voice title={t("notes", { name: fullName(talk.holderName) })} text={report.holderNotes} />
        <Voice title={isOwn ? t("reactionOwn") : t("reaction", { name })} text={reaction ?? ""} />
        <WhoSees who={t("sees")} />
        <div className="no-print">
          {held.canRewrite ? <RewriteForm key={talk.reportVersion} {...rewriting} employee={name} /> : null}
          {held.canRewriteOwn ? <RewriteOwnForm key={talk.reportVersion} {...rewriting} /> : null}
        </div>
      </div>
    </CardSection>
  );
}

function Voice({ title, text }: { title: string; text: string }) {
  if (text === "") return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="whitespace-pre-line">{text}</p>
    </section>
  );
}
