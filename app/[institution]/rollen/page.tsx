import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PageTerms } from "@/components/glossary/page-terms";
import { CatalogueActions } from "@/components/profiles/catalogue-actions";
import { EmptyCatalogue } from "@/components/profiles/empty-catalogue";
import { RoleCatalogue } from "@/components/profiles/role-catalogue";
import { RoleFilters } from "@/components/profiles/role-filters";
import { WaitingKeys } from "@/components/profiles/waiting-keys";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { read } from "@/lib/platform/read";
import { ask } from "@/lib/platform/together";
import { keysWaitingOf, listRoles } from "@/lib/profiles/catalogue/queries";
import { mayReadConcepts, mayReadRoles, mayRuleRoles, mayWriteConcepts } from "@/lib/profiles/policy";
import { catalogueQuery, filterStates } from "@/lib/profiles/catalogue/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles"))("title") };
}

export default async function RolesPage({ params, searchParams }: PageProps<"/[institution]/rollen">) {
  const slug = (await params).institution;
  const path = `/${slug}/rollen`;
  const filter = catalogueQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayReadRoles(actor)) return null;
    const waiting = await ask(tx, keysWaitingOf(actor, now));
    return { actor, waiting, roles: await listRoles(tx, actor, filter, now) };
  });
  if (!page) notFound();

  const { actor, roles, waiting } = page;
  const t = await getTranslations("profiles");
  const isFiltered = filter.search !== "" || filter.line !== null || filter.state !== "current";
  const isEmpty = roles.length === 0 && !isFiltered;
  const canWrite = mayWriteConcepts(actor);
  const team = actor.teams[0] ?? actor.ledTeams[0] ?? null;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<CatalogueActions actor={actor} mayStart={canWrite && !isEmpty} team={team} />}
      >
        <PageTerms codes={["firstLine", "secondLine", "thirdLine"]} />
      </PageHeader>
      <WaitingKeys waiting={waiting} path={path} />
      {isEmpty ? (
        <EmptyCatalogue path={path} mayWrite={canWrite} mayIntroduce={mayRuleRoles(actor)} />
      ) : (
        <>
          <RoleFilters path={path} filter={filter} states={filterStates(mayReadConcepts(actor))} />
          <RoleCatalogue roles={roles} path={path} />
        </>
      )}
    </>
  );
}
