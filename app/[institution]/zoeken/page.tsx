import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SearchResults } from "@/components/shell/search-results";
import { PageHeader } from "@/components/ui/page-header";
import { Link } from "@/components/ui/link";
import { mayReadColleagues } from "@/lib/colleagues/policy";
import { dayOf } from "@/lib/platform/calendar";
import { loadMessages } from "@/lib/platform/messages";
import { read } from "@/lib/platform/read";
import { currentLocale } from "@/lib/platform/session";
import { groupsOf } from "@/lib/search/labels";
import { findByWords } from "@/lib/search/queries";
import { searchPageShape } from "@/lib/search/schema";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.search"))("title") };
}

export default async function SearchPage({ searchParams }: Props) {
  const { q } = searchPageShape.parse(await searchParams);
  const { actor, found } = await read(async ({ tx, actor, now }) => ({
    actor,
    found: await findByWords(tx, actor, q, dayOf(now)),
  }));
  const t = await getTranslations("shell.search");
  const { shell } = await loadMessages(await currentLocale(), actor.idiom);
  const groups = groupsOf(actor, { query: q, found }, shell.search);
  const base = `/${actor.institution.slug}`;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <SearchResults path={`${base}/zoeken`} view={{ query: q, groups }} />
      {q && mayReadColleagues(actor) ? (
        <p className="mt-4">
          <Link href={`${base}/wie-weet-wat?${new URLSearchParams({ q }).toString()}`}>
            {t("knowing", { query: q })}
          </Link>
        </p>
      ) : null}
    </>
  );
}
