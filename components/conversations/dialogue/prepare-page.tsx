import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AimsCard } from "@/components/conversations/aims-card";
import { AgreementList } from "@/components/conversations/agreement-list";
import { useCardWords } from "@/components/conversations/dialogue/card-words";
import { CardsForm } from "@/components/conversations/dialogue/cards-form";
import { LinksCard } from "@/components/conversations/dialogue/links-card";
import { StudentPreparationForm } from "@/components/conversations/dialogue/preparation-form";
import { PreparedWords } from "@/components/conversations/dialogue/prepared-words";
import { intakerOf } from "@/components/conversations/report-readers";
import { talkMoment } from "@/components/conversations/talk-moment";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { Aims } from "@/lib/conversations/aims/rules";
import type { AgreementView } from "@/lib/conversations/agreements/queries";
import type { ReferenceLink } from "@/lib/conversations/dialogue/links/queries";
import type { StudentPreparationView } from "@/lib/conversations/dialogue/preparations/queries";
import { draftOfStudentPreparation } from "@/lib/conversations/dialogue/preparations/rules";
import type { DialogueView } from "@/lib/conversations/dialogue/queries";
import { type Card as QuestionCard, type CardSet, fittingOf } from "@/lib/conversations/dialogue/rules";
import type { TalkView } from "@/lib/conversations/queries";
import type { Typed } from "@/lib/platform/action-state";
import { dayOf } from "@/lib/platform/calendar";

export type PreparePageView = {
  talk: TalkView;
  now: Date;
  isOwn: boolean;
  dialogue: DialogueView;
  preparation: StudentPreparationView | null;
  /** Where the student said last that they are going. */
  aims: Aims | null;
  draft: { typed: Typed; savedAt: Date } | null;
  /** What is still open of what was agreed before. */
  agreements: readonly AgreementView[];
  links: readonly ReferenceLink[];
  submission: string;
};

type Props = {
  slug: string;
  deviceKey: string;
  view: PreparePageView;
  /** What other slices put on the agenda of this talk. */
  agenda?: ReactNode;
};

/** Before a talk, in three minutes: the student writes what they want, the coach reads that and chooses a few questions (M3). */
export function PreparePage(props: Props) {
  const t = useTranslations("dialogue");
  const locale = useLocale();
  const { slug, view } = props;
  const { talk, isOwn } = view;
  const path = `/${slug}/gesprekken/${talk.id}`;
  const lead = isOwn ? t("prepare.leadOwn") : t("prepare.lead", { name: talk.student.name.givenName });
  return (
    <Words of={["dialogue", "conversations"]}>
      <Breadcrumb crumbs={[{ label: talkMoment(talk, locale), href: path }, { label: t("prepare.title") }]} />
      <PageHeader
        title={t("prepare.title")}
        lead={lead}
        actions={
          isOwn ? undefined : (
            <LinkButton kind="go" href={`${path}/scherm-dicht`}>
              {t("talk.close")}
            </LinkButton>
          )
        }
      />
      {isOwn ? <Own {...props} /> : <OfCoach {...props} />}
    </Words>
  );
}

function Own({ slug, deviceKey, view }: Props) {
  const { talk, dialogue, preparation, aims, draft, submission } = view;
  return (
    <div className="stack">
      {aims ? <AimsCard aims={aims} student={null} /> : null}
      <Card>
        <StudentPreparationForm
          key={preparation?.version ?? 0}
          talkId={talk.id}
          version={preparation?.version ?? 0}
          isReleased={preparation?.releasedAt != null}
          intaker={intakerOf(talk, true)}
          cards={dialogue.pocket}
          set={dialogue.set}
          initial={
            draft?.typed ??
            (preparation ? { ...preparation.said, card: preparation.said.card ?? "" } : { card: "" })
          }
          submission={submission}
          autosave={{
            ...{ address: `/api/${slug}/drafts`, ...draftOfStudentPreparation(talk.id), deviceKey },
            savedAt: draft?.savedAt.toISOString() ?? null,
          }}
        />
      </Card>
    </div>
  );
}

function OfCoach({ view, agenda }: Props) {
  const t = useTranslations("dialogue");
  const { talk, now, dialogue, preparation, aims, agreements, links } = view;
  const name = talk.student.name.givenName;
  const { on, off } = fittingOf(dialogue.pocket, preparation?.said ?? null);
  const { broughtBy } = useCardWords(dialogue.set);
  const hasQuestion = preparation !== null && broughtBy(preparation.said) !== "";
  return (
    <div className="columns">
      <div>
        {aims ? <AimsCard aims={aims} student={name} /> : null}
        <CardSection title={t("prepare.of", { name })}>
          {preparation ? (
            <PreparedWords said={preparation.said} set={dialogue.set} student={name} />
          ) : (
            <p className="text-soft">{t("prepare.ofNone", { name })}</p>
          )}
        </CardSection>
        {agenda}
        <CardSection
          title={t(`templates.${dialogue.template}.name`)}
          lead={t(`templates.${dialogue.template}.about`)}
        >
          <p className="mb-4 text-small text-soft">
            {hasQuestion ? t("prepare.pocketLeadAsked", { name }) : t("prepare.pocketLead")}
          </p>
          {dialogue.chosen.length > 0 && off.length > 0 ? (
            <Off cards={off} set={dialogue.set} name={name} />
          ) : null}
          <CardsForm
            key={dialogue.version}
            talkId={talk.id}
            version={dialogue.version}
            cards={dialogue.cards}
            pocket={dialogue.chosen.length > 0 ? dialogue.pocket : on}
            set={dialogue.set}
            submission={view.submission}
          />
        </CardSection>
      </div>
      <div>
        <CardSection title={t("prepare.agreements")}>
          {agreements.length === 0 ? <p className="text-soft">{t("prepare.noAgreements")}</p> : null}
          <AgreementList agreements={agreements} student={name} today={dayOf(now)} canSettle />
        </CardSection>
        <LinksCard links={links} />
      </div>
    </div>
  );
}

/** What the coach chose and the student's question leaves no place for; it stays chosen. */
function Off({ cards, set, name }: { cards: readonly QuestionCard[]; set: CardSet; name: string }) {
  const t = useTranslations("dialogue.prepare");
  const { questionOf } = useCardWords(set);
  return (
    <div className="mb-4">
      <Notice state="attention" text={t("off", { name })}>
        <ul className="mt-1 list-disc pl-5 font-normal">
          {cards.map((card) => (
            <li key={card}>{questionOf(card)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
