import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RolePlace } from "@/components/profiles/role-place";
import { Holders } from "@/components/profiles/holders";
import { ProfileText } from "@/components/profiles/profile-text";
import { RoleHeader } from "@/components/profiles/role-header";
import { RoleOwner } from "@/components/profiles/role-owner";
import { RoleRule } from "@/components/profiles/role-rule";
import { VersionHistory } from "@/components/profiles/version-history";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { listHolders } from "@/lib/profiles/assignments/queries";
import { findKeeping } from "@/lib/profiles/owners/queries";
import { mayReadRoles, mayRuleRoles } from "@/lib/profiles/policy";
import { findKnownRole } from "@/lib/profiles/queries";
import { pageOf } from "@/lib/profiles/reading/rules";
import { roleParams, versionQuery } from "@/lib/profiles/reading/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles"))("title") };
}

export default async function RolePage({
  params,
  searchParams,
}: PageProps<"/[institution]/rollen/[roleId]">) {
  const { institution, roleId } = roleParams.parse(await idsIn(params));
  const asked = versionQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const role = roleId && mayReadRoles(actor) ? await findKnownRole(tx, actor, roleId) : null;
    if (!role) return null;
    return {
      ...{ role, actor, holders: await listHolders(tx, actor, role.id, now) },
      keeping: await findKeeping(tx, actor, role, now),
      ...pageOf(role, actor, asked, now),
    };
  });
  if (!page) notFound();

  const { role, actor, holders, versions, shown } = page;
  if (asked !== null && !shown) notFound();
  const path = `/${institution}/rollen/${role.id}`;
  return (
    <>
      <RolePlace institution={institution} role={role} />
      <RoleHeader role={role} shown={shown} actor={actor} path={path} />
      <div className="columns">
        <div>{shown ? <ProfileText profile={shown} /> : null}</div>
        <div className="no-print">
          <Holders holders={holders} actor={actor} path={role.isRetired ? null : path} />
          <RoleOwner role={role} keeping={page.keeping} />
          <VersionHistory versions={versions} shown={shown?.number ?? 0} path={path} />
          {mayRuleRoles(actor) ? <RoleRule role={role} holders={holders.count.seen} /> : null}
        </div>
      </div>
    </>
  );
}
