import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { UserFilters } from "@/components/access/user-filters";
import { UserList } from "@/components/access/user-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { mayReadUsers } from "@/lib/access/policy";
import { listUsers } from "@/lib/access/queries";
import { usersFilter } from "@/lib/access/schema";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

const size = 25;

type Props = { readonly searchParams: Promise<Record<string, string>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("title") };
}

export default async function UsersPage({ searchParams }: Props) {
  const query = await searchParams;
  const filter = usersFilter.parse(query);
  const { slug, users, total } = await read(async ({ tx, actor, now }) => {
    if (!mayReadUsers(actor)) notFound();
    const found = await listUsers(tx, actor.institutionId, { filter, today: dayOf(now), size });
    return { ...found, slug: actor.institution.slug };
  });
  const t = await getTranslations("access");
  const path = `/${slug}/beheer/gebruikers`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        <UserFilters path={path} filter={filter} />
        <Card pad={false}>
          <UserList users={users} total={total} page={filter.page} size={size} path={path} query={query} />
        </Card>
      </div>
    </>
  );
}
