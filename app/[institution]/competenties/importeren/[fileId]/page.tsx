import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PlanSide } from "@/components/profiles/frameworks/plan-side";
import { PlanTable } from "@/components/profiles/frameworks/plan-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { type Locale, moment } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { listLevels } from "@/lib/profiles/competences/queries";
import { findPreview } from "@/lib/profiles/frameworks/imports/queries";
import { planQuery } from "@/lib/profiles/frameworks/imports/schema";
import { mayEditCompetences } from "@/lib/profiles/policy";

type Props = PageProps<"/[institution]/competenties/importeren/[fileId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frameworks.plan"))("title") };
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const { institution, fileId } = await idsIn(params);
  const { toon, page: number } = planQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor }) => {
    const preview = mayEditCompetences(actor) ? await findPreview(tx, actor, fileId) : null;
    return preview && { preview, levels: await listLevels(tx, actor) };
  });
  if (!page) notFound();

  const { preview, levels } = page;
  const t = await getTranslations("frameworks.plan");
  const competences = await getTranslations("profiles.competences");
  const path = `/${institution}/competenties`;
  const when = moment(preview.file.offeredAt, (await getLocale()) as Locale);
  return (
    <>
      <Breadcrumb crumbs={[{ label: competences("title"), href: path }, { label: t("title") }]} />
      <PageHeader title={preview.file.fileName} lead={t("lead", { when })} />
      <div className="columns">
        <PlanTable
          plan={preview.plan}
          path={`${path}/importeren/${fileId}`}
          shown={{ verdict: toon ?? null, page: number }}
        />
        <PlanSide preview={preview} levels={levels.map(({ name }) => name)} />
      </div>
    </>
  );
}
