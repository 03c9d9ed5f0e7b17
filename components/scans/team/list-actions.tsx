import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";

type Props = { path: string; mayImport: boolean; mayRun: boolean };

/** What can be begun from the list of team scans. */
export function ListActions({ path, mayImport, mayRun }: Props) {
  const t = useTranslations();
  return (
    <>
      {mayImport ? <LinkButton href={`${path}/extern`}>{t("externalScans.title")}</LinkButton> : null}
      {mayRun ? (
        <LinkButton kind="go" icon="plus" href={`${path}/nieuw`}>
          {t("teamScans.new")}
        </LinkButton>
      ) : null}
    </>
  );
}
