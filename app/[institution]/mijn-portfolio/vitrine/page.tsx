import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findDesk } from "@/app/[institution]/mijn-portfolio/find-desk";
import { ShowcasePage } from "@/components/portfolio/showcase-page";
import { fullName } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { listOutlooks } from "@/lib/portfolio/outlooks/queries";
import { listOwnItems } from "@/lib/portfolio/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio.showcase"))("title") };
}

export default async function ShowcaseRoute() {
  const page = await read(async (reading) => {
    const desk = await findDesk(reading);
    const { tx, actor, now } = reading;
    return (
      desk && {
        ...{ ...desk, owner: fullName(actor.name), institution: actor.institution.name },
        items: await listOwnItems(tx, actor, now),
        outlooks: await listOutlooks(tx, actor, actor.personId),
      }
    );
  });
  if (!page) notFound();
  return <ShowcasePage {...page} />;
}
