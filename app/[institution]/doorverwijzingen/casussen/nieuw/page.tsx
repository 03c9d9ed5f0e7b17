import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { WriteCasePage } from "@/components/joint-cases/write-page";
import { canBring, listCaseParties } from "@/lib/joint-cases/choices/queries";
import { draftOfNewCase } from "@/lib/joint-cases/drafts/rules";
import { dayOf } from "@/lib/platform/calendar";
import { deviceKey } from "@/lib/platform/device-key";
import { findDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/doorverwijzingen/casussen/nieuw">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("jointCases.new"))("title") };
}

export default async function NewCaseRoute({ params }: Props) {
  const slug = (await params).institution;
  const key = await deviceKey();
  const view = await read(async ({ tx, actor, now }) => {
    if (!(await canBring(tx, actor, now))) return null;
    const draft = await findDraft(tx, actor, draftOfNewCase);
    return {
      parties: await listCaseParties(tx, actor, now),
      initial: draft?.typed ?? {},
      autosave: {
        ...{ address: `/api/${slug}/drafts`, deviceKey: key, ...draftOfNewCase },
        savedAt: draft?.savedAt.toISOString() ?? null,
      },
      today: dayOf(now),
      submission: newId(),
    };
  });
  if (!view) notFound();
  return <WriteCasePage {...view} of={null} slug={slug} />;
}
