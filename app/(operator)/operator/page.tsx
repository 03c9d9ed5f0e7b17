import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { InstitutionTable } from "@/components/operator/institution-table";
import { OperatorFrame } from "@/components/operator/operator-frame";
import { ProviderNames } from "@/components/operator/provider-names";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { findSignInWays } from "@/lib/accounts/queries";
import { isOperator } from "@/lib/operator/policy";
import { listInstitutions } from "@/lib/operator/queries";
import { currentVisitor } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("operator"))("title") };
}

export default async function OperatorPage() {
  if (!isOperator(await currentVisitor())) notFound();
  const institutions = await listInstitutions();
  const t = await getTranslations("operator");
  const { provider } = findSignInWays();
  const add = (
    <LinkButton href="/operator/nieuw" kind="go" icon="plus">
      {t("add")}
    </LinkButton>
  );
  return (
    <OperatorFrame title={t("title")} lead={t("lead")} actions={add}>
      <InstitutionTable institutions={institutions} />
      {provider && institutions.length > 0 ? (
        <CardSection title={t("provider.title")} lead={t("provider.lead", { provider })}>
          <Words of={["operator"]}>
            <ProviderNames
              institutions={institutions.map(({ id, name, organisations }) => ({ id, name, organisations }))}
            />
          </Words>
        </CardSection>
      ) : null}
    </OperatorFrame>
  );
}
