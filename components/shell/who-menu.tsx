import { useTranslations } from "next-intl";
import { Preferences } from "@/components/shell/preferences";
import type { ShellActions, ShellView } from "@/components/shell/shell-view";
import { TargetForm } from "@/components/shell/target-form";
import { Face } from "@/components/ui/face";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

/** Who is signed in, and what they can set for themselves. */
export function WhoMenu({ view, actions }: { view: ShellView; actions: ShellActions }) {
  const t = useTranslations("shell");
  const { person, institution } = view;
  return (
    <>
      <button type="button" className="who" popoverTarget="who">
        <Face person={person} />
        <span>
          {person.name}
          <small>{person.functionLine}</small>
        </span>
        <Icon name="chevron-right" size={16} />
      </button>
      <div id="who" popover="auto" className="menu" data-place="who" role="group" aria-label={t("me")}>
        <ul>
          <li>
            <Link href={`/${institution.slug}/account`} className="menu-item">
              <Icon name="user" />
              {t("account")}
            </Link>
          </li>
        </ul>
        <Preferences locale={view.locale} theme={view.theme} target={actions.choosePreference} />
        <ul>
          <li>
            <TargetForm target={actions.signOut}>
              <button type="submit" className="menu-item">
                <Icon name="log-out" />
                {t("signOut")}
              </button>
            </TargetForm>
          </li>
        </ul>
      </div>
    </>
  );
}

/** Where the reader is: the institution's name, and the way to another one for who has several. */
export function WhereMenu({ institution, memberships }: Pick<ShellView, "institution" | "memberships">) {
  const t = useTranslations("shell");
  if (memberships.length < 2) return <p className="where">{institution.name}</p>;
  return (
    <>
      <button type="button" className="where" popoverTarget="where">
        <span className="sr-only">{t("switchInstitution")}: </span>
        {institution.name}
        <Icon name="chevron-down" size={16} />
      </button>
      <div
        id="where"
        popover="auto"
        className="menu"
        data-place="where"
        role="group"
        aria-label={t("switchInstitution")}
      >
        <ul>
          {memberships.map(({ slug, name }) => (
            <li key={slug}>
              <Link
                href={`/${slug}`}
                className="menu-item"
                aria-current={slug === institution.slug ? "true" : undefined}
              >
                <Icon name="building-complex" />
                {name}
                {slug === institution.slug ? <Icon name="check" size={18} /> : null}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
