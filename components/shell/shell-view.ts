import type { IconName } from "@/components/ui/icon-names";
import type { PersonView } from "@/components/ui/face";
import type { Locale } from "@/lib/platform/format";
import type { Messages } from "@/lib/platform/messages";
import type { Theme } from "@/lib/platform/words";

/** All the frame needs to know about its reader; the layout of the institution makes it. */
export type ShellView = {
  institution: InstitutionView;
  /** Every institution the reader may enter, this one included. */
  memberships: readonly InstitutionView[];
  person: PersonView & { functionLine: string };
  /** `2026-2027`. */
  schoolYear: string;
  navigation: readonly NavigationGroup[];
  locale: Locale;
  theme: Theme;
  /** The key of `notices` that the last action left for this page. */
  notice?: string | undefined;
};

export type InstitutionView = { slug: string; name: string };

export type NavigationGroup = {
  /** A key of `shell.groups`; none for what stands on top (Vandaag). */
  group?: keyof Messages["shell"]["groups"] | undefined;
  items: readonly NavigationItem[];
};

export type NavigationItem = {
  href: string;
  label: string;
  icon: IconName;
  /** Only what is theirs to do. */
  count?: number | undefined;
  /** One of the three beside the menu on a phone; without any, the first three. */
  onPhone?: boolean | undefined;
  /** A shorter name for the phone's bar. */
  short?: string | undefined;
};

/** A form's address or server action; either works without a script. */
export type FormTarget = string | ((form: FormData) => Promise<unknown>);

/** What the reader can do in the frame itself. */
export type ShellActions = {
  /** Gets `locale` or `theme`. */
  choosePreference: FormTarget;
  signOut: FormTarget;
};

/** The three items of the phone's bar. */
export function phoneItems(navigation: readonly NavigationGroup[]): NavigationItem[] {
  const items = navigation.flatMap((group) => group.items);
  const chosen = items.filter((item) => item.onPhone);
  return (chosen.length > 0 ? chosen : items).slice(0, 3);
}

/** Whether an address lies under this item and under none of the others that say it more precisely. */
export function isCurrent(path: string, href: string, others: readonly string[]): boolean {
  const home = href.split("/").length <= 2;
  if (home) return path === href;
  return isUnder(path, href) && !others.some((other) => other.length > href.length && isUnder(path, other));
}

function isUnder(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
