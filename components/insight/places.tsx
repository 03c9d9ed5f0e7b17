import { useTranslations } from "next-intl";
import type { DashboardProps } from "@/components/insight/dashboard";
import { PlacesFilter } from "@/components/insight/places-filter";
import { PlacesTable } from "@/components/insight/places-table";
import { queryOf } from "@/components/insight/query";
import { Switch } from "@/components/insight/switch";
import { addressWith } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { rowsAtOnce } from "@/lib/insight/listing/rules";
import type { PlaceFigures } from "@/lib/insight/rules";

/** Teams or branches side by side: narrowed, sorted and paged by the address. */
export function Places({ view, slug, listing, path }: DashboardProps & { path: string }) {
  const t = useTranslations("insight.list");
  const common = useTranslations("common");
  const { list, place, basis } = view;
  const query = queryOf(listing);
  const hrefOf = ({ id, kind }: PlaceFigures) =>
    kind === "unit"
      ? addressWith(`/${slug}/borging/${id}`, { jaar: query["jaar"] }, {})
      : `/${slug}/teams/${id}`;
  const sorting = { path, query, by: listing.sort ?? "name", descending: listing.richting === "af" };
  const exported = addressWith(
    `/api/${slug}/borging`,
    { jaar: query["jaar"], plek: place.kind === "unit" ? place.id : undefined },
    {},
  );
  return (
    <div id="teams">
      <CardSection
        title={t(list.per === "team" ? "teams" : "units")}
        pad={false}
        action={
          <a href={exported} className="no-print text-small" download>
            {common("exportToExcel")}
          </a>
        }
      >
        <div className="places-bar no-print">
          {list.units.length > 1 ? <PerSwitch path={path} query={query} per={list.per} /> : null}
          {list.per === "team" ? <PlacesFilter path={path} query={query} units={list.units} /> : null}
        </div>
        <PlacesTable
          per={list.per}
          rows={list.rows}
          basis={basis}
          sorting={sorting}
          hasContracts={place.contracts !== "hidden"}
          hasScans={place.scans !== "hidden"}
          hrefOf={hrefOf}
          empty={<Empty path={path} query={query} isNarrowed={Boolean(listing.let ?? listing.eenheid)} />}
        />
        <Pager path={path} query={query} page={list.page} size={rowsAtOnce} total={list.total} />
      </CardSection>
    </div>
  );
}

type Narrowing = { path: string; query: Record<string, string | undefined> };

function PerSwitch({ path, query, per }: Narrowing & { per: "team" | "unit" }) {
  const t = useTranslations("insight.list");
  const choice = (label: string, value: string, isCurrent: boolean) => ({
    label,
    href: addressWith(path, query, { per: value, eenheid: undefined, let: undefined }),
    isCurrent,
  });
  return (
    <Switch
      label={t("view")}
      options={[
        choice(t("perUnit"), "onderdeel", per === "unit"),
        choice(t("perTeam"), "team", per === "team"),
      ]}
    />
  );
}

function Empty({ path, query, isNarrowed }: Narrowing & { isNarrowed: boolean }) {
  const t = useTranslations("insight.list");
  if (!isNarrowed) return <EmptyState icon="network" title={t("noTeamsTitle")} text={t("noTeamsText")} />;
  const all = addressWith(path, query, { eenheid: undefined, let: undefined });
  return (
    <EmptyState
      icon="circle-check"
      title={t("emptyTitle")}
      text={t("emptyText")}
      action={<LinkButton href={all}>{t("showAll")}</LinkButton>}
    />
  );
}
