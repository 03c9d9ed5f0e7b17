import { useTranslations } from "next-intl";
import { optionsOf } from "@/components/conversations/coach-options";
import { HandingOverForm } from "@/components/conversations/handing-over-form";
import { firstOf } from "@/components/conversations/typed";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { draftOfHandingOver } from "@/lib/conversations/handover/rules";
import type { CoachOption, StudentView } from "@/lib/organisation/students/queries";
import type { Typed } from "@/lib/platform/action-state";
import { fullName } from "@/lib/platform/format";

export type HandingOverPageView = {
  student: StudentView;
  options: readonly CoachOption[];
  draft: { typed: Typed; savedAt: Date } | null;
};

type Props = { slug: string; deviceKey: string; view: HandingOverPageView };

/** Where a coach hands over a student of their own. */
export function HandingOverPage({ slug, deviceKey, view: { student, options, draft } }: Props) {
  const t = useTranslations("conversations.handover");
  const coach = useTranslations("conversations.coach");
  const list = useTranslations("conversations.list");
  const { id, name } = student;
  const page = `/${slug}/studenten/${id}`;
  const typed = draft?.typed ?? {};
  return (
    <Words of={["conversations"]}>
      <Breadcrumb
        crumbs={[
          { label: list("title"), href: `/${slug}/studenten` },
          { label: fullName(name), href: page },
          { label: t("title") },
        ]}
      />
      <PageHeader title={t("handOverTitle", { student: name.givenName })} lead={t("handOverLead")} />
      <div className="max-w-[46rem]">
        <HandingOverForm
          studentId={id}
          student={name.givenName}
          coaches={optionsOf(options, student.coachId, (values) => coach("option", values))}
          typed={{
            coachId: firstOf(typed, "coachId"),
            note: firstOf(typed, "note"),
            isNothing: firstOf(typed, "nothing") === "yes",
          }}
          backHref={page}
          autosave={{
            address: `/api/${slug}/drafts`,
            ...draftOfHandingOver(id),
            deviceKey,
            savedAt: draft?.savedAt.toISOString() ?? null,
          }}
        />
      </div>
    </Words>
  );
}
