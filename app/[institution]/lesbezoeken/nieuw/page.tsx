import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { NewVisitKind } from "@/components/visits/new-visit-form";
import { NewVisitPage } from "@/components/visits/new-visit-page";
import type { Actor } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { listColleagues, listLeaders, listTeachers } from "@/lib/visits/people/queries";
import { mayUseVisits } from "@/lib/visits/policy";
import { newVisitQuery } from "@/lib/visits/schema";

type Props = PageProps<"/[institution]/lesbezoeken/nieuw">;

const listed = { plannen: listTeachers, vragen: listLeaders, collega: listColleagues } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits"))("title") };
}

export default async function NewVisitRoute({ params, searchParams }: Props) {
  const path = `/${(await params).institution}/lesbezoeken`;
  const { soort, met } = newVisitQuery.parse(await searchParams);
  const view = await read(async ({ tx, actor, now }) => {
    if (!mayUseVisits(actor)) return null;
    const kinds = kindsOf(actor);
    const kind = kinds.find((one) => one === soort) ?? kinds[0];
    const people = await listed[kind](tx, actor, now);
    return { kinds, kind, people, withId: met, today: dayOf(now), submission: newId() };
  });
  if (!view) notFound();
  return <NewVisitPage {...view} path={path} />;
}

/** What somebody can propose: who works in a team asks, who leads one plans. */
function kindsOf({ teams, ledTeams }: Actor): readonly [NewVisitKind, ...NewVisitKind[]] {
  const asking = teams.length > 0 ? (["vragen", "collega"] as const) : ([] as const);
  return ledTeams.length > 0 ? ["plannen", ...asking] : ["vragen", "collega"];
}
