"use client";

import { useTranslations } from "next-intl";
import { useParams } from "next/navigation";
import { type InputEvent, type ReactNode, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { type Preference, type Suggestion, suggestionIn } from "@/lib/glossary/suggestions/rules";

/** Asked once, when somebody begins to write; what does not come is not missed. */
let asked: Promise<readonly Preference[]> | null = null;
/** What somebody let stand, for as long as they write here. */
const dismissed = new Set<string>();

/** Round the fields of a form: quietly says under them when the institution has another word for what is typed (B5). */
export function WordTips({ children }: { children: ReactNode }) {
  const t = useTranslations("common.suggest");
  const { institution } = useParams<{ institution: string }>();
  const [tip, setTip] = useState<Suggestion | null>(null);

  const look = async ({ target }: InputEvent<HTMLDivElement>) => {
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
    asked ??= preferencesAt(`/api/${institution}/begrippen/woorden`);
    setTip(suggestionIn(target.value, await asked, dismissed));
  };
  const dismiss = ({ typed }: Suggestion) => {
    dismissed.add(typed.toLowerCase()).add(typed);
    setTip(null);
  };
  return (
    <div onInput={(event) => void look(event)}>
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
