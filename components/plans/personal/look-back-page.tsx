import { useLocale, useTranslations } from "next-intl";
import { OwnPart } from "@/components/plans/personal/own-part";
import { QuestionResult } from "@/components/plans/personal/question-result";
import { ClosePlan, LookBackPress, TakeBackLookBack } from "@/components/plans/personal/review-press";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { hasReader, isLookedBack } from "@/lib/plans/personal/reviews/rules";
import { leadersOf, type PersonalPlan, type Question } from "@/lib/plans/personal/rules";
import type { Owner } from "@/lib/plans/rules";
import { dayOf, schoolYearLabel } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";

export type LookBackView = { plan: PersonalPlan; leaders: readonly Owner[]; slug: string };

/** Looking back on the year: what came of each question, the year as a whole, and when that is done (domain.md 2.7). */
export function LookBackPage({ plan, leaders, slug }: LookBackView) {
  const t = useTranslations("personalPlans");
  const back = ownPlanAddress(slug, plan.schoolYear);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: back }, { label: t("lookBack.title") }]} />
      <PageHeader
        title={t("lookBack.titleOf", { year: schoolYearLabel(plan.schoolYear) })}
        lead={t("lookBack.lead")}
      />
      <div className="grid max-w-[46rem] gap-6">
        {plan.questions.map((question, index) => (
          <QuestionToReview key={question.id} {...{ question, plan, slug }} number={index + 1} />
        ))}
        <CardSection title={t("lookBack.yearTitle")}>
          <div className="plan-parts">
            <OwnPart kind="look-back" {...{ plan, slug }} mayWrite />
          </div>
        </CardSection>
        <Finishing plan={plan} leaders={leaders} />
      </div>
    </>
  );
}

type QuestionProps = { question: Question; plan: PersonalPlan; slug: string; number: number };

function QuestionToReview({ question, plan, slug, number }: QuestionProps) {
  const t = useTranslations("personalPlans");
  const { id, title, type, hypothesis, result } = question;
  const lead = hypothesis ? `${t("question.hypothesis")} ${hypothesis}` : t("question.number", { number });
  return (
    <CardSection title={title} lead={lead}>
      <div className="grid gap-3">
        <QuestionResult question={question} talk={`/${slug}/werkgesprekken/nieuw`} />
        <p>
          <LinkButton
            kind={result ? "quiet" : "plain"}
            icon="pencil"
            href={ownPlanAddress(slug, plan.schoolYear, `terugkijken/${id}`)}
          >
            {t(result ? "part.edit" : `lookBack.write.${type}`)}
            <span className="sr-only">: {title}</span>
          </LinkButton>
        </p>
      </div>
    </CardSection>
  );
}

/** What comes next: saying that one looked back, waiting for who reads along, closing. */
function Finishing({ plan, leaders }: { plan: PersonalPlan; leaders: readonly Owner[] }) {
  const t = useTranslations("personalPlans.lookBack");
  const { schoolYear, lookedBackAt, reviewedAt, reviewedWith } = plan;
  const reader = hasReader(plan, leaders) ? leadersOf(plan)[0] : undefined;
  const waits = lookedBackAt !== null && reviewedAt === null && reader !== undefined;
  const isReady = isLookedBack(plan);
  return (
    <Card>
      <div className="grid gap-3">
        <p>
          {reviewedAt ? (
            <Reviewed plan={plan} />
          ) : waits ? (
            t("waits", { name: reader.name })
          ) : !isReady ? (
            t("notReady")
          ) : reader ? (
            t("ready", { name: reader.name })
          ) : (
            t("readyAlone")
          )}
        </p>
        <Words of={["personalPlanForms"]}>
          {!reviewedAt && !waits && isReady ? <LookBackPress schoolYear={schoolYear} /> : null}
          {reviewedAt ? <ClosePlan schoolYear={schoolYear} /> : null}
          {lookedBackAt && !reviewedWith ? <TakeBackLookBack schoolYear={schoolYear} /> : null}
        </Words>
      </div>
    </Card>
  );
}

/** That a plan was reviewed, when and with whom. */
export function Reviewed({ plan }: { plan: Pick<PersonalPlan, "reviewedAt" | "reviewedWith"> }) {
  const t = useTranslations("personalPlans.lookBack");
  const locale = useLocale();
  const date = plan.reviewedAt ? longDate(dayOf(plan.reviewedAt), locale) : "";
  return plan.reviewedWith
    ? t("reviewedWith", { date, name: plan.reviewedWith.name })
    : t("reviewed", { date });
}
