import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CasesPage } from "@/components/referrals/cases-page";
import { read } from "@/lib/platform/read";
import { listCases } from "@/lib/referrals/cases/queries";
import { mayListCases } from "@/lib/referrals/policy";
import { casesQuery } from "@/lib/referrals/schema";

const size = 20;

type Props = PageProps<"/[institution]/doorverwijzingen">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referrals"))("title") };
}

export default async function CasesRoute({ params, searchParams }: Props) {
  const slug = (await params).institution;
  const { stand: filter, sort, richting, page } = casesQuery.parse(await searchParams);
  const asked = { filter, sort, descending: richting === "af", page, size };
  const found = await read(async ({ tx, actor, now }) =>
    mayListCases(actor) ? listCases(tx, actor, asked, now) : null,
  );
  if (!found) notFound();
  return <CasesPage {...found} asked={asked} slug={slug} />;
}
