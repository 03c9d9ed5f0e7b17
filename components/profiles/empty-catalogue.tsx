import { useTranslations } from "next-intl";
import { PressForm } from "@/components/profiles/press-form";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Words } from "@/components/ui/words";
import { introduceStartingRoles } from "@/lib/profiles/starting/actions";

/** A catalogue without roles: HR starts one, or takes what was laid ready. */
export function EmptyCatalogue({
  path,
  mayWrite,
  mayIntroduce,
}: {
  path: string;
  mayWrite: boolean;
  mayIntroduce: boolean;
}) {
  const t = useTranslations("profiles.catalogue");
  const forms = useTranslations("profileForms");
  return (
    <Card>
      <EmptyState
        icon="shield"
        title={t("emptyTitle")}
        text={mayWrite ? t("emptyWriter") : t("emptyReader")}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            {mayIntroduce ? (
              <Words of={["profileForms"]}>
                <PressForm
                  action={introduceStartingRoles}
                  label={forms("introduce")}
                  kind="go"
                  busy={forms("introducing")}
                />
              </Words>
            ) : null}
            {mayWrite ? (
              <LinkButton href={`${path}/nieuw`} icon="plus">
                {t("start")}
              </LinkButton>
            ) : null}
          </div>
        }
      />
    </Card>
  );
}
