import { createTranslator } from "use-intl/core";
import { isNamed, pathOf, type Planned } from "@/lib/calendars/rules";
import type { Locale } from "@/lib/platform/format";
import type { Messages } from "@/lib/platform/messages";

/** What a calendar shows of something planned. */
export type Entry = { readonly summary: string; readonly place: string | null; readonly address: string };

/** In which words, those of the institution included (requirement B3), and how much it tells. */
type How = {
  readonly locale: Locale;
  readonly texts: Messages["calendars"];
  readonly isNeutral: boolean;
  readonly home: string;
};

const knownPlaces = ["school", "online", "phone"] as const;

/**
 * The kind, the place and the other's given name, or nothing of these (permissions.md 6.1: facts, S2): a calendar is read
 * on lock screens and by colleagues. Never what it is about.
 */
export function entryOf(planned: Planned, { locale, texts, isNeutral, home }: How): Entry {
  const t = createTranslator({ locale, messages: { calendars: texts }, namespace: "calendars" });
  if (!isNamed(planned, isNeutral)) return { summary: t("neutral"), place: null, address: home };
  const { kind, other, place } = planned;
  const known = knownPlaces.find((each) => each === place);
  // The rooms of a visit and of a talk are as somebody typed them; the other places of talks are a choice.
  const isRoom = kind === "leader-visit" || (kind === "student" && place !== "placement");
  const typed = isRoom ? place || null : null;
  return {
    summary: t(`titles.${kind}`, { other: other ?? "" }),
    place: known ? t(`places.${known}`) : typed,
    address: `${home}${pathOf(planned)}`,
  };
}
