import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QuickPage } from "@/components/conversations/dialogue/quick-page";
import { OnDevice } from "@/components/ui/keep-on-device";
import { listIn, listText } from "@/lib/conversations/caseload/schema";
import { mayHoldTalk } from "@/lib/conversations/policy";
import { findStudent } from "@/lib/organisation/students/queries";
import { idsIn } from "@/lib/platform/address";
import { deviceKey } from "@/lib/platform/device-key";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/[studentId]/kort">;

export async function generateMetadata() {
  return { title: (await getTranslations("dialogue.quick"))("title") };
}

/** A word in passing, from the coach's list and back to it as it stood. */
export default async function QuickRoute({ params, searchParams }: Props) {
  const [{ institution: slug, studentId }, { lijst }] = await Promise.all([idsIn(params), searchParams]);
  const { student, now } = await read(async ({ tx, actor, now }) => {
    const found = await findStudent(tx, actor, studentId, now);
    return { student: found && mayHoldTalk(actor, found) ? found : null, now };
  });
  if (!student) notFound();
  const list = listText(listIn(typeof lijst === "string" ? lijst : ""));
  return (
    <OnDevice slug={slug} deviceKey={await deviceKey()}>
      <QuickPage slug={slug} view={{ student, now, list, submission: newId() }} />
    </OnDevice>
  );
}
