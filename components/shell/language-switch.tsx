import { useLocale, useTranslations } from "next-intl";
import { TargetForm } from "@/components/shell/target-form";
import { changePreferences } from "@/lib/accounts/actions";
import { idle } from "@/lib/platform/action-state";
import { languages } from "@/lib/platform/words";

/** The other language, by its own name, for who has not signed in. */
export function LanguageSwitch() {
  const current = useLocale();
  const t = useTranslations("shell");
  return (
    <TargetForm target={changePreferences.bind(null, idle)} label={t("language")}>
      {Object.entries(languages)
        .filter(([code]) => code !== current)
        .map(([code, name]) => (
          <button key={code} className="button" data-kind="quiet" name="locale" value={code} lang={code}>
            {name}
          </button>
        ))}
    </TargetForm>
  );
}
