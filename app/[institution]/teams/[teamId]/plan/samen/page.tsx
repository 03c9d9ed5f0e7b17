import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { WorkshopPage } from "@/components/plans/workshop/workshop-page";
import { listCandidates } from "@/lib/organisation/teams/queries";
import { mayChangePlan, mayJoinWorkshop } from "@/lib/plans/policy";
import { listProposals } from "@/lib/plans/proposals/queries";
import { mayBeChanged } from "@/lib/plans/rules";
import { findWorkshop } from "@/lib/plans/workshop/queries";
import { workshopQuery } from "@/lib/plans/workshop/schema";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/plan/samen">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planWorkshop"))("crumb") };
}

export default async function PlanWorkshopPage({ params, searchParams }: Props) {
  const { institution, teamId } = await idsIn(params);
  const { jaar, scherm } = workshopQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const [today, schoolYear] = [dayOf(now), jaar ?? schoolYearOf(now)];
    const found = await findWorkshop(tx, actor, { teamId, schoolYear });
    if (!found) return null;
    const isOpen = mayBeChanged(found.plan, today).ok;
    const people = await listCandidates(tx, actor.institutionId, { teamId, today });
    const mayArrange = isOpen && mayChangePlan(actor, found);
    return {
      ...found,
      proposals: mayArrange ? await listProposals(tx, actor.institutionId, found.plan.id) : [],
      personId: actor.personId,
      mayPost: isOpen && mayJoinWorkshop(actor, found),
      mayArrange,
      colleagues: people.filter(({ id }) => id !== actor.personId),
    };
  });
  if (!page) notFound();
  return <WorkshopPage {...page} isWall={scherm === "groot"} slug={institution} submission={newId()} />;
}
