import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";

/** From the list of roles to competences, and to a new role for who writes them. */
export function CatalogueActions({ slug, mayStart }: { slug: string; mayStart: boolean }) {
  const t = useTranslations("profiles");
  return (
    <>
      <LinkButton href={`/${slug}/competenties`}>{t("competences.title")}</LinkButton>
      {mayStart ? (
        <LinkButton href={`/${slug}/rollen/nieuw`} kind="go" icon="plus">
          {t("catalogue.start")}
        </LinkButton>
      ) : null}
    </>
  );
}
