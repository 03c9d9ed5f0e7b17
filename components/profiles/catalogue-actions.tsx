import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";

type Props = {
  slug: string;
  mayStart: boolean;
  /** The reader's own team, when there is one. */
  team: { readonly id: string; readonly name: string } | null;
};

/** From the list of roles to who does what in the own team, to competences, and to a new role for who writes them. */
export function CatalogueActions({ slug, mayStart, team }: Props) {
  const t = useTranslations("profiles");
  return (
    <>
      {team ? (
        <LinkButton href={`/${slug}/teams/${team.id}/wie-doet-wat`}>
          {t("catalogue.whoDoesWhat", { team: team.name })}
        </LinkButton>
      ) : null}
      <LinkButton href={`/${slug}/competenties`}>{t("competences.title")}</LinkButton>
      {mayStart ? (
        <LinkButton href={`/${slug}/rollen/nieuw`} kind="go" icon="plus">
          {t("catalogue.start")}
        </LinkButton>
      ) : null}
    </>
  );
}
