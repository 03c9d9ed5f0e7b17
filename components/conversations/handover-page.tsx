import { useLocale, useTranslations } from "next-intl";
import { HandoverForm } from "@/components/conversations/handover-form";
import { firstOf } from "@/components/conversations/typed";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { HandoverView } from "@/lib/conversations/handover/queries";
import { draftOfHandover, lastDayToChange } from "@/lib/conversations/handover/rules";
import type { Typed } from "@/lib/platform/action-state";
import { fullName, shortDate } from "@/lib/platform/format";

export type HandoverPageView = {
  handover: HandoverView;
  note: string;
  draft: { typed: Typed; savedAt: Date } | null;
};

type Props = { slug: string; deviceKey: string; view: HandoverPageView };

/** Who was the coach says what the next one should know; of the student there is nothing else here. */
export function HandoverPage({ slug, deviceKey, view: { handover, note, draft } }: Props) {
  const t = useTranslations("conversations.handover");
  const list = useTranslations("conversations.list");
  const locale = useLocale();
  const { assignmentId, studentId, studentName, nextCoachName, handedOn, noteVersion, isNothing } = handover;
  const until = lastDayToChange(handover);
  const backHref = `/${slug}/studenten/overdracht`;
  return (
    <Words of={["conversations"]}>
      <Breadcrumb
        crumbs={[
          { label: list("title"), href: `/${slug}/studenten` },
          { label: t("title"), href: backHref },
          { label: fullName(studentName) },
        ]}
      />
      <PageHeader
        title={t("writeTitle", { student: studentName.givenName })}
        lead={t("writeLead", {
          coach: fullName(nextCoachName),
          since: shortDate(handedOn, locale),
          until: until ? shortDate(until, locale) : "none",
        })}
      />
      <div className="max-w-[46rem]">
        <HandoverForm
          studentId={studentId}
          student={studentName.givenName}
          coach={nextCoachName.givenName}
          version={noteVersion}
          note={draft ? firstOf(draft.typed, "note") : note}
          isNothing={draft ? firstOf(draft.typed, "nothing") === "yes" : isNothing}
          backHref={backHref}
          autosave={{
            address: `/api/${slug}/drafts`,
            ...draftOfHandover(assignmentId),
            deviceKey,
            savedAt: draft?.savedAt.toISOString() ?? null,
          }}
        />
      </div>
    </Words>
  );
}
