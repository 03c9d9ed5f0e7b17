import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SheetPage } from "@/components/effort/sheet-page";
import { mayOpenOwn } from "@/lib/effort/policy";
import { sheetQuery } from "@/lib/effort/schema";
import { findSheet } from "@/lib/effort/sheets/queries";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/loopbaan-en-burgerschap">;

export async function generateMetadata() {
  return { title: (await getTranslations("effort"))("title") };
}

/** How far a coach's own students are with career and citizenship. */
export default async function OwnEffortRoute({ params, searchParams }: Props) {
  const { institution: slug } = await params;
  const query = sheetQuery.parse(await searchParams);
  const sheet = await read((reading) =>
    mayOpenOwn(reading.actor)
      ? findSheet(reading, { coachId: reading.actor.personId }, query)
      : Promise.resolve(null),
  );
  if (!sheet) notFound();
  const list = await getTranslations("conversations.list");
  const place = { path: `/${slug}/studenten`, name: list("title") };
  return <SheetPage {...{ slug, sheet, query, place }} mayNote mayExport />;
}
