import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findOwnTalks } from "@/app/[institution]/werkgesprekken/find-own-talks";
import { OwnTalksPage } from "@/components/conversations/staff/own-talks-page";
import { staffTalksQuery } from "@/lib/conversations/staff/schema";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/werkgesprekken">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("staffTalks"))("title") };
}

export default async function OwnTalksRoute({ params, searchParams }: Props) {
  const [{ institution: slug }, sent] = await Promise.all([params, searchParams]);
  const query = staffTalksQuery.parse(sent);
  const view = await read((reading) => findOwnTalks(reading, query));
  if (!view) notFound();
  return <OwnTalksPage slug={slug} view={view} />;
}
