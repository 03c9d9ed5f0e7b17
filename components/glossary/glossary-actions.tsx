import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";

type May = { readonly write: boolean; readonly propose: boolean; readonly readProposals: boolean };

/** What somebody can do with the glossary as a whole: at most three buttons. */
export function GlossaryActions({ path, may }: { path: string; may: May }) {
  const t = useTranslations("glossary");
  return (
    <>
      <PrintButton>{t("print")}</PrintButton>
      {may.readProposals ? (
        <LinkButton href={`${path}/voorstellen`} kind="plain" icon="inbox">
          {t("proposals")}
        </LinkButton>
      ) : null}
      {may.write ? (
        <LinkButton href={`${path}/nieuw`} kind="go" icon="plus">
          {t("add")}
        </LinkButton>
      ) : may.propose ? (
        <LinkButton href={`${path}/voorstellen/nieuw`} kind="go" icon="plus">
          {t("propose")}
        </LinkButton>
      ) : null}
    </>
  );
}
