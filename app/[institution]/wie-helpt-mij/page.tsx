import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Help } from "@/components/profiles/help/help";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { read } from "@/lib/platform/read";
import { mayReadHelp } from "@/lib/profiles/help/policy";
import { findHelp } from "@/lib/profiles/help/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.help"))("title") };
}

export default async function HelpRoute() {
  const page = await read(async ({ tx, actor, now }) =>
    mayReadHelp(actor) ? { actor, help: await findHelp(tx, actor, now) } : null,
  );
  if (!page) notFound();

  const t = await getTranslations("profiles.help");
  const words = await getTranslations("conversations.student");
  const { institution, personId } = page.actor;
  const own = { label: words("ownTitle"), href: `/${institution.slug}/studenten/${personId}` };
  return (
    <>
      <Breadcrumb crumbs={[own, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <Help help={page.help} />
    </>
  );
}
