import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RaterPage } from "@/components/scans/rater-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { findOwnForm } from "@/lib/scans/raters/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rater"))("form") };
}

type Props = PageProps<"/[institution]/scans/verzoeken/[raterId]">;

/** Somebody with an account fills in the same form as by the personal link they were sent. */
export default async function RequestPage({ params }: Props) {
  const { institution, raterId } = await idsIn(params);
  const found = await read(({ tx, actor, now }) => findOwnForm(tx, actor, raterId, now));
  if (!found) notFound();
  const t = await getTranslations();
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("scans.title"), href: `/${institution}/scans` }, { label: t("rater.form") }]}
      />
      <RaterPage {...found} />
    </>
  );
}
