import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { FrameworkRow } from "@/lib/profiles/frameworks/queries";

/** The three ways to a framework: what is laid ready, a file, or writing one. */
export function ListActions({ path }: { path: string }) {
  const t = useTranslations("frameworks.list");
  return (
    <>
      <LinkButton href={`${path}/importeren`} icon="upload">
        {t("import")}
      </LinkButton>
      <LinkButton href={`${path}/raamwerken/nieuw`} icon="plus">
        {t("add")}
      </LinkButton>
      <LinkButton href={`${path}/klaarliggend`} kind="go">
        {t("sets")}
      </LinkButton>
    </>
  );
}

/** No framework yet: HR begins one, others read when it will come. */
export function NoFrameworks({ path, canEdit }: { path: string; canEdit: boolean }) {
  const t = useTranslations("profiles.competences");
  return (
    <Card>
      <EmptyState
        icon="target"
        title={t("emptyTitle")}
        text={t(canEdit ? "emptyWriter" : "emptyReader")}
        action={
          canEdit ? (
            <div className="flex flex-wrap justify-center gap-3">
              <ListActions path={path} />
            </div>
          ) : undefined
        }
      />
    </Card>
  );
}

/** What HR can do with a framework. */
export function FrameworkActions({ path, framework }: { path: string; framework: Pick<FrameworkRow, "id"> }) {
  const t = useTranslations("frameworks.tree");
  const competences = useTranslations("profiles.competences");
  return (
    <>
      <LinkButton href={`${path}/raamwerken/${framework.id}/aanpassen`} icon="pencil">
        {t("edit")}
      </LinkButton>
      <LinkButton href={`${path}/nieuw?raamwerk=${framework.id}`} kind="go" icon="plus">
        {competences("add")}
      </LinkButton>
    </>
  );
}

/** A framework in which nothing stands yet. */
export function NoCompetences({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("frameworks.tree");
  return (
    <Card>
      <EmptyState icon="target" title={t("emptyTitle")} text={t(canEdit ? "emptyWriter" : "emptyReader")} />
    </Card>
  );
}

/** The way to change what stands on a page. */
export function EditLink({ href }: { href: string }) {
  const common = useTranslations("common");
  return (
    <LinkButton href={href} icon="pencil">
      {common("edit")}
    </LinkButton>
  );
}
