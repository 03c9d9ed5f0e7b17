import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findPage } from "@/app/[institution]/gesprekken/[talkId]/find-page";
import { AimsCard } from "@/components/conversations/aims-card";
import { AskedWords } from "@/components/conversations/asking/asked-words";
import { GuestsCard } from "@/components/conversations/guests/guests-card";
import { SharedWordsCard } from "@/components/conversations/guests/shared-words-card";
import { TalkPage } from "@/components/conversations/talk-page";
import { KeptCard } from "@/components/portfolio/kept-card";
import { SharedPortfolioCard } from "@/components/portfolio/shared-card";
import { ScanTopics } from "@/components/scans/student/student-scans-card";
import { OnDevice } from "@/components/ui/keep-on-device";
import { idsIn } from "@/lib/platform/address";
import { deviceKey } from "@/lib/platform/device-key";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/gesprekken/[talkId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("conversations.agenda"))("title") };
}

export default async function TalkRoute({ params }: Props) {
  const { institution: slug, talkId } = await idsIn(params);
  const view = await read((reading) => findPage(reading, talkId));
  if (!view) notFound();
  const { aims, asked, scans, shared, kept, talk, guests, isOwn } = view;
  const { studentId } = talk;
  const name = talk.student.name.givenName;
  return (
    <OnDevice slug={slug} deviceKey={await deviceKey()}>
      <TalkPage
        slug={slug}
        view={view}
        agenda={
          <>
            {asked ? <AskedWords words={asked} student={isOwn ? null : name} /> : null}
            {aims ? <AimsCard aims={aims} student={isOwn ? null : name} /> : null}
            {scans ? <ScanTopics slug={slug} scans={scans} /> : null}
            {shared ? <SharedPortfolioCard {...{ slug, studentId, name, shared }} /> : null}
          </>
        }
        after={kept ? <KeptCard {...{ slug, talkId, kept }} /> : null}
        guests={guests && <GuestsCard view={guests.card} />}
        sharedWords={guests?.words && <SharedWordsCard view={guests.words} />}
      />
    </OnDevice>
  );
}
