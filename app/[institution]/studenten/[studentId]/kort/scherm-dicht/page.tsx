import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClosedPage, type ClosedPageView } from "@/components/conversations/dialogue/closed-page";
import { addressWith } from "@/components/ui/address";
import { listIn, listText } from "@/lib/conversations/caseload/schema";
import { findPassing } from "@/lib/conversations/dialogue/passing/queries";
import { shortLengths } from "@/lib/conversations/dialogue/rules";
import { mayHoldTalk } from "@/lib/conversations/policy";
import { findStudent } from "@/lib/organisation/students/queries";
import { idsIn } from "@/lib/platform/address";
import { read, type Reading } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/[studentId]/kort/scherm-dicht">;

export async function generateMetadata() {
  return { title: (await getTranslations("dialogue.closed"))("title") };
}

/** A talk nobody planned, with the screen closed; from here to the form of one line. */
export default async function ClosedPassingRoute({ params, searchParams }: Props) {
  const [{ institution: slug, studentId }, { lijst }] = await Promise.all([idsIn(params), searchParams]);
  const list = listText(listIn(typeof lijst === "string" ? lijst : ""));
  const formHref = addressWith(`/${slug}/studenten/${studentId}/kort`, {}, { lijst: list });
  const view = await read((reading) => findPage(reading, studentId, formHref));
  if (!view) notFound();
  return <ClosedPage view={view} />;
}

async function findPage(
  { tx, actor, now, noteReading }: Reading,
  studentId: string,
  formHref: string,
): Promise<ClosedPageView | null> {
  const student = await findStudent(tx, actor, studentId, now);
  if (!student || !mayHoldTalk(actor, student)) return null;
  const { talkId, ...passing } = await findPassing(tx, actor, student, now);
  if (talkId)
    await noteReading({
      ...{ verb: "read", entity: "conversation", entityId: talkId, subjectPersonId: studentId },
    });
  return {
    ...{ ...passing, name: student.name.givenName, lengths: shortLengths },
    record: { href: formHref, word: "recordShort" },
    backHref: `/${actor.institution.slug}/studenten/${studentId}`,
  };
}
