import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CycleForm } from "@/components/cycle/cycle-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { mayChangeCycle } from "@/lib/cycle/policy";
import { findCycle } from "@/lib/cycle/queries";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cycle.write"))("title") };
}

type Props = PageProps<"/[institution]/gesprekkencyclus/aanpassen">;

export default async function ChangeYearRoute({ params }: Props) {
  const cycle = await read(({ tx, actor }) =>
    mayChangeCycle(actor) ? findCycle(tx, actor) : Promise.resolve(null),
  );
  if (!cycle) notFound();
  const t = await getTranslations("cycle");
  const back = `/${(await params).institution}/gesprekkencyclus`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: back }, { label: t("write.crumb") }]} />
      <PageHeader title={t("write.title")} lead={t("write.lead")} />
      <div className="max-w-3xl">
        <Words of={["cycle"]}>
          <CycleForm key={cycle.number} cycle={cycle} submission={newId()} back={back} />
        </Words>
      </div>
    </>
  );
}
