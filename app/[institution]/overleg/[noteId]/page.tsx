import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ColleagueNotePage } from "@/components/referrals/colleague-note-page";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { mayEndNote, mayReadNote } from "@/lib/referrals/colleagues/policy";
import { findColleagueNote, findColleagueWords } from "@/lib/referrals/colleagues/queries";

type Props = PageProps<"/[institution]/overleg/[noteId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referrals.told"))("crumb") };
}

export default async function ColleagueNoteRoute({ params }: Props) {
  const { institution: slug, noteId } = await idsIn(params);
  const view = await read(async ({ tx, actor, now, noteReading }) => {
    const note = await findColleagueNote(tx, actor, noteId, now);
    if (!note || !mayReadNote(actor, note, dayOf(now))) return null;
    const { id: entityId, studentId: subjectPersonId } = note;
    await noteReading({ verb: "read", entity: "colleague-note", entityId, subjectPersonId });
    return {
      ...{ note, now, isOwn: actor.personId === note.studentId, mayEnd: mayEndNote(actor, note) },
      words: await findColleagueWords(tx, actor, note.id),
    };
  });
  if (!view) notFound();
  return <ColleagueNotePage {...view} slug={slug} />;
}
