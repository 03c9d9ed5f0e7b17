import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AppraisalsPage } from "@/components/appraisals/appraisals-page";
import { listsOf, mayPlanAppraisals, mayReadAppraisals } from "@/lib/appraisals/policy";
import { listAppraisals, seenInList } from "@/lib/appraisals/queries";
import { appraisalsQuery } from "@/lib/appraisals/schema";
import { read } from "@/lib/platform/read";

const size = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("appraisals"))("title") };
}

type Props = PageProps<"/[institution]/beoordelingen">;

export default async function AppraisalsRoute({ params, searchParams }: Props) {
  const path = `/${(await params).institution}/beoordelingen`;
  const address = await searchParams;
  const { list: wanted, name, state, page: number } = appraisalsQuery.parse(address);
  const view = await read(async ({ tx, actor, now, noteReading }) => {
    if (!mayReadAppraisals(actor)) return null;
    const lists = listsOf(actor);
    const list = lists.find((one) => one === wanted) ?? lists[0] ?? "own";
    const asked = { list, name, filter: list === "file" ? state : null };
    const found = await listAppraisals(tx, actor, asked, { now, size, page: number });
    if (list === "file") await noteReading(...found.appraisals.map(seenInList));
    return { ...found, lists, list, mayPlan: mayPlanAppraisals(actor) };
  });
  if (!view) notFound();
  return <AppraisalsPage view={{ ...view, name, state, page: number, size }} path={path} query={address} />;
}
