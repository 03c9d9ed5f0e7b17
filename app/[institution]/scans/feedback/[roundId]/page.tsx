import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ArrangePage } from "@/components/scans/arrange-page";
import { ResultPage } from "@/components/scans/result-page";
import { RoundHeader } from "@/components/scans/round-header";
import { SuggestPage } from "@/components/scans/suggest-page";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { hasMail } from "@/lib/platform/mail";
import { read } from "@/lib/platform/read";
import { searchQuery } from "@/lib/scans/feedback/schema";
import { findRoundPage } from "@/lib/scans/feedback/reading/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scans"))("title") };
}

type Props = PageProps<"/[institution]/scans/feedback/[roundId]">;

export default async function FeedbackPage({ params, searchParams }: Props) {
  const { roundId } = await idsIn(params);
  const { zoek: search } = searchQuery.parse(await searchParams);
  const page = await read(async (reading) => {
    const found = await findRoundPage(reading, roundId, search);
    return found && { ...found, slug: reading.actor.institution.slug, today: dayOf(reading.now) };
  });
  if (!page) notFound();

  const { round, slug, today, result, arranging, suggesting, readers } = page;
  return (
    <>
      <RoundHeader round={round} slug={slug} today={today} isOwn={page.isOwn} />
      {result ? <ResultPage {...{ round, result, readers, slug }} /> : null}
      {arranging ? (
        <ArrangePage {...{ round, slug, today, search }} {...arranging} hasMail={hasMail()} />
      ) : null}
      {suggesting ? <SuggestPage roundId={round.id} colleagues={suggesting} /> : null}
    </>
  );
}
