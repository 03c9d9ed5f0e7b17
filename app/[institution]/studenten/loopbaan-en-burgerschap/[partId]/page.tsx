import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotePage } from "@/components/effort/note-page";
import { mayOpenOwn } from "@/lib/effort/policy";
import { sheetQuery } from "@/lib/effort/schema";
import { findNoting } from "@/lib/effort/sheets/queries";
import { idsIn } from "@/lib/platform/address";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/loopbaan-en-burgerschap/[partId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("effort"))("title") };
}

/** One part for a coach's own students, to be filled in. */
export default async function OwnNoteRoute({ params, searchParams }: Props) {
  const { institution: slug, partId } = await idsIn(params);
  const query = sheetQuery.parse(await searchParams);
  const noting = await read((reading) =>
    mayOpenOwn(reading.actor)
      ? findNoting(reading, { coachId: reading.actor.personId }, { partId, ...query })
      : Promise.resolve(null),
  );
  if (!noting) notFound();
  const list = await getTranslations("conversations.list");
  const place = { path: `/${slug}/studenten`, name: list("title") };
  return <NotePage {...{ noting, query, place }} submission={newId()} />;
}
