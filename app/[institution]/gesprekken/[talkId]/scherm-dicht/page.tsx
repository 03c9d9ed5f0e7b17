import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClosedPage, type ClosedPageView } from "@/components/conversations/dialogue/closed-page";
import { mayPrepare } from "@/lib/conversations/dialogue/policy";
import { findStudentPreparation } from "@/lib/conversations/dialogue/preparations/queries";
import { findDialogue } from "@/lib/conversations/dialogue/queries";
import { timerLengths } from "@/lib/conversations/dialogue/rules";
import { mayBePrepared } from "@/lib/conversations/preparations/rules";
import { findTalk } from "@/lib/conversations/queries";
import { idsIn } from "@/lib/platform/address";
import { read, type Reading } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/gesprekken/[talkId]/scherm-dicht">;

export async function generateMetadata() {
  return { title: (await getTranslations("dialogue.closed"))("title") };
}

export default async function ClosedRoute({ params }: Props) {
  const { institution: slug, talkId } = await idsIn(params);
  const view = await read((reading) => findPage(reading, slug, talkId));
  if (!view) notFound();
  return <ClosedPage view={view} />;
}

async function findPage(
  { tx, actor, now, noteReading }: Reading,
  slug: string,
  talkId: string,
): Promise<ClosedPageView | null> {
  const talk = await findTalk(tx, actor, talkId, now);
  if (!talk || !mayPrepare(actor, talk) || !mayBePrepared(talk, now).ok) return null;
  const preparation = await findStudentPreparation(tx, actor, talk);
  if (preparation)
    await noteReading({
      ...{ verb: "read", entity: "conversation", entityId: talkId, subjectPersonId: talk.studentId },
    });
  const { pocket, set } = await findDialogue(tx, actor, talk, now);
  const href = `/${slug}/studenten/${talk.studentId}/gesprek?talk=${talkId}`;
  return {
    ...{ name: talk.student.name.givenName, said: preparation?.said ?? null, pocket, set },
    lengths: timerLengths(talk.plannedMinutes),
    record: actor.personId === talk.studentId ? null : { href, word: "record" },
    backHref: `/${slug}/gesprekken/${talkId}`,
  };
}
