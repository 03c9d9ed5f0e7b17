import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findDesk } from "@/app/[institution]/mijn-portfolio/find-desk";
import { SharingPage } from "@/components/portfolio/sharing-page";
import { dayOf } from "@/lib/platform/calendar";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { hasMail } from "@/lib/platform/mail";
import { read } from "@/lib/platform/read";
import { listOutlooks } from "@/lib/portfolio/outlooks/queries";
import { listOwnItems } from "@/lib/portfolio/queries";
import { findOwnCoach, listOwnShares } from "@/lib/portfolio/sharing/queries";
import { lastDayFrom } from "@/lib/portfolio/sharing/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio.sharing"))("title") };
}

type Props = PageProps<"/[institution]/mijn-portfolio/delen">;

export default async function SharingRoute({ searchParams }: Props) {
  const { onderdeel } = await searchParams;
  const page = await read(async (reading) => {
    const desk = await findDesk(reading);
    if (!desk) return null;
    const { tx, actor, now } = reading;
    const today = dayOf(now);
    return {
      ...{ ...desk, today, lastDay: lastDayFrom(today), submission: newId() },
      ...{ origin: env().PUBLIC_URL, hasMail: hasMail() },
      items: await listOwnItems(tx, actor, now),
      outlooks: await listOutlooks(tx, actor, actor.personId),
      shares: await listOwnShares(tx, actor, now),
      coach: await findOwnCoach(tx, actor, now),
    };
  });
  if (!page) notFound();
  return <SharingPage {...page} chosen={typeof onderdeel === "string" ? [onderdeel] : []} />;
}
