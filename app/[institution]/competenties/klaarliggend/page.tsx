import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SetCard } from "@/components/profiles/frameworks/set-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { read } from "@/lib/platform/read";
import { listFrameworks } from "@/lib/profiles/frameworks/queries";
import { mayEditCompetences } from "@/lib/profiles/policy";
import { readStartingSets } from "@/lib/profiles/starting/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frameworks.sets"))("title") };
}

export default async function SetsPage({ params }: PageProps<"/[institution]/competenties/klaarliggend">) {
  const path = `/${(await params).institution}/competenties`;
  const frameworks = await read(async ({ tx, actor }) =>
    mayEditCompetences(actor) ? listFrameworks(tx, actor) : null,
  );
  if (!frameworks) notFound();

  const t = await getTranslations("frameworks.sets");
  const competences = await getTranslations("profiles.competences");
  const crumbs = [{ label: competences("title"), href: path }, { label: t("title") }];
  const ids = new Map(frameworks.map(({ code, id }) => [code.toLowerCase(), id]));
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <Words of={["profileForms"]}>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          {readStartingSets().map((set) => {
            const id = ids.get(set.code);
            return <SetCard key={set.code} set={set} introducedAt={id ? `${path}/raamwerken/${id}` : null} />;
          })}
        </div>
      </Words>
    </>
  );
}
