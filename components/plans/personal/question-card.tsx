import { useTranslations } from "next-intl";
import { Sharers } from "@/components/colleagues/sharers";
import { ClosePiece } from "@/components/plans/personal/close-press";
import { PersonalActions } from "@/components/plans/personal/personal-actions";
import { QuestionResult } from "@/components/plans/personal/question-result";
import { SeesPiece } from "@/components/plans/personal/sees-piece";
import { OwnProposals } from "@/components/plans/proposals/own-proposals";
import { LinkButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Menu, MenuLink } from "@/components/ui/menu";
import { Words } from "@/components/ui/words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { isCarried, type Question } from "@/lib/plans/personal/rules";
import type { OwnProposal } from "@/lib/plans/proposals/rules";
import type { Day, SchoolYear } from "@/lib/platform/calendar";

export type Place = { readonly slug: string; readonly schoolYear: SchoolYear; readonly today: Day };

type Props = {
  question: Question;
  number: number;
  place: Place;
  mayWrite: boolean;
  /** What came of it at a team. */
  brought: readonly OwnProposal[];
  /** What colleagues have something to share of (G5). */
  shared: readonly string[];
};

/** One learning question: what it serves, what its owner expects, and what they do about it. */
export function QuestionCard({ question, number, place, mayWrite, brought, shared }: Props) {
  const t = useTranslations("personalPlans.question");
  const proposals = useTranslations("planProposals.bring");
  const bring = ownPlanAddress(place.slug, place.schoolYear, `vragen/${question.id}/inbrengen`);
  const edit = ownPlanAddress(place.slug, place.schoolYear, `vragen/${question.id}`);
  const add = `${ownPlanAddress(place.slug, place.schoolYear, "acties")}&vraag=${question.id}`;
  return (
    <section className="card goal" data-pad="no" aria-label={t("number", { number })} id={`vraag-${number}`}>
      <div className="goal-head">
        <div className="flex items-start gap-2">
          <QuestionChips question={question} number={number} />
          {mayWrite ? (
            <span className="ml-auto no-print">
              <Menu id={`question-${question.id}`} label={t("menu", { number })}>
                <MenuLink href={edit} icon="pencil">
                  {t("edit")}
                </MenuLink>
                <MenuLink href={bring} icon="users">
                  {proposals("menu")}
                </MenuLink>
              </Menu>
            </span>
          ) : null}
        </div>
        <h2>{question.title}</h2>
        {question.hypothesis ? (
          <p className="text-soft">
            <b>{t("hypothesis")}</b> {question.hypothesis}
          </p>
        ) : null}
      </div>
      <Sharers themes={shared} slug={place.slug} />
      <PersonalActions question={question} number={number} place={place} mayWrite={mayWrite} />
      <OwnProposals proposals={brought} />
      {question.result ? (
        <div className="goal-head">
          <QuestionResult question={question} talk={`/${place.slug}/werkgesprekken/nieuw`} />
        </div>
      ) : null}
      <div className="goal-foot plan-part-foot no-print">
        {mayWrite ? (
          <LinkButton kind="quiet" icon="plus" href={add}>
            {t("addAction")}
          </LinkButton>
        ) : null}
        <SeesPiece openedTo={question.openedTo} isShared={isCarried({ questions: [question] })} />
        <Words of={["personalPlanForms"]}>
          <ClosePiece pieceId={question.id} what={question.title} isOpen={question.openedTo !== null} />
        </Words>
      </div>
    </section>
  );
}

/** Its number, whether it is an experiment, and what it contributes to. */
export function QuestionChips({ question, number }: { question: Question; number: number }) {
  const t = useTranslations("personalPlans.question");
  const { type, contributesTo } = question;
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-2">
      <Chip state="info">
        {contributesTo ? t("contributes", { number, to: contributesTo }) : t("number", { number })}
      </Chip>
      {type === "experiment" ? <Chip icon="sprout">{t("experiment")}</Chip> : null}
    </div>
  );
}
