import { useLocale, useTranslations } from "next-intl";
import { Agree } from "@/components/plans/personal/agreement-press";
import { AgreementChanges } from "@/components/plans/personal/agreement-changes";
import { PersonalActions } from "@/components/plans/personal/personal-actions";
import { PersonalCheck } from "@/components/plans/personal/personal-check";
import { Reviewed } from "@/components/plans/personal/look-back-page";
import { QuestionResult } from "@/components/plans/personal/question-result";
import { LookAlong } from "@/components/plans/personal/review-press";
import { QuestionChips } from "@/components/plans/personal/question-card";
import { PrintButton } from "@/components/ui/print-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Steps } from "@/components/ui/steps";
import { WhoSees } from "@/components/ui/who-sees";
import { Words } from "@/components/ui/words";
import type { Change } from "@/lib/plans/personal/agreements/rules";
import { checkOpened, type LobActions } from "@/lib/plans/personal/check/rules";
import type { OpenedPlan } from "@/lib/plans/personal/opening/queries";
import { personalLifeCycle, stateOfPlan } from "@/lib/plans/personal/rules";
import { type Day, dayOf, schoolYearLabel } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";

type Props = {
  plan: OpenedPlan;
  changes: readonly Change[];
  lobActions: LobActions;
  slug: string;
  today: Day;
};

/** A colleague's plan, as far as they opened it to this reader, and what they ask. */
export function OpenedPlanPage({ plan, changes, lobActions, slug, today }: Props) {
  const t = useTranslations("personalPlans");
  const { name } = plan.owner;
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("opened.title"), href: `/${slug}/plannen` }, { label: t("opened.of", { name }) }]}
      />
      <PageHeader
        title={t("opened.of", { name })}
        lead={t("opened.leadOf", { name, year: schoolYearLabel(plan.schoolYear) })}
        actions={<PrintButton>{t("print")}</PrintButton>}
      >
        <Steps
          steps={personalLifeCycle.map((state) => t(`state.${state}`))}
          current={personalLifeCycle.indexOf(stateOfPlan(plan))}
          label={t("state.label")}
        />
      </PageHeader>
      <div className="columns plan-columns">
        <OpenedText plan={plan} slug={slug} today={today} changes={changes} />
        <div>
          <Asked plan={plan} />
          <LookedBack plan={plan} />
          {plan.closedAt ? null : (
            <PersonalCheck
              findings={checkOpened({ plan, lobActions })}
              lobActions={lobActions}
              why="opened"
            />
          )}
          <div className="no-print">
            <CardSection title={t("opened.seesTitle")} lead={t("opened.rest", { name })}>
              <WhoSees who={t("opened.sees", { name })} why={t("opened.seesWhy", { name })} />
            </CardSection>
          </div>
        </div>
      </div>
    </>
  );
}

function OpenedText({ plan, slug, today, changes }: Omit<Props, "lobActions">) {
  const t = useTranslations("personalPlans");
  const place = { slug, schoolYear: plan.schoolYear, today };
  return (
    <div>
      <AgreementChanges changes={changes} />
      {plan.parts.map((part) => (
        <CardSection key={part.id} title={t(`parts.${part.kind}`)}>
          <p className="max-w-[68ch] whitespace-pre-line">{part.words}</p>
          {part.place ? <p className="text-soft text-small">{t(`places.${part.place}`)}</p> : null}
        </CardSection>
      ))}
      {plan.questions.map((question, index) => (
        <section
          key={question.id}
          className="card goal"
          data-pad="no"
          aria-label={t("question.number", { number: index + 1 })}
        >
          <div className="goal-head">
            <QuestionChips question={question} number={index + 1} />
            <h2>{question.title}</h2>
            {question.hypothesis ? <p className="text-soft">{question.hypothesis}</p> : null}
          </div>
          <PersonalActions question={question} number={index + 1} place={place} mayWrite={false} />
          {question.result ? (
            <div className="goal-head">
              <QuestionResult
                question={question}
                talk={`/${slug}/werkgesprekken/nieuw?met=${plan.owner.id}`}
              />
            </div>
          ) : null}
        </section>
      ))}
    </div>
  );
}

/** What the owner asks of this reader, and since when they agree. */
function Asked({ plan: { asked, agreed, owner } }: Pick<Props, "plan">) {
  const t = useTranslations("personalPlans.opened");
  const locale = useLocale();
  const { name } = owner;
  if (!asked) {
    const date = agreed?.agreedAt ? longDate(dayOf(agreed.agreedAt), locale) : null;
    return date ? (
      <Card>
        <p>{t("agreedOn", { date })}</p>
      </Card>
    ) : null;
  }
  return (
    <div className="no-print">
      <CardSection title={t("askedTitle", { name })}>
        <div className="grid gap-3">
          <p>{t("asked", { date: longDate(dayOf(asked.askedAt), locale) })}</p>
          <Words of={["personalPlanForms"]}>
            <Agree agreementId={asked.id} />
          </Words>
        </div>
      </CardSection>
    </div>
  );
}

/** That the owner looked back, and the question to look along; or that both did (domain.md 2.7). */
function LookedBack({ plan }: Pick<Props, "plan">) {
  const t = useTranslations("personalPlans.lookBack");
  const { id, owner, lookedBackAt, reviewedAt } = plan;
  if (reviewedAt)
    return (
      <Card>
        <p>
          <Reviewed plan={plan} />
        </p>
      </Card>
    );
  if (!lookedBackAt) return null;
  return (
    <div className="no-print">
      <CardSection title={t("alongTitle", { name: owner.name })} lead={t("along")}>
        <Words of={["personalPlanForms"]}>
          <LookAlong planId={id} />
        </Words>
      </CardSection>
    </div>
  );
}
