import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findPage } from "@/app/[institution]/studenten/[studentId]/gesprek/find-page";
import { RecordPage } from "@/components/conversations/record-page";
import { ScanTopics } from "@/components/scans/student/student-scans-card";
import { deviceKey } from "@/lib/platform/device-key";
import { idsIn } from "@/lib/platform/address";
import { isId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/[studentId]/gesprek">;

export async function generateMetadata() {
  const t = await getTranslations("conversations.student");
  return { title: t("record") };
}

export default async function RecordRoute({ params, searchParams }: Props) {
  const [{ institution: slug, studentId }, { talk }] = await Promise.all([idsIn(params), searchParams]);
  const talkId = typeof talk === "string" && isId(talk) ? talk : null;
  const key = await deviceKey();
  const view = await read((reading) => findPage(reading, studentId, talkId));
  if (!view) notFound();
  const agenda = view.scans ? <ScanTopics slug={slug} scans={view.scans} /> : null;
  return <RecordPage slug={slug} deviceKey={key} view={view} agenda={agenda} />;
}
