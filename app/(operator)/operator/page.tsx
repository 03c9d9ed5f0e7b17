import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { InstitutionTable } from "@/components/operator/institution-table";
import { OperatorFrame } from "@/components/operator/operator-frame";
import { ProviderNames } from "@/components/operator/provider-names";
import { Unentered } from "@/components/operator/unentered";
import { WaitingHalves } from "@/components/operator/waiting-halves";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { findSignInWays } from "@/lib/accounts/queries";
import { isOperator } from "@/lib/operator/policy";
import { listInstitutions, listWaitingHalves } from "@/lib/operator/queries";
import { currentVisitor } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("operator"))("title") };
}

export default async function OperatorPage() {
  const visitor = await currentVisitor();
  if (!isOperator(visitor)) notFound();
  const [institutions, halves] = [await listInstitutions(), await listWaitingHalves(visitor)];
  const waiting = halves.filter(({ isGiven }) => !isGiven);
  const unentered = institutions.filter(({ isUnentered, isDemo }) => isUnentered && !isDemo);
  const t = await getTranslations("operator");
  const { provider } = findSignInWays();
  const add = (
    <LinkButton href="/operator/nieuw" kind="go" icon="plus">
      {t("add")}
    </LinkButton>
  );
  return (
    <OperatorFrame title={t("title")} lead={t("lead")} actions={add}>
      {waiting.length > 0 ? <WaitingHalves halves={waiting} /> : null}
      <InstitutionTable institutions={institutions} />
      {unentered.length > 0 ? (
        <CardSection title={t("unentered.title")} lead={t("unentered.lead")}>
          <Words of={["operator"]}>
            <Unentered institutions={unentered.map(({ id, name }) => ({ id, name }))} />
          </Words>
        </CardSection>
      ) : null}
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
