import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findTalkPage } from "@/app/[institution]/werkgesprekken/[talkId]/find-page";
import { StaffTalkPage } from "@/components/conversations/staff/talk-page";
import { idsIn } from "@/lib/platform/address";
import { deviceKey } from "@/lib/platform/device-key";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/werkgesprekken/[talkId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("staffTalks"))("title") };
}

export default async function StaffTalkRoute({ params }: Props) {
  const { institution: slug, talkId } = await idsIn(params);
  const key = await deviceKey();
  const view = await read((reading) => findTalkPage(reading, talkId));
  if (!view) notFound();
  return <StaffTalkPage slug={slug} deviceKey={key} view={view} />;
}
