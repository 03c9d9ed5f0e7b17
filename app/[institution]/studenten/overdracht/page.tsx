import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HandoversPage } from "@/components/conversations/handovers-page";
import { listHandovers } from "@/lib/conversations/handover/queries";
import { mayReadCaseload } from "@/lib/conversations/policy";
import { listLeftBehind } from "@/lib/organisation/students/departing/queries";
import { read, type Reading } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/overdracht">;

export async function generateMetadata() {
  const t = await getTranslations("conversations.handover");
  return { title: t("title") };
}

export default async function HandoversRoute({ params }: Props) {
  const { institution: slug } = await params;
  const view = await read(findPage);
  if (!view) notFound();
  return <HandoversPage slug={slug} {...view} />;
}

async function findPage({ tx, actor, now }: Reading) {
  if (!mayReadCaseload(actor)) return null;
  return {
    handovers: await listHandovers(tx, actor, now),
    toGive: actor.isCoach ? await listLeftBehind(tx, actor, { coachId: actor.personId }, now) : [],
  };
}
