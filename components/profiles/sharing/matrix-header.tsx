import { useTranslations } from "next-intl";
import { PageTerms } from "@/components/glossary/page-terms";
import { addressWith } from "@/components/ui/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { MatrixView } from "@/lib/profiles/sharing/queries";
import { type Choice, themeOf } from "@/lib/profiles/sharing/rules";

type Props = { matrix: MatrixView; choice: Choice; mayShare: boolean; slug: string };

/** What this is about, how far it is, and the ways on: discussing it together, printing it. */
export function MatrixHeader({ matrix, choice, mayShare, slug }: Props) {
  const t = useTranslations("sharing");
  const common = useTranslations("common");
  const { team, divisions } = matrix;
  const base = `/${slug}/teams/${team.id}`;
  const count = (state: "nobody" | "several") => divisions.filter((one) => one.state === state).length;
  const [nobody, several] = [count("nobody"), count("several")];
  const isRight = nobody + several === 0;
  return (
    <>
      <Breadcrumb crumbs={[{ label: team.name, href: base }, { label: t("crumb") }]} />
      <PageHeader
        title={t("title", { team: team.name })}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={`${base}/rollen`}>{t("toRoles")}</LinkButton>
            <LinkButton href={addressWith(`${base}/wie-doet-wat/kaart`, themeOf(choice), {})} icon="printer">
              {t("cards")}
            </LinkButton>
            {divisions.length > 0 ? (
              <a
                className="button"
                data-kind="plain"
                href={`/api/${slug}/teams/${team.id}/wie-doet-wat/lijst`}
                download
              >
                {common("exportToExcel")}
              </a>
            ) : null}
            {mayShare && divisions.length > 0 ? (
              <LinkButton href={`${base}/wie-doet-wat/samen`} kind="go" icon="users">
                {t("workshop")}
              </LinkButton>
            ) : null}
          </>
        }
      >
        {divisions.length > 0 ? (
          <Notice
            state={isRight ? "ok" : "attention"}
            text={t("summary", { count: divisions.length, nobody, several })}
          />
        ) : (
          <Notice text={`${t("emptyTitle")}. ${t("emptyText")}`} />
        )}
        <PageTerms codes={["taskHolder", "workPlacement", "lob"]} />
      </PageHeader>
    </>
  );
}
