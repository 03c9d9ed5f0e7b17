import { useTranslations } from "next-intl";
import { ListBuckets } from "@/components/conversations/talk-buckets";
import { DepthCard } from "@/components/conversations/depth-card";
import { LeftBehindCard } from "@/components/conversations/left-behind";
import { MannerCard } from "@/components/conversations/manner-card";
import { TalkTimeCard } from "@/components/conversations/talk-time-card";
import { WithoutCoach } from "@/components/conversations/without-coach";
import { WithoutTalk } from "@/components/conversations/without-talk";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedBar } from "@/components/ui/segmented-bar";
import { Words } from "@/components/ui/words";
import type { MannerFigure } from "@/lib/conversations/coverage/manner/rules";
import type { TeamDepths } from "@/lib/conversations/dialogue/depth/teams/rules";
import type { TalkTime } from "@/lib/conversations/coverage/time/rules";
import type { TeamCoverage } from "@/lib/conversations/coverage/teams/queries";
import type { FirstDays } from "@/lib/conversations/coverage/teams/rules";
import type { StartFigures } from "@/lib/start-programme/queries";
import type { LeftBehind } from "@/lib/organisation/students/departing/queries";
import type { CoachOption } from "@/lib/organisation/students/queries";

export type TeamTalksView = {
  team: { id: string; name: string };
  coverage: TeamCoverage;
  manner: readonly MannerFigure[];
  depths: TeamDepths;
  time: TalkTime;
  starts: StartFigures;
  leftBehind: readonly LeftBehind[];
  coaches: readonly CoachOption[];
  firstDays: FirstDays;
  /** Whether the reader reads how students of this team are referred. */
  hasPatterns: boolean;
};

/** How the talks in a team go, for who leads it: figures, and the names that ask for action. */
export function TeamTalksPage({ slug, view, page }: { slug: string; view: TeamTalksView; page: number }) {
  const t = useTranslations("conversations");
  const { team, coverage, coaches } = view;
  const { summary, inScope, onSchedule } = coverage;
  const starts = useTranslations("startProgramme");
  const patterns = useTranslations("referrals.patterns")("title");
  const started = Object.values(view.starts).reduce((sum, count) => sum + count, 0);
  const withoutCoach = (
    <WithoutCoach slug={slug} students={coverage.withoutCoach} coaches={coaches} firstDays={view.firstDays} />
  );
  const asksFirst = coverage.withoutCoach.length > 0;
  return (
    <Words of={["conversations"]}>
      <Breadcrumb
        crumbs={[{ label: team.name, href: `/${slug}/teams/${team.id}` }, { label: t("agenda.title") }]}
      />
      <PageHeader
        title={t("team.title", { team: team.name })}
        lead={t("team.lead", { students: summary.students, none: summary.none })}
        actions={
          view.hasPatterns ? (
            <LinkButton href={`/${slug}/doorverwijzingen/patronen`}>{patterns}</LinkButton>
          ) : undefined
        }
      />
      <div className="columns">
        <div>
          {asksFirst ? withoutCoach : null}
          <LeftBehindCard slug={slug} students={view.leftBehind} coaches={coaches} />
          <WithoutTalk
            slug={slug}
            path={`/${slug}/teams/${team.id}/gesprekken`}
            students={coverage.withoutTalk}
            page={page}
          />
        </div>
        <div>
          <CardSection title={t("list.summary")}>
            <div className="grid gap-3">
              <ListBuckets summary={summary} />
              {inScope > 0 ? (
                <p className="text-small text-soft">
                  {t("team.onSchedule", { count: onSchedule, total: inScope })}
                </p>
              ) : null}
            </div>
          </CardSection>
          <MannerCard figures={view.manner} />
          <DepthCard depths={view.depths} />
          <TalkTimeCard time={view.time} />
          {started > 0 ? (
            <CardSection title={starts("figures")} lead={starts("figuresLead")}>
              <SegmentedBar
                label={starts("figures")}
                segments={[
                  { label: starts("outcomes.in-place"), count: view.starts["in-place"], tone: 1 },
                  { label: starts("outcomes.switch"), count: view.starts.switch, tone: 3 },
                  { label: starts("outcomes.still-looking"), count: view.starts["still-looking"], tone: 4 },
                  { label: starts("figureOpen"), count: view.starts.open, tone: 2 },
                ]}
              />
            </CardSection>
          ) : null}
          {asksFirst ? null : withoutCoach}
        </div>
      </div>
    </Words>
  );
}
