import { useTranslations } from "next-intl";
import { PageTerms } from "@/components/glossary/page-terms";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import type { Query } from "@/components/ui/address";
import { Words } from "@/components/ui/words";
import { ArrangementCard } from "@/components/visits/arrangement-card";
import { OwnVisit } from "@/components/visits/own-visit";
import { TeamVisits } from "@/components/visits/team-visits";
import { VisitList } from "@/components/visits/visit-list";
import type { Arrangement } from "@/lib/visits/arrangements/rules";
import type { DueTeacher } from "@/lib/visits/coverage/queries";
import type { CoverageView, OwnStanding } from "@/lib/visits/coverage/rules";
import type { VisitView } from "@/lib/visits/queries";

export type VisitsPageView = {
  readonly personId: string;
  readonly now: Date;
  readonly visits: readonly VisitView[];
  readonly total: number;
  readonly size: number;
  readonly page: number;
  readonly standing: OwnStanding | null;
  readonly coverage: {
    readonly teams: readonly CoverageView[];
    readonly due: readonly DueTeacher[] | null;
  } | null;
  readonly arrangement: Arrangement;
  readonly mayArrange: boolean;
  readonly mayPlan: boolean;
  readonly mayAsk: boolean;
  readonly submission: string;
};

/** Lesson visits of the reader: those at their own lessons, those they pay, and how their teams stand (I1, I2, I5). */
export function VisitsPage({ view, path, query }: { view: VisitsPageView; path: string; query: Query }) {
  const t = useTranslations("visits");
  const { coverage, standing, mayPlan, mayAsk, size, total } = view;
  return (
    <Words of={["visits"]}>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {mayAsk ? (
              <LinkButton href={`${path}/nieuw`} kind={mayPlan ? "plain" : "go"}>
                {t("ask")}
              </LinkButton>
            ) : null}
            {mayPlan ? (
              <LinkButton kind="go" icon="plus" href={`${path}/nieuw?soort=plannen`}>
                {t("plan")}
              </LinkButton>
            ) : null}
          </>
        }
      >
        <PageTerms codes={["lessonVisit"]} />
      </PageHeader>
      <div className="columns">
        <div>
          <VisitList {...view} path={path} canAsk={mayAsk || mayPlan} />
          <Pager path={path} query={query} page={view.page} size={size} total={total} />
          {coverage ? <TeamVisits {...coverage} path={path} /> : null}
        </div>
        <div>
          {standing ? <OwnVisit standing={standing} /> : null}
          <ArrangementCard {...view} />
        </div>
      </div>
    </Words>
  );
}
