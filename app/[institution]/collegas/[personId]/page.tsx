import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ColleagueParts } from "@/components/colleagues/colleague-parts";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { mayReadColleagues } from "@/lib/colleagues/policy";
import { findColleague, readingOf } from "@/lib/colleagues/queries";
import { idsIn } from "@/lib/platform/address";
import { fullName } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/collegas/[personId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("colleagues.find"))("title") };
}

export default async function ColleaguePage({ params }: Props) {
  const { institution, personId } = await idsIn(params);
  const page = await read(async ({ tx, actor, now, noteReading }) => {
    const colleague = mayReadColleagues(actor) ? await findColleague(tx, actor, personId, now) : null;
    if (colleague) await noteReading(readingOf(personId));
    return colleague && { colleague, isOwn: personId === actor.personId };
  });
  if (!page) notFound();

  const { colleague, isOwn } = page;
  const t = await getTranslations("colleagues");
  const find = `/${institution}/wie-weet-wat`;
  const name = fullName(colleague.name);
  const above = isOwn
    ? { label: t("mine.title"), href: `/${institution}/mijn-profiel` }
    : { label: t("find.title"), href: find };
  const place = [colleague.jobTitle, ...colleague.teams].filter(Boolean).join(", ");
  return (
    <>
      <Breadcrumb crumbs={[above, { label: name }]} />
      <PageHeader
        title={name}
        lead={isOwn ? t("colleague.leadOwn") : t("colleague.lead", { name: colleague.name.givenName })}
      >
        {place ? <p className="text-small text-soft">{place}</p> : null}
      </PageHeader>
      <ColleagueParts parts={colleague.parts} isOwn={isOwn} find={find} />
    </>
  );
}
