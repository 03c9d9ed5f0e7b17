import { useTranslations } from "next-intl";
import { CarryForm } from "@/components/plans/carry-form";
import { DeedForm } from "@/components/plans/deed-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Words } from "@/components/ui/words";
import { decisionLabel } from "@/lib/plans/labels";
import { decisionOf, goesAlong } from "@/lib/plans/reviews/rules";
import { isOpen, type PlanGoal, type TeamPlan } from "@/lib/plans/rules";
import { schoolYearLabel, type SchoolYear } from "@/lib/platform/calendar";

type Props = {
  teamId: string;
  schoolYear: SchoolYear;
  /** The plan of the year before, to go on with. */
  last: Pick<TeamPlan, "goals" | "reviews"> | null;
  submissions: readonly [string, string];
};

/** A team without a plan for the year begins one: empty, or with goals of last year, chosen one by one. */
export function StartPlan({ teamId, schoolYear, last, submissions }: Props) {
  const t = useTranslations("plans.start");
  const fields = { teamId, schoolYear: String(schoolYear) };
  const follows = last !== null && last.goals.length > 0;
  const empty = (
    <DeedForm
      deed="start"
      kind={follows ? "quiet" : "go"}
      submission={submissions[1]}
      fields={{ ...fields, from: "nothing" }}
    >
      {t("empty")}
    </DeedForm>
  );
  return (
    <div className="card">
      <EmptyState
        icon="file-text"
        title={t("noneTitle", { year: schoolYearLabel(schoolYear) })}
        text={t("noneText")}
        action={
          <Words of={["plans"]}>
            <div className="grid max-w-[40rem] gap-4 text-left">
              {follows ? <Carry {...{ teamId, schoolYear, last }} submission={submissions[0]} /> : null}
              {empty}
            </div>
          </Words>
        }
      />
    </div>
  );
}

type CarryProps = Omit<Props, "submissions" | "last"> & {
  last: NonNullable<Props["last"]>;
  submission: string;
};

function Carry({ last, ...form }: CarryProps) {
  const t = useTranslations("plans");
  const wordsOf = (goal: PlanGoal) => {
    const decision = decisionOf(goal, last.reviews);
    const open = t("start.carryOpen", { open: goal.actions.filter(isOpen).length });
    return decision ? t("start.carryDecided", { decision: t(decisionLabel[decision]), open }) : open;
  };
  return (
    <CarryForm
      {...form}
      goals={last.goals.map((goal) => ({ value: goal.id, label: `${goal.title} (${wordsOf(goal)})` }))}
      chosen={last.goals.filter((goal) => goesAlong(goal, last.reviews)).map(({ id }) => id)}
    />
  );
}
