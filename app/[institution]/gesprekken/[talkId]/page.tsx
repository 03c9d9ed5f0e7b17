import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findPage } from "@/app/[institution]/gesprekken/[talkId]/find-page";
import { TalkPage } from "@/components/conversations/talk-page";
import { ScanTopics } from "@/components/scans/student/student-scans-card";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/gesprekken/[talkId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("conversations.agenda"))("title") };
}

export default async function TalkRoute({ params }: Props) {
  const { institution: slug, talkId } = await idsIn(params);
  const view = await read((reading) => findPage(reading, talkId));
  if (!view) notFound();
  const agenda = view.scans ? <ScanTopics slug={slug} scans={view.scans} /> : null;
  return <TalkPage slug={slug} view={view} agenda={agenda} />;
}
