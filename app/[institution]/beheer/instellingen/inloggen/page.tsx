import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SignOnNames } from "@/components/settings/sign-on-names";
import { findSignInWays } from "@/lib/accounts/queries";
import { read } from "@/lib/platform/read";
import { mayChangeSettings, mayReadSettings } from "@/lib/settings/policy";
import { mayConfirmNames } from "@/lib/settings/sign-on/policy";
import { listSignOnNames } from "@/lib/settings/sign-on/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("tabs.signOn") };
}

export default async function SignOnPage() {
  const { actor, names } = await read(async ({ tx, actor }) => {
    if (!mayReadSettings(actor)) notFound();
    return { actor, names: await listSignOnNames(tx, actor) };
  });
  const t = await getTranslations("settings.signOn");
  const { provider } = findSignInWays();
  return (
    <SettingsFrame slug={actor.institution.slug} part="signOn" mayChange={mayChangeSettings(actor)}>
      <div className="grid max-w-3xl gap-4">
        <p className="text-soft">{provider ? t("lead", { provider }) : t("leadWithout")}</p>
        <SignOnNames names={names} mayConfirm={mayConfirmNames(actor)} />
      </div>
    </SettingsFrame>
  );
}
