"use client";

import { useTranslations } from "next-intl";
import { useParams } from "next/navigation";
import { type InputEvent, type ReactNode, useState } from "react";
import { tellUse } from "@/components/glossary/tell-use";
import { Icon } from "@/components/ui/icon";
import type { Use } from "@/lib/glossary/confusion/rules";
import { isTaken, type Preference, type Suggestion, suggestionIn } from "@/lib/glossary/suggestions/rules";

/** Asked once, when somebody begins to write; what does not come is not missed. */
let asked: Promise<readonly Preference[]> | null = null;
/** What somebody let stand, for as long as they write here. */
const dismissed = new Set<string>();

/** A word with a better one, in which field it stands, and what that field said when it was seen. */
type Tip = Suggestion & { readonly field: string; readonly before: string };

/** Round the fields of a form: quietly says under them when the institution has another word for what is typed (B5). */
export function WordTips({ children }: { children: ReactNode }) {
  const t = useTranslations("common.suggest");
  const { institution } = useParams<{ institution: string }>();
  const [tip, setTip] = useState<Tip | null>(null);

  const look = async ({ target }: InputEvent<HTMLDivElement>) => {
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
    asked ??= preferencesAt(`/api/${institution}/begrippen/woorden`);
    const { value, name } = target;
    const found = suggestionIn(value, await asked, dismissed);
    if (tip && tip.field === name && tip.code !== found?.code && isTaken(tip, tip.before, value))
      tell(tip, "met", "taken");
    const isSame = found !== null && found.code === tip?.code && tip.field === name;
    setTip(found && { ...found, field: name, before: isSame ? tip.before : value });
  };
  const dismiss = (stood: Tip) => {
    dismissed.add(stood.typed.toLowerCase()).add(stood.typed);
    tell(stood, "met");
    setTip(null);
  };
  const tell = ({ code }: Tip, ...uses: readonly Use[]) => {
    for (const use of uses) tellUse(institution, { code, use });
  };
  return (
    // A word that is being typed comes and goes: it counts once its field is left.
    <div onInput={(event) => void look(event)} onBlur={() => (tip ? tell(tip, "met") : undefined)}>
      {children}
      <p className="word-tip" role="status">
        {tip ? (
          <>
            <Icon name="book-open" size={16} />
            <span>{t("text", { typed: tip.typed, preferred: tip.preferred })}</span>
            <button type="button" className="button" data-kind="quiet" onClick={() => dismiss(tip)}>
              {t("dismiss")}
            </button>
          </>
        ) : null}
      </p>
    </div>
  );
}

async function preferencesAt(address: string): Promise<readonly Preference[]> {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return [];
  return ((await answer.json()) as { preferences: readonly Preference[] }).preferences;
}
