import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AgreementList } from "@/components/conversations/agreement-list";
import { LinksCard } from "@/components/conversations/dialogue/links-card";
import { RecordForm } from "@/components/conversations/record-form";
import { StartAfresh } from "@/components/conversations/start-afresh";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { AgreementView } from "@/lib/conversations/agreements/queries";
import type { ReferenceLink } from "@/lib/conversations/dialogue/links/queries";
import { type Card, competencesFor, topicsFor } from "@/lib/conversations/dialogue/rules";
import type { TalkView } from "@/lib/conversations/queries";
import { draftOf } from "@/lib/conversations/rules";
import type { StudentView } from "@/lib/organisation/students/queries";
import type { Typed } from "@/lib/platform/action-state";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, moment } from "@/lib/platform/format";

export type RecordPageView = {
  student: StudentView;
  talk: TalkView | null;
  /** How long a talk usually takes here, in minutes (N9). */
  talkMinutes: number;
  now: Date;
  openAgreements: readonly AgreementView[];
  draft: { typed: Typed; savedAt: Date } | null;
  submission: string;
  /** The question cards that the coach chose for a planned talk; those of its template say nothing about it. */
  chosen: readonly Card[];
  /** Pages elsewhere that help in a talk. */
  links: readonly ReferenceLink[];
  /** Whether the reader holds it as an intaker, and not as the coach. */
  isIntake: boolean;
};

type Props = {
  slug: string;
  deviceKey: string;
  view: RecordPageView;
  /** What other slices put on the agenda of this talk. */
  agenda?: ReactNode;
};

/** Logging a talk: what was agreed before on top, then everything that came of this talk. */
export function RecordPage({ slug, deviceKey, view, agenda }: Props) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  const { student, talk, now, openAgreements, draft, isIntake } = view;
  const list = `/${slug}/studenten${isIntake ? "/intakes" : ""}`;
  const path = `${list}/${student.id}`;
  const { givenName: firstName } = student.name;
  const autosave = {
    address: `/api/${slug}/drafts`,
    ...draftOf(student.id, talk?.id ?? null),
    deviceKey,
    savedAt: draft?.savedAt.toISOString() ?? null,
  };
  const planned = talk?.plannedFor ? t("record.planned", { date: moment(talk.plannedFor, locale) }) : null;
  return (
    <Words of={["conversations"]}>
      <Breadcrumb
        crumbs={[
          { label: isIntake ? t("intakesTitle") : t("list.title"), href: list },
          isIntake ? { label: fullName(student.name) } : { label: fullName(student.name), href: path },
          { label: t("student.record") },
        ]}
      />
      <PageHeader
        title={t("record.title", { name: firstName })}
        lead={[planned, t("record.lead")].filter(Boolean).join(". ")}
      />
      <div className="stack">
        {agenda}
        {draft ? <StartAfresh autosave={autosave} /> : null}
        {openAgreements.length > 0 ? (
          <CardSection title={t("record.previous")}>
            <AgreementList agreements={openAgreements} student={firstName} today={dayOf(now)} canSettle />
          </CardSection>
        ) : null}
        <RecordForm
          student={{ id: student.id, firstName }}
          talk={talk && { id: talk.id, version: talk.version, plannedMinutes: talk.plannedMinutes }}
          initial={draft?.typed ?? usual(view)}
          today={dayOf(now)}
          talkMinutes={view.talkMinutes}
          submission={view.submission}
          autosave={autosave}
          laterHref={isIntake ? list : path}
          isIntake={isIntake}
        />
        <LinksCard links={view.links} />
      </div>
    </Words>
  );
}

/**
 * What is usual: today, or the day it was planned for, at school, about the cards that were chosen. How long it took is never filled
 * in, also not with what was planned: whoever leaves it as it is would count as having had the time (N9).
 */
function usual({ talk, now, chosen, isIntake }: RecordPageView): Typed {
  const plannedOn = talk?.plannedFor ? dayOf(talk.plannedFor) : null;
  const today = dayOf(now);
  return {
    heldOn: plannedOn && plannedOn < today ? plannedOn : today,
    kind: talk?.kind ?? (isIntake ? "intake" : "progress"),
    place: talk?.place ?? "school",
    topic: topicsFor(chosen),
    competence: competencesFor(chosen),
  };
}
