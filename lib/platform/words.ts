import type { Locale } from "@/lib/platform/format";

/** The languages Koers speaks, Dutch first, each by its own name. */
export const languages: Record<Locale, string> = { nl: "Nederlands", en: "English" };

/** The languages to choose from. */
export const languageOptions = Object.entries(languages).map(([value, label]) => ({ value, label }));

/** The language a personal link begins in, as its address says it, until its reader chooses one. Dutch is not said. */
export function inLanguage(address: string, locale: Locale): string {
  return locale === "nl" ? address : `${address}?taal=${locale}`;
}

/** How a person wants to see Koers: `system` follows the device. */
export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

/** Where a visitor's choice is remembered on this device until they sign in. */
export const localeCookie = "koers-locale";
export const themeCookie = "koers-theme";

/** The theme somebody chose, or what the device says. */
export function themeFrom(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
