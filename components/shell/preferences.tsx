import { useTranslations } from "next-intl";
import type { FormTarget } from "@/components/shell/shell-view";
import { TargetForm } from "@/components/shell/target-form";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import type { Locale } from "@/lib/platform/format";
import { languages, themes, type Theme } from "@/lib/platform/words";

const themeIcons: Record<Theme, IconName> = { system: "sun-moon", light: "sun", dark: "moon" };

/** Language and theme, each one press; kept per person. */
export function Preferences({ locale, theme, target }: { locale: Locale; theme: Theme; target: FormTarget }) {
  const t = useTranslations("shell");
  return (
    <>
      <section>
        <h3>{t("language")}</h3>
        <TargetForm target={target}>
          {Object.entries(languages).map(([code, name]) => (
            <Choice
              key={code}
              name="locale"
              value={code}
              chosen={code === locale}
              icon="languages"
              lang={code}
            >
              {name}
            </Choice>
          ))}
        </TargetForm>
      </section>
      <section>
        <h3>{t("theme")}</h3>
        <TargetForm target={target}>
          {themes.map((one) => (
            <Choice key={one} name="theme" value={one} chosen={one === theme} icon={themeIcons[one]}>
              {t(`themes.${one}`)}
            </Choice>
          ))}
        </TargetForm>
      </section>
    </>
  );
}

type ChoiceProps = {
  name: string;
  value: string;
  chosen: boolean;
  icon: IconName;
  lang?: string;
  children: string;
};

function Choice({ name, value, chosen, icon, lang, children }: ChoiceProps) {
  return (
    <button
      type="submit"
      className="menu-item"
      name={name}
      value={value}
      lang={lang}
      aria-current={chosen ? "true" : undefined}
    >
      <Icon name={icon} />
      {children}
      {chosen ? <Icon name="check" size={18} /> : null}
    </button>
  );
}
