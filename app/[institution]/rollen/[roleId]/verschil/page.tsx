import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RolePlace } from "@/components/profiles/role-place";
import { DifferenceView } from "@/components/profiles/difference-view";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { differenceBetween, isEmptyDifference } from "@/lib/profiles/difference/rules";
import { mayReadRoles } from "@/lib/profiles/policy";
import { findKnownRole } from "@/lib/profiles/queries";
import { versionsFor } from "@/lib/profiles/reading/rules";
import { differenceQuery, roleParams } from "@/lib/profiles/reading/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles.role"))("versions") };
}

export default async function DifferencePage({
  params,
  searchParams,
}: PageProps<"/[institution]/rollen/[roleId]/verschil">) {
  const { institution, roleId } = roleParams.parse(await idsIn(params));
  const { van, naar } = differenceQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const role = roleId && mayReadRoles(actor) ? await findKnownRole(tx, actor, roleId) : null;
    return role && { role, versions: versionsFor(role, actor, now) };
  });
  const before = page?.versions.find(({ number }) => number === van);
  const after = page?.versions.find(({ number }) => number === naar);
  if (!page || !before || !after) notFound();

  const t = await getTranslations("profiles");
  const difference = differenceBetween(before, after);
  const { role } = page;
  const title = t("difference.title", { role: role.name, after: after.number, before: before.number });
  return (
    <>
      <RolePlace institution={institution} role={role} here={t("role.versions")} />
      <PageHeader
        title={title}
        lead={t("difference.lead")}
        actions={<LinkButton href={`/${institution}/rollen/${role.id}`}>{t("difference.back")}</LinkButton>}
      />
      <div className="stack">
        {isEmptyDifference(difference) ? (
          <Card>
            <EmptyState icon="copy" title={t("difference.none")} text={t("difference.noneText")} />
          </Card>
        ) : (
          <DifferenceView difference={difference} />
        )}
      </div>
    </>
  );
}
