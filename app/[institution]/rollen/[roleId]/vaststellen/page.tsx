import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RolePlace } from "@/components/profiles/role-place";
import { ApprovalSide } from "@/components/profiles/approval-side";
import { ProfileText } from "@/components/profiles/profile-text";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { listHolders } from "@/lib/profiles/assignments/queries";
import { findConcept } from "@/lib/profiles/reading/queries";
import { roleParams } from "@/lib/profiles/reading/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.role"))("approve") };
}

export default async function ApprovePage({
  params,
}: PageProps<"/[institution]/rollen/[roleId]/vaststellen">) {
  const { institution, roleId } = roleParams.parse(await idsIn(params));
  const page = await read(async ({ tx, actor, now }) => {
    const found = await findConcept({ tx, actor }, roleId);
    return found && { ...found, actor, now, holders: await listHolders(tx, actor, found.role.id, now) };
  });
  if (!page) notFound();

  const { role, concept } = page;
  const t = await getTranslations("profiles");
  const roles = `/${institution}/rollen`;
  return (
    <>
      <RolePlace institution={institution} role={role} here={t("role.approve")} />
      <PageHeader title={t("approve.title", { role: role.name })} lead={t("approve.lead")} />
      <div className="columns">
        <div>
          <ProfileText profile={concept} />
        </div>
        <ApprovalSide {...page} holders={page.holders.count} path={`${roles}/${role.id}`} />
      </div>
    </>
  );
}
