import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HandoversPage } from "@/components/conversations/handovers-page";
import { listHandovers } from "@/lib/conversations/handover/queries";
import { mayReadCaseload } from "@/lib/conversations/policy";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/overdracht">;

export async function generateMetadata() {
  const t = await getTranslations("conversations.handover");
  return { title: t("title") };
}

export default async function HandoversRoute({ params }: Props) {
  const { institution: slug } = await params;
  const handovers = await read(async ({ tx, actor, now }) =>
    mayReadCaseload(actor) ? listHandovers(tx, actor, now) : null,
  );
  if (!handovers) notFound();
  return <HandoversPage slug={slug} handovers={handovers} />;
}
