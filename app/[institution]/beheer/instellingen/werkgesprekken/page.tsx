import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TalkRulesCards } from "@/components/conversations/staff/rules-card";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { listKindRules } from "@/lib/conversations/staff/holders/queries";
import { mayChangeTalkRules } from "@/lib/conversations/staff/policy";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { mayChangeSettings, mayReadSettings } from "@/lib/settings/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("staffTalks.rules"))("title") };
}

/** Who may hold which talk with staff, and what may follow from it (H3, M14). */
export default async function TalkRulesPage() {
  const { actor, rules } = await read(async ({ tx, actor }) => {
    if (!mayReadSettings(actor)) notFound();
    return { actor, rules: await listKindRules(tx, actor.institutionId) };
  });
  return (
    <SettingsFrame slug={actor.institution.slug} part="staffTalks" mayChange={mayChangeSettings(actor)}>
      <TalkRulesCards
        rules={rules.map((rule) => ({ rule, submission: newId() }))}
        mayChange={mayChangeTalkRules(actor)}
      />
    </SettingsFrame>
  );
}
