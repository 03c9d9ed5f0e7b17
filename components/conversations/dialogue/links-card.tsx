import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import type { ReferenceLink } from "@/lib/conversations/dialogue/links/queries";

/** Pages elsewhere that help in a talk; nothing where there are none (O22, S1). */
export function LinksCard({ links }: { links: readonly ReferenceLink[] }) {
  const t = useTranslations("dialogue.links");
  if (links.length === 0) return null;
  return (
    <CardSection title={t("beside")}>
      <ul className="grid gap-2">
        {links.map(({ id, name, address }) => (
          <li key={id}>
            <a href={address} rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
