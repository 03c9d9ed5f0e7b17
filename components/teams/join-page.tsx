import { useTranslations } from "next-intl";
import { JoinForm } from "@/components/teams/join-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Person } from "@/components/ui/face";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { TextField } from "@/components/ui/text-field";
import { Words } from "@/components/ui/words";
import type { Day } from "@/lib/platform/calendar";

type Found = { id: string; name: string; initials: string; jobTitle: string | null; submission: string };
type Props = {
  team: { id: string; name: string };
  found: readonly Found[];
  search: string;
  today: Day;
  base: string;
};

/** Finding a colleague and letting them work in the team from a day on. */
export function JoinPage({ team, found, search, today, base }: Props) {
  const t = useTranslations("organisation.teams.join");
  const nobody = search === "" ? (["first", "firstText"] as const) : (["none", "noneText"] as const);
  return (
    <>
      <Breadcrumb crumbs={[{ label: team.name, href: base }, { label: t("crumb") }]} />
      <PageHeader title={t("title", { team: team.name })} lead={t("lead")} />
      <div className="grid max-w-[46rem] gap-6">
        <FilterBar path={`${base}/leden`} active={search !== ""}>
          <TextField name="zoek" type="search" label={t("search")} defaultValue={search} maxLength={80} />
        </FilterBar>
        <div className="card">
          {found.length === 0 ? <EmptyState icon="search" title={t(nobody[0])} text={t(nobody[1])} /> : null}
          <Words of={["organisation"]}>
            <ul className="join-list">
              {found.map((person) => (
                <li key={person.id}>
                  <Person person={person} detail={person.jobTitle ?? undefined} />
                  <JoinForm teamId={team.id} person={person} submission={person.submission} today={today} />
                </li>
              ))}
            </ul>
          </Words>
        </div>
      </div>
    </>
  );
}
