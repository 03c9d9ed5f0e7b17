import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TalkRulesCards } from "@/components/conversations/staff/rules-card";
import { LobActionsCard } from "@/components/plans/personal/lob-actions-card";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { listKindRules } from "@/lib/conversations/staff/holders/queries";
import { mayChangeTalkRules } from "@/lib/conversations/staff/policy";
import { listAgendas } from "@/lib/conversations/staff/questions/queries";
import { findLobActions } from "@/lib/plans/personal/check/queries";
import { mayChangeLobActions } from "@/lib/plans/personal/policy";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { mayReadSettings } from "@/lib/settings/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("staffTalks.rules"))("title") };
}

/** Who may hold which talk with staff, what may follow from it, and what the institution asks itself in it (H3, H5, M14). */
export default async function TalkRulesPage() {
  const { actor, rules, agendas, asked } = await read(async ({ tx, actor }) => {
    if (!mayReadSettings(actor)) notFound();
    return {
      actor,
      rules: await listKindRules(tx, actor.institutionId),
      agendas: await listAgendas(tx, actor.institutionId),
      asked: await findLobActions(tx, actor.institutionId),
    };
  });
  return (
    <SettingsFrame slug={actor.institution.slug} part="staffTalks" mayChange={mayChangeTalkRules(actor)}>
      <div className="stack">
        <TalkRulesCards
          rules={rules.flatMap((rule) =>
            agendas
              .filter(({ kind }) => kind === rule.kind)
              .map((agenda) => ({ rule, agenda, submission: newId() })),
          )}
          mayChange={mayChangeTalkRules(actor)}
        />
        <LobActionsCard asked={asked} submission={newId()} mayChange={mayChangeLobActions(actor)} />
      </div>
    </SettingsFrame>
  );
}
