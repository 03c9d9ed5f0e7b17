import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AssignmentChange } from "@/components/profiles/assignment-change";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { mayAssign } from "@/lib/profiles/assignments/policy";
import { findAssignment } from "@/lib/profiles/assignments/queries";
import { listHeldCriteria } from "@/lib/profiles/eligibility/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles"))("title") };
}

type Props = PageProps<"/[institution]/teams/[teamId]/rollen/[assignmentId]">;

export default async function ChangeAssignmentPage({ params }: Props) {
  const { institution, teamId, assignmentId } = await idsIn(params);
  const page = await read(async ({ tx, actor, now }) => {
    const assignment = await findAssignment(tx, actor, assignmentId, now);
    const isHere = assignment?.teamId === teamId && assignment.state !== "ended";
    if (!isHere || !mayAssign(actor, assignment)) return null;
    const criteria = await listHeldCriteria(tx, actor, [assignment.id], now);
    return { assignment, criteria, today: dayOf(now) };
  });
  if (!page) notFound();

  const { person, teamName } = page.assignment;
  const t = await getTranslations("profiles");
  const path = `/${institution}/teams/${teamId}`;
  const team = { label: teamName ?? "", href: path };
  const roles = { label: t("title"), href: `${path}/rollen` };
  return (
    <>
      <Breadcrumb crumbs={[team, roles, { label: fullName(person) }]} />
      <AssignmentChange {...page} />
    </>
  );
}
