import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FramePage } from "@/components/appraisals/frame-page";
import { mayChangeFrame, mayReadFrame } from "@/lib/appraisals/frames/policy";
import { findFrame, listFrameChanges } from "@/lib/appraisals/frames/queries";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("appraisals"))("setup.title") };
}

type Props = PageProps<"/[institution]/beoordelingen/opzet">;

export default async function FrameRoute({ params }: Props) {
  const path = `/${(await params).institution}/beoordelingen`;
  const locale = await getLocale();
  const page = await read(async ({ tx, actor }) => {
    if (!mayReadFrame(actor)) return null;
    const frame = await findFrame(tx, actor, locale);
    return { frame, changes: await listFrameChanges(tx, actor), mayChange: mayChangeFrame(actor) };
  });
  if (!page) notFound();
  return <FramePage {...page} path={path} />;
}
