import { useTranslations } from "next-intl";
import { TrainingItem } from "@/components/plans/trainings/training-item";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Words } from "@/components/ui/words";
import type { TrainingView } from "@/lib/plans/trainings/queries";
import type { Day } from "@/lib/platform/calendar";

type Props = {
  team: { id: string; name: string };
  trainings: readonly (TrainingView & { mayAnswer: boolean; mayWithdraw: boolean })[];
  total: number;
  page: number;
  size: number;
  answerDays: number;
  mayAsk: boolean;
  today: Day;
  base: string;
};

/** What a team asked to learn together, and what was answered, for the team and who answers (G12). */
export function TeamTrainingsPage(view: Props) {
  const t = useTranslations("trainings");
  const { team, trainings, total, page, size, today, base, mayAsk } = view;
  const path = `${base}/scholing`;
  const ask = <LinkButton href={`${path}/nieuw`}>{t("ask.open")}</LinkButton>;
  return (
    <>
      <Breadcrumb crumbs={[{ label: team.name, href: base }, { label: t("title") }]} />
      <PageHeader
        title={t("titleOf", { team: team.name })}
        lead={t("lead", { days: view.answerDays })}
        actions={mayAsk && total > 0 ? ask : null}
      />
      <div className="grid max-w-[46rem] gap-6">
        {total === 0 ? (
          <Card>
            <EmptyState
              icon="graduation-cap"
              title={t("noneTitle")}
              text={t(mayAsk ? "none" : "noneReading")}
              action={mayAsk ? ask : null}
            />
          </Card>
        ) : null}
        <Words of={["trainings", "funding"]}>
          <ul className="grid gap-6">
            {trainings.map(({ mayAnswer, mayWithdraw, ...training }) => (
              <TrainingItem key={training.id} {...{ training, today, mayAnswer, mayWithdraw }} />
            ))}
          </ul>
        </Words>
        <Pager path={path} query={{}} {...{ page, size, total }} />
      </div>
    </>
  );
}
