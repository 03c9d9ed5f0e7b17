import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PartForm } from "@/components/colleagues/part-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { partAt } from "@/lib/colleagues/labels";
import { mayKeepProfile } from "@/lib/colleagues/policy";
import { listOwnParts } from "@/lib/colleagues/queries";
import { draftOfPart, firstWordsOf } from "@/lib/colleagues/rules";
import { openWriting } from "@/lib/plans/writing/queries";
import { read } from "@/lib/platform/read";
import { listOffered } from "@/lib/profiles/competences/queries";
import { distinctNames } from "@/lib/profiles/competences/rules";

type Props = PageProps<"/[institution]/mijn-profiel/[part]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const part = partAt((await params).part);
  const t = await getTranslations("colleagues");
  return { title: part ? t(`parts.${part}`) : t("mine.title") };
}

export default async function PartPage({ params }: Props) {
  const { institution, part: slug } = await params;
  const part = partAt(slug);
  const page = await read(async ({ tx, actor }) => {
    if (!part || !mayKeepProfile(actor)) return null;
    const own = (await listOwnParts(tx, actor)).find((one) => one.part === part);
    if (!own) return null;
    const edition = { version: own.version, text: firstWordsOf(own) };
    const writing = await openWriting(tx, actor, draftOfPart(part), edition);
    return { own, writing, competences: part === "competences" ? await listOffered(tx, actor) : [] };
  });
  if (!page || !part) notFound();

  const t = await getTranslations("colleagues");
  const back = `/${institution}/mijn-profiel`;
  const name = t(`parts.${part}`);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("mine.title"), href: back }, { label: name }]} />
      <PageHeader title={name} lead={t(`asks.${part}`)} />
      <Words of={["colleagues"]}>
        <Card>
          <PartForm
            own={page.own}
            competences={[...distinctNames(page.competences).values()]}
            writing={page.writing}
            back={back}
          />
        </Card>
      </Words>
    </>
  );
}
