import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findPage } from "@/app/[institution]/beheer/instellingen/find-page";
import { RecordingCard } from "@/components/conversations/recording-card";
import { CountingCard } from "@/components/settings/counting-card";
import { MinimumChanges } from "@/components/settings/minimum-changes";
import { MinimumList } from "@/components/settings/minimum-list";
import { MinimumsForm } from "@/components/settings/minimums-form";
import { ScheduleCard } from "@/components/settings/schedule-card";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { mayChangeSettings } from "@/lib/settings/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const view = await read(findPage);
  if (!view) notFound();
  const { actor, settings, counting, told, schedule, recording } = view;
  const t = await getTranslations("settings");
  const mayChange = mayChangeSettings(actor);
  return (
    <SettingsFrame slug={actor.institution.slug} part="minimums" mayChange={mayChange}>
      <div className="stack">
        <div className="columns">
          <div className="stack">
            <CardSection title={t("minimums.title")}>
              <Words of={["settings"]}>
                {mayChange ? (
                  <MinimumsForm settings={settings} submission={newId()} />
                ) : (
                  <MinimumList minimums={settings} />
                )}
              </Words>
            </CardSection>
            <CountingCard said={counting} submission={newId()} mayChange={mayChange} />
          </div>
          <div>
            <ScheduleCard schedule={schedule} />
            <RecordingCard recording={recording} minimum={settings.minimumStaff} />
          </div>
        </div>
        <MinimumChanges told={told} />
      </div>
    </SettingsFrame>
  );
}
