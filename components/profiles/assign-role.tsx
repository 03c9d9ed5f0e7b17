import { useTranslations } from "next-intl";
import { AssignRoleForm } from "@/components/profiles/assign-role-form";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import type { TeamRolesView } from "@/lib/profiles/team/queries";
import { optionOf } from "@/components/ui/select-field";

type Props = { teamId: string } & NonNullable<TeamRolesView["choice"]>;

/** Gives somebody in the team a role, or says why that can't be done yet. */
export function AssignRole({ teamId, people, roles, asked, today }: Props) {
  const t = useTranslations("profiles.team");
  const missing = people.length === 0 ? t("noMembers") : roles.length === 0 ? t("noRoles") : null;
  return (
    <div>
      <CardSection title={t("assign")} lead={t("assignLead")}>
        {missing ? (
          <p className="text-soft">{missing}</p>
        ) : (
          <Words of={["profileForms", "profiles", "eligibility"]}>
            <AssignRoleForm
              teamId={teamId}
              people={people.map(({ id, name }) => ({ value: id, label: fullName(name) }))}
              roles={roles.map(optionOf)}
              asked={asked}
              today={today}
              submission={newId()}
            />
          </Words>
        )}
      </CardSection>
    </div>
  );
}
