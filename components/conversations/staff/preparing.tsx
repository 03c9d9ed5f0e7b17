import { useTranslations } from "next-intl";
import { StaffAgreementList } from "@/components/conversations/staff/agreement-list";
import { PreparationForm } from "@/components/conversations/staff/preparation-form";
import type { StaffTalkPageView } from "@/components/conversations/staff/talk-page";
import { StartingCard, type StartingView } from "@/components/conversations/staff/starting-card";
import { OtherThoughts } from "@/components/conversations/staff/thoughts-list";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { StaffAgreementView } from "@/lib/conversations/staff/agreements/queries";
import type { Preparations } from "@/lib/conversations/staff/preparations/queries";
import { blocksOf, draftOfPreparation } from "@/lib/conversations/staff/preparations/rules";
import type { Typed } from "@/lib/platform/action-state";
import { dayOf } from "@/lib/platform/calendar";

export type PreparingView = {
  preparations: Preparations;
  /** What the form goes on from: the version under the draft, else the one that was kept. */
  version: number;
  draft: { typed: Typed; savedAt: Date } | null;
  /** What is expected of the employee: their roles with the tasks in force. */
  roles: readonly { id: string; name: string; tasks: readonly string[] }[];
  agreements: readonly StaffAgreementView[];
  starting: StartingView;
};

type View = StaffTalkPageView & { preparing: PreparingView };

/** Before the talk: what is expected, and what each of the two wants to talk about. */
export function Preparing({ slug, deviceKey, view }: { slug: string; deviceKey: string; view: View }) {
  const t = useTranslations("staffTalks.prepare");
  const { talk, isOwn, reader, preparing, submission } = view;
  const { own, other } = preparing.preparations;
  const blocks = blocksOf(talk);
  return (
    <>
      <Expectations view={view} />
      <StartingCard
        slug={slug}
        view={view}
        starting={preparing.starting}
        preparations={preparing.preparations}
      />
      {isOwn ? null : (
        <CardSection title={t("other", { name: reader.other })}>
          <OtherThoughts other={other} blocks={blocks} questions={talk.questions} name={reader.other} />
        </CardSection>
      )}
      <CardSection title={t("title")} lead={t(own.releasedAt ? "leadReleased" : "lead")}>
        <PreparationForm
          key={preparing.version}
          talkId={talk.id}
          version={preparing.version}
          isReleased={own.releasedAt !== null}
          blocks={blocks}
          questions={talk.questions}
          initial={preparing.draft?.typed ?? { ...own.thoughts }}
          other={reader.other}
          submission={submission}
          autosave={{
            ...{ address: `/api/${slug}/drafts`, ...draftOfPreparation(talk.id), deviceKey },
            savedAt: preparing.draft?.savedAt.toISOString() ?? null,
          }}
        />
      </CardSection>
    </>
  );
}

/** A talk starts from what is expected and what is still open, shown to both alike (H16). */
function Expectations({ view: { talk, isOwn, reader, now, preparing } }: { view: View }) {
  const t = useTranslations("staffTalks.expectations");
  const { roles, agreements } = preparing;
  const withTasks = roles.filter(({ tasks }) => tasks.length > 0);
  return (
    <CardSection
      title={t("title")}
      lead={isOwn ? t("leadOwn") : t("lead", { name: talk.employeeName.givenName })}
    >
      {withTasks.length === 0 ? <p className="text-soft">{t("noTasks")}</p> : null}
      {withTasks.map((role) => (
        <Disclosure key={role.id} label={t("tasks", { role: role.name })}>
          <ul className="list-disc ps-5">
            {role.tasks.map((task) => (
              <li key={task}>{task}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
      <h3 className="mt-4">{t("agreements")}</h3>
      {agreements.length === 0 ? <p className="text-soft">{t("noAgreements")}</p> : null}
      <StaffAgreementList agreements={agreements} reader={reader} today={dayOf(now)} />
    </CardSection>
  );
}
