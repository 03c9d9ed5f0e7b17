"use client";

import { useTranslations } from "next-intl";
import { BothTexts } from "@/components/ui/both-texts";
import type { ActionState } from "@/lib/platform/action-state";
import type { AgreementKind, AgreementState } from "@/lib/agreements/rules";

/** Everything somebody else changed in an agreement while this form was filled in, also that they settled it. */
export function ChangedMeanwhile({ state }: { state: ActionState<string, unknown> }) {
  const t = useTranslations("agreements");
  const saved = state.status === "refused" ? state.current?.text : undefined;
  const nameOf = (id: string) => String(saved?.[id] ?? id);
  const stateIs = (value: string) => t(`state.${value as AgreementState}`);
  return (
    <BothTexts
      state={state}
      title={t("form.meanwhile")}
      hint={t("form.meanwhileHint")}
      fields={[
        { name: "kind", label: t("form.kind"), say: (kind) => t(`kinds.${kind as AgreementKind}`) },
        { name: "title", label: t("form.name") },
        { name: "words", label: t("form.words") },
        { name: "roleIds", label: t("form.roles"), say: nameOf },
        { name: "otherTeam1", and: ["otherTeam2", "otherTeam3"], label: t("form.other"), say: nameOf },
        { name: "agreedOn", label: t("form.agreedOn") },
        { name: "dueOn", label: t("form.dueOn") },
        { name: "settlement", label: t("page.state"), say: stateIs },
      ]}
    />
  );
}

/** How the agreement stood for who fills in the form: as they opened it, or as they were shown since. */
export function KnownSettlement({
  settlement,
  state,
}: {
  settlement: string | null;
  state: ActionState<string, unknown>;
}) {
  const shown = state.status === "refused" ? state.current?.text["settlement"] : undefined;
  return <input type="hidden" name="settlement" value={String(shown ?? settlement ?? "running")} />;
}
