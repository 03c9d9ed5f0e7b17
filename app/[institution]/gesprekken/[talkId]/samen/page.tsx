import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findGuests } from "@/app/[institution]/gesprekken/[talkId]/find-guests";
import { TogetherDone } from "@/components/conversations/dialogue/together-done";
import { TogetherPage, type TogetherPageView } from "@/components/conversations/dialogue/together-page";
import { SharedWordsCard, type SharedWordsView } from "@/components/conversations/guests/shared-words-card";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { mayBeConfirmedTogether } from "@/lib/conversations/confirmations/rules";
import { mayReadContent, mayRecord } from "@/lib/conversations/policy";
import { findReport, findTalk, type TalkView } from "@/lib/conversations/queries";
import { idsIn } from "@/lib/platform/address";
import { read, type Reading } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/gesprekken/[talkId]/samen">;

export async function generateMetadata() {
  return { title: (await getTranslations("dialogue.together"))("title") };
}

export default async function TogetherRoute({ params }: Props) {
  const { institution: slug, talkId } = await idsIn(params);
  const view = await read((reading) => findPage(reading, talkId));
  if (!view) notFound();
  if ("confirmedAt" in view) return <TogetherDone slug={slug} {...view} />;
  const words = view.words?.shared ? { ...view.words, canWrite: false } : null;
  return (
    <TogetherPage slug={slug} view={view} sharedWords={words ? <SharedWordsCard view={words} /> : null} />
  );
}

type Open = TogetherPageView & { readonly words: SharedWordsView | null };
type Done = { readonly talk: TalkView; readonly confirmedAt: Date };

/** What is to be read and confirmed; once that was done here, that it was. */
async function findPage(reading: Reading, talkId: string): Promise<Open | Done | null> {
  const { tx, actor, now, noteReading } = reading;
  const talk = await findTalk(tx, actor, talkId, now);
  if (!talk || !mayRecord(actor, talk) || !mayReadContent(actor, talk)) return null;
  if (talk.confirmedAt && talk.confirmedHow === "shared-screen")
    return { talk, confirmedAt: talk.confirmedAt };
  if (!mayBeConfirmedTogether(talk, now).ok) return null;
  await noteReading({
    ...{ verb: "read", entity: "conversation", entityId: talkId, subjectPersonId: talk.studentId },
  });
  const report = await findReport(tx, actor, talkId);
  const agreements = await listAgreements(tx, actor, talk.student, { talk });
  const guests = await findGuests(reading, talk);
  return { talk, now, content: { report, agreements }, words: guests?.words ?? null };
}
