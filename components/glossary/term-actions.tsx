import { useTranslations } from "next-intl";
import type { NamedTerm } from "@/components/glossary/named-term";
import { LinkButton } from "@/components/ui/button";
import { mayProposeTerms, mayWriteTerms } from "@/lib/glossary/policy";
import type { Actor } from "@/lib/platform/actor";

/** What a reader can do with one term: write it, or propose how it could be better. */
export function TermActions({ actor, term, path }: { actor: Actor; term: NamedTerm; path: string }) {
  const t = useTranslations("glossary");
  if (mayWriteTerms(actor))
    return (
      <LinkButton href={`${path}/${term.code}/aanpassen`} kind="go" icon="pencil">
        {t("term.edit")}
      </LinkButton>
    );
  if (!mayProposeTerms(actor)) return null;
  return (
    <LinkButton href={`${path}/voorstellen/nieuw?begrip=${term.code}`} kind="go" icon="plus">
      {t("propose")}
    </LinkButton>
  );
}
