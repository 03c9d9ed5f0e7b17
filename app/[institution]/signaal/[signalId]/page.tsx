import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnSignal } from "@/components/signals/own-signal";
import { SignalView } from "@/components/signals/signal-view";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { mayReadOwn, mayReadSignal } from "@/lib/signals/policy";
import { findSignal, findWords } from "@/lib/signals/queries";

type Props = PageProps<"/[institution]/signaal/[signalId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signals"))("crumb") };
}

export default async function OneSignalPage({ params }: Props) {
  const { institution, signalId } = await idsIn(params);
  const page = await read(async ({ tx, actor, now, noteReading }) => {
    const signal = await findSignal(tx, actor, signalId, now);
    if (!signal) return null;
    const { id, studentId } = signal;
    if (mayReadOwn(actor, signal, now))
      return { isOwn: true, signal, now, words: await findWords(tx, actor, id) };
    if (!mayReadSignal(actor, signal)) return null;
    await noteReading({ verb: "read", entity: "signal", entityId: id, subjectPersonId: studentId });
    return { isOwn: false, signal, now, words: await findWords(tx, actor, id) };
  });
  if (!page) notFound();
  const { isOwn, signal, words, now } = page;
  if (isOwn) return <OwnSignal raisedAt={signal.raisedAt} words={words} slug={institution} />;
  return <SignalView signal={signal} words={words} now={now} slug={institution} />;
}
