import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AgreementFilters } from "@/components/agreements/agreement-filters";
import { AgreementList } from "@/components/agreements/agreement-list";
import { AgreementsHeader } from "@/components/agreements/agreements-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Pager } from "@/components/ui/pager";
import { mayReadAgreements, mayWriteSome } from "@/lib/agreements/policy";
import { countOverdue, listAgreements } from "@/lib/agreements/queries";
import { agreementsQuery } from "@/lib/agreements/schema";
import { listTeamNames } from "@/lib/organisation/teams/queries";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

const size = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements"))("title") };
}

type Props = PageProps<"/[institution]/afspraken">;

export default async function AgreementsPage({ params, searchParams }: Props) {
  const path = `/${(await params).institution}/afspraken`;
  const address = await searchParams;
  const { page: number, ...filter } = agreementsQuery.parse(address);
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayReadAgreements(actor)) return null;
    const today = dayOf(now);
    const found = await listAgreements(tx, actor, filter, { today, size, page: number });
    return {
      ...found,
      teams: await listTeamNames(tx, actor.institutionId, { today }),
      today,
      mayAdd: mayWriteSome(actor),
      overdue: await countOverdue(tx, actor, today),
    };
  });
  if (!page) notFound();

  const { agreements, total, teams, today, mayAdd, overdue } = page;
  const t = await getTranslations("agreements");
  const isFiltered = Object.values(filter).some((value) => value !== null);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <AgreementsHeader {...{ path, overdue, mayAdd }} teamId={filter.teamId} />
      <div className="stack">
        <AgreementFilters {...{ path, filter, teams, total }} />
        <AgreementList {...{ agreements, path, today, isFiltered }} />
        <Pager path={path} query={address} page={number} size={size} total={total} />
      </div>
    </>
  );
}
