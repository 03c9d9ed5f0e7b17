import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findPage } from "@/app/[institution]/gesprekken/[talkId]/voorbereiden/find-page";
import { PreparePage } from "@/components/conversations/dialogue/prepare-page";
import { SharedPortfolioCard } from "@/components/portfolio/shared-card";
import { ScanTopics } from "@/components/scans/student/student-scans-card";
import { idsIn } from "@/lib/platform/address";
import { deviceKey } from "@/lib/platform/device-key";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/gesprekken/[talkId]/voorbereiden">;

export async function generateMetadata() {
  return { title: (await getTranslations("dialogue.prepare"))("title") };
}

export default async function PrepareRoute({ params }: Props) {
  const { institution: slug, talkId } = await idsIn(params);
  const key = await deviceKey();
  const view = await read((reading) => findPage(reading, talkId));
  if (!view) notFound();
  const { talk, scans, shared } = view;
  const { studentId } = talk;
  const name = talk.student.name.givenName;
  return (
    <PreparePage
      slug={slug}
      deviceKey={key}
      view={view}
      agenda={
        <>
          {scans ? <ScanTopics slug={slug} scans={scans} /> : null}
          {shared ? <SharedPortfolioCard {...{ slug, studentId, name, shared }} /> : null}
        </>
      }
    />
  );
}
