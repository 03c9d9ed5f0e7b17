import { useTranslations } from "next-intl";
import { addressWith } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";

type Props = { slug: string; what: string; because: string };

/**
 * From something to grow in to a learning question of one's own (C6, F11): its owner rewrites and sends it, and nothing
 * is kept by pressing. What others answered never stands in the address, which a browser remembers.
 */
export function LearnLink({ slug, what, because }: Props) {
  const t = useTranslations("personalPlans.learn");
  const said = { leren: t("title", { what }).slice(0, 240), omdat: because.slice(0, 200) };
  return (
    <span className="no-print">
      <LinkButton
        kind="quiet"
        icon="target"
        href={addressWith(`/${slug}/mijn-plan/vragen`, {}, said)}
        aria-label={`${t("begin")}: ${what}`}
      >
        {t("begin")}
      </LinkButton>
    </span>
  );
}
