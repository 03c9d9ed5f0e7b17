import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SignalView } from "@/components/signals/signal-view";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { mayReadSignal } from "@/lib/signals/policy";
import { findSignal, findWords } from "@/lib/signals/queries";

type Props = PageProps<"/[institution]/signaal/[signalId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signals"))("crumb") };
}

export default async function OneSignalPage({ params }: Props) {
  const { institution, signalId } = await idsIn(params);
  const page = await read(async ({ tx, actor, now, noteReading }) => {
    const signal = await findSignal(tx, actor, signalId, now);
    if (!signal || !mayReadSignal(actor, signal)) return null;
    const { id, studentId } = signal;
    await noteReading({ verb: "read", entity: "signal", entityId: id, subjectPersonId: studentId });
    return { signal, words: await findWords(tx, actor, id) };
  });
  if (!page) notFound();
  return <SignalView {...page} slug={institution} />;
}
