import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PageTerms } from "@/components/glossary/page-terms";
import { MyContacts } from "@/components/profiles/my-contacts";
import { MyRole } from "@/components/profiles/my-role";
import { NoRoleYet } from "@/components/profiles/no-role-yet";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { fullName } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { findContacts, listOwnRoles } from "@/lib/profiles/own/queries";
import { mayReadRoles } from "@/lib/profiles/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.mine"))("title") };
}

export default async function MyRolePage({ params }: PageProps<"/[institution]/mijn-rol">) {
  const { institution } = await params;
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayReadRoles(actor)) return null;
    const roles = await listOwnRoles(tx, actor, now);
    return { roles, contacts: await findContacts(tx, actor, now) };
  });
  if (!page) notFound();

  const { roles, contacts } = page;
  const t = await getTranslations("profiles.mine");
  const leaders = contacts.leaders.map(({ name }) => fullName(name)).join(", ");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")}>
        <PageTerms codes={["lob", "coach"]} />
      </PageHeader>
      <div className="columns">
        <div>
          {roles.length === 0 ? <NoRoleYet leaders={contacts.leaders} /> : null}
          {roles.map((role) => (
            <MyRole key={role.id} role={role} slug={institution} leaders={leaders} />
          ))}
        </div>
        <div className="no-print">
          <MyContacts contacts={contacts} />
        </div>
      </div>
    </>
  );
}
