import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TalkPage, type TalkPageView } from "@/components/conversations/talk-page";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { isParty, mayCancel, mayConfirm, mayReadContent } from "@/lib/conversations/policy";
import { mayReadTalk, mayRecord, mayRewrite } from "@/lib/conversations/policy";
import { findReport, findTalk } from "@/lib/conversations/queries";
import { mayBeCancelled, mayBeConfirmed, mayBeRecorded, mayBeRewritten } from "@/lib/conversations/rules";
import { idsIn } from "@/lib/platform/address";
import { newId } from "@/lib/platform/ids";
import { read, type Reading } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/gesprekken/[talkId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("conversations.agenda"))("title") };
}

export default async function TalkRoute({ params }: Props) {
  const { institution: slug, talkId } = await idsIn(params);
  const view = await read((reading) => findPage(reading, talkId));
  if (!view) notFound();
  return <TalkPage slug={slug} view={view} />;
}

/** The facts by their policy; the report and the agreements only for the two it is between. */
async function findPage(
  { tx, actor, now, noteReading }: Reading,
  talkId: string,
): Promise<TalkPageView | null> {
  const talk = await findTalk(tx, actor, talkId, now);
  if (!talk || !mayReadTalk(actor, talk)) return null;
  const { studentId } = talk;
  const hasContent = mayReadContent(actor, talk) && talk.heldOn !== null;
  if (hasContent) {
    await noteReading({ verb: "read", entity: "conversation", entityId: talkId, subjectPersonId: studentId });
  }
  return {
    ...{ talk, now, isOwn: actor.personId === studentId },
    content: hasContent
      ? {
          report: await findReport(tx, actor, talkId),
          agreements: await listAgreements(tx, actor, talk.student, { talkId }),
        }
      : null,
    isParty: isParty(actor, talk.student),
    isClosed: talk.heldOn !== null && !hasContent,
    canRecord: mayRecord(actor, talk) && mayBeRecorded(talk, now).ok,
    canRewrite: mayRewrite(actor, talk) && mayBeRewritten(talk, now).ok,
    canCorrect: mayRecord(actor, talk) && mayBeRewritten(talk, now).ok,
    submission: newId(),
    canConfirm: mayConfirm(actor, talk) && mayBeConfirmed(talk, now).ok,
    canCancel: mayCancel(actor, talk) && mayBeCancelled(talk, now).ok,
    canMove: mayRecord(actor, talk) && mayBeCancelled(talk, now).ok,
  };
}
