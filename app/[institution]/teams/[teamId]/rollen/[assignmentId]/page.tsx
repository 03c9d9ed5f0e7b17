import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ChangeAssignmentForm } from "@/components/profiles/change-assignment-form";
import { EndAssignmentForm } from "@/components/profiles/end-assignment-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { isId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { mayAssign } from "@/lib/profiles/assignments/policy";
import { findAssignment } from "@/lib/profiles/assignments/queries";
import { hoursWritten } from "@/lib/profiles/assignments/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles"))("title") };
}

type Props = PageProps<"/[institution]/teams/[teamId]/rollen/[assignmentId]">;

export default async function ChangeAssignmentPage({ params }: Props) {
  const { institution, teamId, assignmentId } = await params;
  const page = await read(async ({ tx, actor, now }) => {
    const found = isId(assignmentId) ? await findAssignment(tx, actor, assignmentId, now) : null;
    return found?.teamId === teamId && mayAssign(actor, found) ? { ...found, today: dayOf(now) } : null;
  });
  if (!page || page.state === "ended") notFound();

  const { id, version, minutes, startsOn, endsOn, person, roleName, teamName, today } = page;
  const t = await getTranslations("profiles");
  const path = `/${institution}/teams/${teamId}`;
  const title = t("team.changeTitle", { person: fullName(person), role: roleName });
  const terms = { hours: hoursWritten(minutes ?? 0), startsOn, endsOn: endsOn ?? "" };
  const team = { label: teamName ?? "", href: path };
  const roles = { label: t("title"), href: `${path}/rollen` };
  return (
    <>
      <Breadcrumb crumbs={[team, roles, { label: fullName(person) }]} />
      <PageHeader title={title} lead={t("team.changeLead", { team: teamName ?? "" })} />
      <Words of={["profileForms"]}>
        <div className="columns">
          <div>
            <CardSection title={t("team.open")}>
              <ChangeAssignmentForm assignment={{ id, version, ...terms }} />
            </CardSection>
          </div>
          <div>
            <CardSection title={t("team.endTitle")} lead={t("team.endLead")}>
              <EndAssignmentForm assignmentId={id} today={today} />
            </CardSection>
          </div>
        </div>
      </Words>
    </>
  );
}
