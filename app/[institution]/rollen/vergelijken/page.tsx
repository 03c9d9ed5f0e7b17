import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ComparisonFilter } from "@/components/profiles/comparison/comparison-filter";
import { ComparisonTable } from "@/components/profiles/comparison/comparison-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { listAskedByRoles } from "@/lib/profiles/comparison/queries";
import { compareSides, sideOf } from "@/lib/profiles/comparison/rules";
import { comparisonQuery } from "@/lib/profiles/comparison/schema";
import { mayReadRoles } from "@/lib/profiles/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.compare"))("title") };
}

type Props = PageProps<"/[institution]/rollen/vergelijken">;

export default async function ComparisonPage({ params, searchParams }: Props) {
  const path = `/${(await params).institution}`;
  const chosen = comparisonQuery.parse(await searchParams);
  const asked = await read(async ({ tx, actor, now }) =>
    mayReadRoles(actor) ? listAskedByRoles(tx, actor, schoolYearOf(now)) : null,
  );
  if (!asked) notFound();

  const t = await getTranslations("profiles");
  const nameOf = (choice: string) => {
    const side = sideOf(choice);
    if (side.kind === "line") return t(`line.${side.line}`);
    return asked.find(({ roleId }) => roleId === side.roleId)?.roleName ?? t("compare.unknown");
  };
  const rows = compareSides(asked, sideOf(chosen.een), sideOf(chosen.ander));
  const names = { one: nameOf(chosen.een), other: nameOf(chosen.ander) };
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: `${path}/rollen` }, { label: t("compare.title") }]} />
      <PageHeader title={t("compare.heading", names)} lead={t("compare.lead")} />
      <ComparisonFilter path={`${path}/rollen/vergelijken`} chosen={chosen} asked={asked} />
      <ComparisonTable rows={rows} names={names} path={`${path}/competenties`} />
    </>
  );
}
