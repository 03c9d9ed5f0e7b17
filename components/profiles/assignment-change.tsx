import { useTranslations } from "next-intl";
import { ChangeAssignmentForm } from "@/components/profiles/change-assignment-form";
import { EndAssignmentForm } from "@/components/profiles/end-assignment-form";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { Day } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import type { AssignmentView } from "@/lib/profiles/assignments/queries";
import { hoursWritten } from "@/lib/profiles/assignments/rules";

/** Somebody's role: other hours or days, or a last day. */
export function AssignmentChange({ assignment, today }: { assignment: AssignmentView; today: Day }) {
  const t = useTranslations("profiles.team");
  const { id, version, minutes, startsOn, endsOn, person, roleName, teamName } = assignment;
  const terms = { hours: hoursWritten(minutes ?? 0), startsOn, endsOn: endsOn ?? "" };
  return (
    <>
      <PageHeader
        title={t("changeTitle", { person: fullName(person), role: roleName })}
        lead={teamName ? t("changeLead", { team: teamName }) : t("changeOutside")}
      />
      <Words of={["profileForms"]}>
        <div className="columns">
          <div>
            <CardSection title={t("open")}>
              <ChangeAssignmentForm assignment={{ id, version, ...terms }} />
            </CardSection>
          </div>
          <div>
            <CardSection title={t("endTitle")} lead={t("endLead")}>
              <EndAssignmentForm assignmentId={id} today={today} />
            </CardSection>
          </div>
        </div>
      </Words>
    </>
  );
}
