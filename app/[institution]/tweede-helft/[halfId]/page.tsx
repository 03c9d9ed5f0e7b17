import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SecondHalf } from "@/components/access/second-half";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { giveSecondHalf } from "@/lib/access/halves/actions";
import { findHalf } from "@/lib/access/halves/queries";
import { idsIn } from "@/lib/platform/address";
import { fullName } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("halves.check"))("title") };
}

export default async function SecondHalfPage({ params }: PageProps<"/[institution]/tweede-helft/[halfId]">) {
  const { institution, halfId } = await idsIn(params);
  const { half, now } = await read(async ({ tx, actor, now }) => ({
    half: await findHalf(tx, actor, halfId),
    now,
  }));
  if (!half) notFound();
  const t = await getTranslations("halves");
  const today = await getTranslations("today");
  const [name, maker] = [fullName(half.personName), fullName(half.makerName)];
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: today("title"), href: `/${institution}` }, { label: t("check.title") }]}
      />
      <PageHeader title={t("title", { name })} lead={t("lead", { name, maker })} />
      <SecondHalf {...{ half, now }} action={giveSecondHalf} fields={{ halfId }} />
    </>
  );
}
