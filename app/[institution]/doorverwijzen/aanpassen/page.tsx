import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ProcessForm } from "@/components/referrals/process-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { mayWriteProcess } from "@/lib/referrals/policy";
import { findProcess } from "@/lib/referrals/process/queries";

type Props = PageProps<"/[institution]/doorverwijzen/aanpassen">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referrals.process"))("changeTitle") };
}

export default async function ChangeProcessPage({ params }: Props) {
  const path = `/${(await params).institution}/doorverwijzen`;
  const view = await read(async ({ tx, actor }) =>
    mayWriteProcess(actor) ? { process: await findProcess(tx, actor.institutionId) } : null,
  );
  if (!view) notFound();
  const t = await getTranslations("referrals.process");
  const { process } = view;
  return (
    <Words of={["referralForms"]}>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("change") }]} />
      <PageHeader title={t("changeTitle")} lead={t("changeLead")} />
      <div className="max-w-3xl">
        <ProcessForm
          criterion={process?.criterion ?? t("usualCriterion")}
          course={process?.course ?? t("usualCourse")}
          number={process?.number ?? 0}
          submission={newId()}
        />
      </div>
    </Words>
  );
}
