import { useTranslations } from "next-intl";
import { ChangeAssignmentForm } from "@/components/profiles/change-assignment-form";
import { EndAssignmentForm } from "@/components/profiles/end-assignment-form";
import { HeldCriteria } from "@/components/profiles/eligibility/held-criteria";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { Day } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import type { AssignmentView } from "@/lib/profiles/assignments/queries";
import type { HeldCriterion } from "@/lib/profiles/eligibility/queries";
import { hoursWritten } from "@/lib/profiles/assignments/rules";

type Props = { assignment: AssignmentView; criteria: readonly HeldCriterion[]; today: Day };

/** Somebody's role: other hours or days, a last day, and how what it asks stands for them. */
export function AssignmentChange({ assignment, criteria, today }: Props) {
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
            <HeldCriteria criteria={criteria} startsOn={startsOn} today={today} />
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
