import { useTranslations } from "next-intl";
import { CaseForm, type CaseFormProps } from "@/components/joint-cases/case-form";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { Card, CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { optionOf } from "@/components/ui/select-field";
import { Words } from "@/components/ui/words";
import type { Parties } from "@/lib/joint-cases/choices/queries";

type Props = Omit<CaseFormProps, "teams" | "units" | "backHref"> & { parties: Parties; slug: string };

/** A new case, or one in other words, with how it stays without a name beside it (W13). */
export function WriteCasePage({ parties: { teams, units }, slug, ...form }: Props) {
  const t = useTranslations("jointCases");
  const up = `/${slug}/doorverwijzingen/casussen`;
  const { of } = form;
  const title = t(of ? "new.rewriteTitle" : "new.title");
  const one: Crumb[] = of ? [{ label: t("one.own"), href: `${up}/${of.caseId}` }] : [];
  return (
    <Words of={["jointCaseForms"]}>
      <Breadcrumb crumbs={[{ label: t("title"), href: up }, ...one, { label: title }]} />
      <PageHeader title={title} lead={t(of ? "new.rewriteLead" : "new.lead")} />
      <div className="columns">
        <div>
          <Card>
            {units.length === 0 || teams.length === 0 ? (
              <p>{t(units.length === 0 ? "new.noUnit" : "new.noTeam")}</p>
            ) : (
              <CaseForm
                {...form}
                teams={teams.map(optionOf)}
                units={units.map(optionOf)}
                backHref={of ? `${up}/${of.caseId}` : up}
              />
            )}
          </Card>
        </div>
        <div>
          <CardSection title={t("new.how")}>
            <div className="grid gap-3">
              <p>{t("new.howNames")}</p>
              <p>{t("new.howRest")}</p>
              <p>{t("new.howGone")}</p>
            </div>
          </CardSection>
        </div>
      </div>
    </Words>
  );
}
