import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import type { Actor } from "@/lib/platform/actor";
import { mayReadOpen } from "@/lib/profiles/eligibility/policy";

type Props = {
  actor: Actor;
  mayStart: boolean;
  /** The reader's own team, when there is one. */
  team: { readonly id: string; readonly name: string } | null;
};

/** From the list of roles to who does what in the own team, to competences, and to a new role for who writes them. */
export function CatalogueActions({ actor, mayStart, team }: Props) {
  const { slug } = actor.institution;
  const t = useTranslations("profiles");
  const open = useTranslations("eligibility.open");
  const common = useTranslations("common");
  return (
    <>
      {team ? (
        <LinkButton href={`/${slug}/teams/${team.id}/wie-doet-wat`}>
          {t("catalogue.whoDoesWhat", { team: team.name })}
        </LinkButton>
      ) : null}
      {mayReadOpen(actor) ? (
        <LinkButton href={`/${slug}/rollen/nog-te-halen`}>{open("toList")}</LinkButton>
      ) : null}
      <LinkButton href={`/${slug}/competenties`}>{t("competences.title")}</LinkButton>
      <a className="button" data-kind="plain" href={`/api/${slug}/rollen`} download>
        {common("exportToExcel")}
      </a>
      {mayStart ? (
        <LinkButton href={`/${slug}/rollen/nieuw`} kind="go" icon="plus">
          {t("catalogue.start")}
        </LinkButton>
      ) : null}
    </>
  );
}
