import { useTranslations } from "next-intl";
import { TeamEffortCard } from "@/components/effort/team-card";
import { DueActions } from "@/components/teams/due-actions";
import { MemberTable } from "@/components/teams/member-table";
import { TeamAgreements } from "@/components/teams/team-agreements";
import { TeamAttention } from "@/components/teams/team-attention";
import { TeamCoverage } from "@/components/teams/team-coverage";
import { TeamPlanCard } from "@/components/teams/team-plan-card";
import { TeamTrainingsCard } from "@/components/teams/team-trainings-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { TeamAgreements as Agreements } from "@/lib/agreements/due/queries";
import type { Summary } from "@/lib/conversations/coverage/rules";
import { mayKeepTeamHours } from "@/lib/plans/hours/policy";
import { attentionOf } from "@/lib/organisation/teams/attention/rules";
import type { Member } from "@/lib/organisation/teams/members/queries";
import type { TeamView } from "@/lib/organisation/teams/queries";
import type { PlanView } from "@/lib/plans/queries";
import { adoptedTextOf, isOverdue } from "@/lib/plans/rules";
import type { LeaderTask, MyAction } from "@/lib/plans/tasks/queries";
import type { TeamTrainings } from "@/lib/plans/trainings/queries";
import { type Actor, worksIn } from "@/lib/platform/actor";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import type { Locale } from "@/lib/platform/format";
import { mayChangeCards } from "@/lib/conversations/dialogue/policy";
import { mayOpenTeam } from "@/lib/effort/policy";
import { mayReadSharing } from "@/lib/profiles/sharing/policy";

type Props = {
  actor: Actor;
  team: TeamView;
  today: Day;
  schoolYear: SchoolYear;
  /** Null where there is none, or none for this reader. */
  plan: PlanView | null;
  mayStart: boolean;
  members: readonly Member[] | null;
  memberCount: number | null;
  mayArrange: boolean;
  mayRename: boolean;
  seesContracts: boolean;
  isLeader: boolean;
  task: LeaderTask | null;
  actions: readonly MyAction[];
  agreements: Agreements | null;
  trainings: TeamTrainings | null;
  summary: Summary | null;
  withoutCoach: number | null;
  locale: Locale;
};

/** A team in one page: for its leader what needs attention and why, for everybody what they may know of it. */
export function TeamPage(props: Props) {
  const { actor, team, today, schoolYear, plan, members, summary, locale } = props;
  const t = useTranslations("organisation.teams");
  const cards = useTranslations("dialogue.sets")("title");
  const cases = useTranslations("jointCases")("title");
  const list = `/${actor.institution.slug}/teams`;
  const base = `${list}/${team.id}`;
  const shownPlan = plan && { ...plan, ...(adoptedTextOf(plan) ?? {}) };
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: list }, { label: team.name }]} />
      <PageHeader
        title={team.name}
        lead={<Lead {...props} />}
        actions={
          <>
            {props.mayRename ? <LinkButton href={`${base}/naam`}>{t("rename.open")}</LinkButton> : null}
            {mayChangeCards(actor, team.id) ? (
              <LinkButton href={`${base}/vraagkaarten`}>{cards}</LinkButton>
            ) : null}
            {worksIn(actor, team.id) ? (
              <LinkButton href={`/${actor.institution.slug}/doorverwijzingen/casussen`}>{cases}</LinkButton>
            ) : null}
            {mayReadSharing(actor, { teamId: team.id }) ? (
              <LinkButton href={`${base}/wie-doet-wat`}>{t("whoDoesWhat")}</LinkButton>
            ) : null}
          </>
        }
      />
      <div className="columns">
        <div>
          {props.isLeader ? (
            <TeamAttention
              items={attentionFrom(props)}
              base={base}
              planDue={props.task?.dueOn ?? today}
              locale={locale}
            />
          ) : null}
          {summary ? (
            <TeamCoverage summary={summary} href={props.isLeader ? `${base}/gesprekken` : null} />
          ) : null}
          {members ? (
            <MemberTable
              members={members}
              mayArrange={props.mayArrange}
              seesContracts={props.seesContracts}
              base={base}
              locale={locale}
            />
          ) : null}
        </div>
        <div>
          {team.kind === "education" || plan ? (
            <TeamPlanCard
              plan={shownPlan}
              schoolYear={schoolYear}
              mayStart={props.mayStart}
              href={`${base}/plan`}
              today={today}
              locale={locale}
            />
          ) : null}
          {team.kind === "education" && mayOpenTeam(actor, team.id) ? (
            <TeamEffortCard base={base} seesAll={props.isLeader} />
          ) : null}
          {props.trainings ? (
            <TeamTrainingsCard
              trainings={props.trainings}
              seesHours={mayKeepTeamHours(actor, team)}
              base={base}
            />
          ) : null}
          {props.agreements ? (
            <TeamAgreements agreements={props.agreements} slug={actor.institution.slug} teamId={team.id} />
          ) : null}
          {props.actions.length > 0 ? (
            <DueActions actions={props.actions} today={today} locale={locale} />
          ) : null}
        </div>
      </div>
    </>
  );
}

/** Who leads it, where it stands in the organisation, and how many there are. */
function Lead({ team, memberCount, summary }: Props) {
  const t = useTranslations("organisation.teams.team");
  const leaders = team.leaders.map(({ name }) => name).join(", ");
  const counts = { members: memberCount ?? 0, students: summary?.students ?? 0 };
  return [
    team.path.slice(1).join(" › "),
    t("lead", { leaders: leaders || "none" }),
    memberCount === null ? "" : summary ? t("counts", counts) : t("countMembers", counts),
  ]
    .filter(Boolean)
    .join(" · ");
}

function attentionFrom({ task, actions, summary, withoutCoach, members, today }: Props) {
  const leaving = (members ?? []).flatMap(({ name, contractEnd }) => {
    return contractEnd ? [{ name, endsOn: contractEnd.endsOn }] : [];
  });
  const lateActions = actions.filter((action) => isOverdue(action, today)).length;
  const behind = summary?.due ?? null;
  return attentionOf({ plan: task, lateActions, withoutCoach, behind, leaving }, today);
}
