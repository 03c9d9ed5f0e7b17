import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { TeamRow } from "@/lib/organisation/teams/overview/queries";
import { stateLabel } from "@/lib/plans/labels";
import { schoolYearLabel, type SchoolYear } from "@/lib/platform/calendar";

/** What the reader may know of each team. */
export type TeamSight = {
  readonly counts: (teamId: string) => boolean;
  readonly plan: (teamId: string, isAdopted: boolean) => boolean;
};

type Props = {
  path: string;
  schoolYear: SchoolYear;
  teams: readonly TeamRow[];
  /** The teams of all tables on the page, so that their columns stand under each other. */
  columnsFor: readonly TeamRow[];
  caption: string;
  sight: TeamSight;
  empty?: ReactNode;
};

/** Teams with the unit they stand in, who leads them, how large they are and how far their plan is. */
export function TeamTable({ path, schoolYear, teams, columnsFor, caption, sight, empty }: Props) {
  const t = useTranslations("organisation.teams");
  const inUnits = columnsFor.some((team) => team.path.length > 1);
  const unit = (team: TeamRow) => team.path.slice(1).join(" › ");
  const counted = columnsFor.some(({ id }) => sight.counts(id));
  const number = (of: (team: TeamRow) => number) => (team: TeamRow) =>
    sight.counts(team.id) ? of(team) : null;
  const leaders = (team: TeamRow) =>
    team.leaders.length > 0 ? team.leaders.join(", ") : <span className="text-soft">{t("noLeader")}</span>;
  const columns: Column<TeamRow>[] = [
    { key: "name", label: t("name"), cell: (team) => <Link href={`${path}/${team.id}`}>{team.name}</Link> },
    ...(inUnits ? [{ key: "unit", label: t("unit"), cell: unit }] : []),
    { key: "leader", label: t("leader"), cell: leaders },
    ...(counted
      ? [
          count(
            "members",
            number((team) => team.members),
          ),
        ]
      : []),
    ...(counted
      ? [
          count(
            "students",
            number((team) => team.students),
          ),
        ]
      : []),
    {
      key: "plan",
      label: t("plan", { year: schoolYearLabel(schoolYear) }),
      cell: (team) => <PlanChip team={team} sight={sight} path={path} />,
    },
  ];
  return (
    <Table caption={caption} columns={columns} rows={teams} rowKey={({ id }) => id} empty={empty} even />
  );

  function count(key: "members" | "students", cell: Column<TeamRow>["cell"]): Column<TeamRow> {
    return { key, label: t(key), cell, align: "end" };
  }
}

/** Who may not know of a draft reads the same as where there is nothing. */
function PlanChip({ team, sight, path }: { team: TeamRow; sight: TeamSight; path: string }) {
  const t = useTranslations("organisation.teams");
  const p = useTranslations("plans");
  if (team.kind === "support" && !team.plan) return null;
  const isAdopted = team.plan === "adopted" || team.plan === "reviewed";
  const isKnown = sight.plan(team.id, isAdopted);
  if (!isKnown) return <span className="text-soft">{t("notAdopted")}</span>;
  if (!team.plan) return <Chip state="attention">{t("noPlan")}</Chip>;
  const chip = <Chip state={isAdopted ? "ok" : "attention"}>{p(stateLabel[team.plan])}</Chip>;
  return isAdopted ? <Link href={`${path}/${team.id}/plan`}>{chip}</Link> : chip;
}
