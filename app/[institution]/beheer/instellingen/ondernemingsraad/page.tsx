import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ConsentCards } from "@/components/settings/consent-cards";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { mayConfirmConsent, mayEndConsent, mayRecordConsent } from "@/lib/settings/consents/policy";
import { listConsents } from "@/lib/settings/consents/queries";
import { mayChangeSettings, mayReadSettings } from "@/lib/settings/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("tabs.consent") };
}

export default async function ConsentPage() {
  const { actor, consents, today } = await read(async ({ tx, actor, now }) => {
    if (!mayReadSettings(actor)) notFound();
    return { actor, consents: await listConsents(tx, actor.institutionId), today: dayOf(now) };
  });
  const t = await getTranslations("settings.consent");
  const may = {
    record: mayRecordConsent(actor),
    confirm: mayConfirmConsent(actor),
    end: mayEndConsent(actor),
  };
  return (
    <SettingsFrame slug={actor.institution.slug} part="consent" mayChange={mayChangeSettings(actor)}>
      <div className="grid max-w-3xl gap-4">
        <p className="text-soft">{t("lead")}</p>
        <ConsentCards consents={consents} may={may} today={today} />
      </div>
    </SettingsFrame>
  );
}
