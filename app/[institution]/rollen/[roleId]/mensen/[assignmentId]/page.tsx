import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AssignmentChange } from "@/components/profiles/assignment-change";
import { RolePlace } from "@/components/profiles/role-place";
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

type Props = PageProps<"/[institution]/rollen/[roleId]/mensen/[assignmentId]">;

/** A role somebody holds outside any team; those in a team are changed on the team's own page. */
export default async function ChangeOutsideAssignmentPage({ params }: Props) {
  const { institution, roleId, assignmentId } = await idsIn(params);
  const page = await read(async ({ tx, actor, now }) => {
    const assignment = await findAssignment(tx, actor, assignmentId, now);
    const isHere =
      assignment?.roleId === roleId && assignment.teamId === null && assignment.state !== "ended";
    if (!isHere || !mayAssign(actor, assignment)) return null;
    const criteria = await listHeldCriteria(tx, actor, [assignment.id], now);
    return { assignment, criteria, today: dayOf(now) };
  });
  if (!page) notFound();

  const { person, roleName } = page.assignment;
  return (
    <>
      <RolePlace institution={institution} role={{ id: roleId, name: roleName }} here={fullName(person)} />
      <AssignmentChange {...page} />
    </>
  );
}
