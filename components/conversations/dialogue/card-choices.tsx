import { useTranslations } from "next-intl";
import { PressChoices } from "@/components/ui/press-choices";
import type { Fields } from "@/components/ui/use-fields";
import { type ShippedCard, shippedCards, themeOf, themes } from "@/lib/conversations/dialogue/rules";

type Props = { fields: Fields; name: string; chosen: readonly ShippedCard[] };

/** The product's cards to choose from, theme by theme, as one field. */
export function CardChoices({ fields, name, chosen }: Props) {
  const t = useTranslations("dialogue");
  return themes.map((theme) => (
    <PressChoices
      key={theme}
      many
      label={t(`themes.${theme}`)}
      options={shippedCards
        .filter((card) => themeOf(card) === theme)
        .map((card) => ({ value: card, label: t(`cards.${card}`) }))}
      {...fields.choices(name, chosen)}
      id={`${name}-${theme}`}
    />
  ));
}
