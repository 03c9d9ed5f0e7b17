import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PageTerms } from "@/components/glossary/page-terms";
import { StartFeedbackForm } from "@/components/scans/start-feedback-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { dayOf, later, schoolYearLabel, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { listUsable } from "@/lib/scans/instruments/queries";
import { mayAskFeedback } from "@/lib/scans/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scans"))("askFeedback") };
}

export default async function NewFeedbackPage() {
  const { actor, now, usable } = await read(async ({ tx, actor, now }) => {
    if (!mayAskFeedback(actor)) notFound();
    return { actor, now, usable: await listUsable(tx, actor, ["feedback", "self"]) };
  });
  const t = await getTranslations("scans");
  const options = usable.map(({ name, version }) => ({ value: version.id, label: name }));
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: `/${actor.institution.slug}/scans` },
          { label: t("askFeedback") },
        ]}
      />
      <PageHeader title={t("askFeedback")} lead={t("askLead")}>
        <PageTerms codes={["feedback360", "appraisalTalk"]} />
      </PageHeader>
      <div className="max-w-2xl">
        <Card>
          {options.length === 0 ? (
            <EmptyState icon="file-text" title={t("noInstruments")} text={t("noInstrumentsText")} />
          ) : (
            <Words of={["scanForms"]}>
              <StartFeedbackForm
                instruments={options}
                name={t("roundNameOf", { year: schoolYearLabel(schoolYearOf(now)) })}
                closesOn={later(dayOf(now), { days: 21 })}
                submission={newId()}
              />
            </Words>
          )}
        </Card>
      </div>
    </>
  );
}
