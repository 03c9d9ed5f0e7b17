import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AssignOutside } from "@/components/profiles/assign-outside";
import { RolePlace } from "@/components/profiles/role-place";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { mayAssign, mayAssignIn } from "@/lib/profiles/assignments/policy";
import { findStaffByName } from "@/lib/profiles/assignments/queries";
import { staffQuery } from "@/lib/profiles/assignments/schema";
import { findKnownRole } from "@/lib/profiles/queries";
import { roleParams } from "@/lib/profiles/reading/schema";
import { profileInForce } from "@/lib/profiles/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.role"))("assign") };
}

type Props = PageProps<"/[institution]/rollen/[roleId]/toewijzen">;

export default async function AssignOutsidePage({ params, searchParams }: Props) {
  const { institution, roleId } = roleParams.parse(await idsIn(params));
  const { zoek: search } = staffQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const place = { teamId: null };
    const role = roleId && mayAssignIn(actor, place) ? await findKnownRole(tx, actor, roleId) : null;
    if (!role || role.isRetired) return null;
    const today = dayOf(now);
    const found = await findStaffByName(tx, actor, search, today);
    const people = found.filter(({ id }) => mayAssign(actor, { ...place, personId: id }));
    const criteria = profileInForce(role, schoolYearOf(now))?.criteria ?? [];
    return { role, today, people, criteria };
  });
  if (!page) notFound();

  const { role, ...found } = page;
  const t = await getTranslations("profiles");
  return (
    <>
      <RolePlace institution={institution} role={role} here={t("role.assign")} />
      <PageHeader title={t("team.outsideTitle", { role: role.name })} lead={t("team.outsideLead")} />
      <AssignOutside
        path={`/${institution}/rollen/${role.id}/toewijzen`}
        roleId={role.id}
        search={search}
        {...found}
      />
    </>
  );
}
