import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findDesk } from "@/app/[institution]/mijn-portfolio/find-desk";
import { OutlookForm } from "@/components/portfolio/outlook-form";
import { PortfolioStep } from "@/components/portfolio/portfolio-step";
import { openWriting } from "@/lib/plans/writing/queries";
import { read } from "@/lib/platform/read";
import { portfolioAddress } from "@/lib/portfolio/addresses/rules";
import { listOutlooks } from "@/lib/portfolio/outlooks/queries";
import { outlookKinds, outlookSlugs } from "@/lib/portfolio/outlooks/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio.outlooks"))("title") };
}

type Props = PageProps<"/[institution]/mijn-portfolio/toekomst/[kind]">;

export default async function OutlookRoute({ params }: Props) {
  const said = (await params).kind;
  const kind = outlookKinds.find((one) => outlookSlugs[one] === said);
  const page = await read(async (reading) => {
    const desk = await findDesk(reading);
    if (!desk?.mayWrite || !kind) return null;
    const { tx, actor } = reading;
    const known = await listOutlooks(tx, actor, actor.personId);
    const present = known.find((outlook) => outlook.kind === kind && outlook.isNow);
    const key = { form: "portfolio-outlook", subject: kind };
    const text = { words: present?.words ?? "" };
    return { slug: desk.slug, writing: await openWriting(tx, actor, key, { version: null, text }) };
  });
  if (!page || !kind) notFound();
  const t = await getTranslations("portfolio.outlooks");
  return (
    <PortfolioStep slug={page.slug} title={t(kind)} lead={t(`${kind}Hint`)}>
      <OutlookForm kind={kind} writing={page.writing} back={portfolioAddress(page.slug, "toekomst")} />
    </PortfolioStep>
  );
}
