import { useTranslations } from "next-intl";
import type { Reader } from "@/components/conversations/staff/agreement-forms";
import { RecordStaffForm } from "@/components/conversations/staff/record-form";
import { ThoughtsList } from "@/components/conversations/staff/thoughts-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { agendaOf, blocksOf } from "@/lib/conversations/staff/preparations/rules";
import type { PreparationView } from "@/lib/conversations/staff/preparations/queries";
import type { StaffTalkView } from "@/lib/conversations/staff/queries";
import { draftOfRecord } from "@/lib/conversations/staff/rules";
import type { Typed } from "@/lib/platform/action-state";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";

export type RecordStaffView = {
  talk: StaffTalkView;
  now: Date;
  other: PreparationView | null;
  draft: { typed: Typed; savedAt: Date } | null;
  submission: string;
};

/** Recording a talk, with what the employee shared of their preparation within reach. */
export function RecordStaffPage({
  slug,
  deviceKey,
  view,
}: {
  slug: string;
  deviceKey: string;
  view: RecordStaffView;
}) {
  const t = useTranslations("staffTalks");
  const { talk, now, other, draft, submission } = view;
  const path = `/${slug}/werkgesprekken`;
  const { givenName: name } = talk.employeeName;
  const reader: Reader = { as: "holder", other: name };
  const title = t("talk.title", { kind: t(`kinds.${talk.kind}`), name: fullName(talk.employeeName) });
  return (
    <Words of={["staffTalks"]}>
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: path },
          { label: title, href: `${path}/${talk.id}` },
          { label: t("talk.record") },
        ]}
      />
      <PageHeader title={t("record.title", { name })} lead={t("record.lead", { name })} />
      <div className="stack">
        {other ? (
          <CardSection title={t("prepare.other", { name })}>
            <ThoughtsList thoughts={other.thoughts} blocks={blocksOf(talk)} questions={talk.questions} />
          </CardSection>
        ) : null}
        <RecordStaffForm
          talk={talk}
          topics={agendaOf(talk)}
          questions={talk.questions}
          reader={reader}
          initial={draft?.typed ?? usual(talk, now)}
          today={dayOf(now)}
          submission={submission}
          autosave={{
            ...{ address: `/api/${slug}/drafts`, ...draftOfRecord(talk.id), deviceKey },
            savedAt: draft?.savedAt.toISOString() ?? null,
          }}
          laterHref={`${path}/${talk.id}`}
        />
      </div>
    </Words>
  );
}

/** What is usual: today, or the day it was planned for, and an hour. */
function usual(talk: StaffTalkView, now: Date): Typed {
  const plannedOn = talk.plannedFor ? dayOf(talk.plannedFor) : null;
  const today = dayOf(now);
  return {
    heldOn: plannedOn && plannedOn < today ? plannedOn : today,
    place: talk.place ?? "school",
    minutes: "60",
  };
}
