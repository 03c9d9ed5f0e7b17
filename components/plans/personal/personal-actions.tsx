import { useLocale, useTranslations } from "next-intl";
import { FundedBy } from "@/components/plans/funding";
import { ProgressChip, progressWords } from "@/components/plans/progress-chip";
import { ProgressControl } from "@/components/plans/progress-control";
import type { Place } from "@/components/plans/personal/question-card";
import { Menu, MenuLink } from "@/components/ui/menu";
import { type Column, Table } from "@/components/ui/table";
import { competenceLabel } from "@/lib/plans/labels";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { changeProgress } from "@/lib/plans/personal/questions/actions";
import type { Action, Question } from "@/lib/plans/personal/rules";
import { isOverdue, progresses } from "@/lib/plans/rules";
import { schoolYearLabel, schoolYearOfDay } from "@/lib/platform/calendar";
import { shortDate, shortDay } from "@/lib/platform/format";

type Props = { question: Question; number: number; place: Place; mayWrite: boolean };

/** What somebody does about a learning question, where, by when, how it will be noticed, and how far it is. */
export function PersonalActions({ question, number, place, mayWrite }: Props) {
  const t = useTranslations("personalPlans.action");
  const columns: Column<Action>[] = [
    { key: "what", label: t("what"), cell: (action) => <What action={action} /> },
    { key: "when", label: t("whenAndWhere"), cell: (action) => <When action={action} place={place} /> },
    {
      key: "stand",
      label: t("stand"),
      cell: (action) => <Stand action={action} place={place} mayWrite={mayWrite} />,
    },
  ];
  return (
    <div className="own-actions">
      <Table
        caption={t("table", { number, title: question.title })}
        columns={columns}
        rows={question.actions}
        rowKey={({ id }) => id}
        empty={<p className="goal-empty">{t("none")}</p>}
      />
    </div>
  );
}

function What({ action }: { action: Action }) {
  const t = useTranslations("personalPlans.action");
  const { successSign, needs, funding, carriers, carriedFrom, carriedTo, responsible } = action;
  return (
    <span id={`actie-${action.id}`} className="action-place">
      {action.what}
      {successSign ? <small>{t("sign", { sign: successSign })}</small> : null}
      {needs ? <small>{t("needs", { needs, who: responsible })}</small> : null}
      <FundedBy funding={funding} />
      {carriers.length > 0 ? (
        <small>{t("with", { names: carriers.map(({ name }) => name).join(", ") })}</small>
      ) : null}
      {carriedTo ? <small>{t("carriedTo", { year: schoolYearLabel(carriedTo) })}</small> : null}
      {carriedFrom ? <small>{t("carried", { year: schoolYearLabel(carriedFrom) })}</small> : null}
    </span>
  );
}

type WhenProps = { action: Action; place: Place };

function When({ action: { dueOn, context, careerCompetence, competence }, place }: WhenProps) {
  const t = useTranslations("personalPlans.action");
  const plans = useTranslations("plans");
  const locale = useLocale();
  const isInYear = schoolYearOfDay(dueOn) === place.schoolYear;
  const about = [careerCompetence ? plans(competenceLabel[careerCompetence]) : "", competence].filter(
    Boolean,
  );
  return (
    <span>
      <span className="when">{(isInYear ? shortDay : shortDate)(dueOn, locale)}</span>
      <small>{t(`contexts.${context ?? "none"}`)}</small>
      {about.length > 0 ? <small>{about.join(", ")}</small> : null}
    </span>
  );
}

/** How far it is, and for its owner what else can be done with it. */
function Stand({ action, place, mayWrite }: { action: Action; place: Place; mayWrite: boolean }) {
  const t = useTranslations("personalPlans.action");
  const plans = useTranslations("plans.progress");
  const isLate = isOverdue(action, place.today);
  if (!mayWrite) return <ProgressChip progress={action.progress} isLate={isLate} />;
  const words = progressWords(plans);
  const shown = isLate ? plans("late") : words[action.progress];
  return (
    <span className="stand-and-more">
      <ProgressControl
        change={changeProgress}
        {...{ actionId: action.id, progress: action.progress, isLate, words, shown }}
        label={plans("change", { what: action.what, progress: shown })}
        changed={progresses.map((progress) => {
          return [progress, plans("changed", { what: action.what, progress: words[progress] })] as const;
        })}
        undo={plans("undo")}
        failed={plans("failed")}
      />
      <span className="no-print">
        <Menu id={`action-${action.id}`} label={t("menu", { what: action.what })}>
          <MenuLink href={ownPlanAddress(place.slug, place.schoolYear, `acties/${action.id}`)} icon="pencil">
            {t("edit")}
          </MenuLink>
        </Menu>
      </span>
    </span>
  );
}
