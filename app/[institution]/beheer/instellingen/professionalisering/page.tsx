import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DevelopmentCard } from "@/components/settings/development-card";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { findDevelopment } from "@/lib/settings/development/queries";
import { mayChangeDevelopment, mayReadSettings } from "@/lib/settings/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.development"))("title") };
}

/** Terms and sources of professionalisation (F15, G12). */
export default async function DevelopmentPage() {
  const { actor, said } = await read(async ({ tx, actor }) => {
    if (!mayReadSettings(actor)) notFound();
    return { actor, said: await findDevelopment(tx, actor.institutionId) };
  });
  const mayChange = mayChangeDevelopment(actor);
  return (
    <SettingsFrame slug={actor.institution.slug} part="development" mayChange={mayChange}>
      <div className="max-w-[46rem]">
        <DevelopmentCard said={said} submission={newId()} mayChange={mayChange} />
      </div>
    </SettingsFrame>
  );
}
