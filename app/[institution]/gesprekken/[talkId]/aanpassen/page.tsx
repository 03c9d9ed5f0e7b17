import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RewritePage } from "@/components/conversations/rewrite-page";
import { mayReadTalk, mayRewrite } from "@/lib/conversations/policy";
import { findReport, findTalk } from "@/lib/conversations/queries";
import { draftOfReport, mayBeRewritten } from "@/lib/conversations/rules";
import { goOnWith } from "@/lib/conversations/schema";
import { idsIn } from "@/lib/platform/address";
import { deviceKey } from "@/lib/platform/device-key";
import { findDraft } from "@/lib/platform/drafts";
import { read, type Reading } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/gesprekken/[talkId]/aanpassen">;

export async function generateMetadata() {
  const t = await getTranslations("conversations.talk");
  return { title: t("editTitle") };
}

export default async function RewriteRoute({ params, searchParams }: Props) {
  const [{ institution: slug, talkId }, { verder }] = await Promise.all([idsIn(params), searchParams]);
  const key = await deviceKey();
  const view = await read((reading) => findPage(reading, talkId));
  if (!view) notFound();
  return <RewritePage slug={slug} deviceKey={key} view={view} goOn={goOnWith.parse(verder)} />;
}

async function findPage({ tx, actor, now, noteReading }: Reading, talkId: string) {
  const talk = await findTalk(tx, actor, talkId, now);
  if (!talk || !mayReadTalk(actor, talk) || !mayRewrite(actor, talk)) return null;
  if (!mayBeRewritten(talk, now).ok) return null;
  await noteReading({
    verb: "read",
    entity: "conversation",
    entityId: talkId,
    subjectPersonId: talk.studentId,
  });
  const report = await findReport(tx, actor, talkId);
  const draft = await findDraft(tx, actor, draftOfReport(talkId));
  return { talk, report, draft, isOwn: actor.personId === talk.studentId };
}
