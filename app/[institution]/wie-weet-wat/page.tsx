import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { KnowerList } from "@/components/colleagues/knower-list";
import { KnowerSearch } from "@/components/colleagues/knower-search";
import { NobodyFound } from "@/components/colleagues/nobody-found";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { countOpened, findKnowers } from "@/lib/colleagues/finding/queries";
import { mayReadColleagues } from "@/lib/colleagues/policy";
import { findQuery } from "@/lib/colleagues/schema";
import { read } from "@/lib/platform/read";

const size = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("colleagues.find"))("title") };
}

export default async function WhoKnowsPage({
  params,
  searchParams,
}: PageProps<"/[institution]/wie-weet-wat">) {
  const base = `/${(await params).institution}`;
  const { q, page, delen } = findQuery.parse(await searchParams);
  const found = await read(async (reading) => {
    if (!mayReadColleagues(reading.actor)) return null;
    const finding = await findKnowers(reading, { query: q, page, size, isShared: delen === "ja" });
    return { ...finding, opened: q === "" ? await countOpened(reading.tx, reading.actor) : 0 };
  });
  if (!found) notFound();

  const t = await getTranslations("colleagues.find");
  const path = `${base}/wie-weet-wat`;
  const { people, total, opened } = found;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} lead={t(delen ? "leadShared" : "lead")} />
      <div className="stack">
        <KnowerSearch path={path} query={q} />
        {total > 0 ? <p role="status">{t("found", { count: total })}</p> : null}
        {people.length > 0 ? <KnowerList people={people} base={base} /> : null}
        {people.length === 0 ? <NobodyFound query={q} opened={opened} base={base} /> : null}
        <Pager path={path} query={{ q, delen }} page={page} size={size} total={total} />
      </div>
    </>
  );
}
