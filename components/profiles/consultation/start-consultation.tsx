import { useTranslations } from "next-intl";
import { OpenForm } from "@/components/profiles/consultation/open-form";
import { ProfileText } from "@/components/profiles/profile-text";
import { RolePlace } from "@/components/profiles/role-place";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { type Day, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { ProfileView, RoleView } from "@/lib/profiles/queries";

type Props = {
  role: RoleView;
  concept: ProfileView;
  institution: string;
  teams: readonly { readonly id: string; readonly name: string }[];
  today: Day;
};

/** Choosing whom to ask, with the text they will read beside it. */
export function StartConsultation({ role, concept, institution, teams, today }: Props) {
  const t = useTranslations("consultations");
  return (
    <>
      <RolePlace institution={institution} role={role} here={t("crumb")} />
      <PageHeader title={t("startTitle", { role: role.name })} lead={t("startLead")} />
      <div className="columns">
        <div>
          <Card>
            <Words of={["consultations", "profileForms"]}>
              <OpenForm
                roleId={role.id}
                submission={newId()}
                teams={teams}
                chosen={[]}
                endsOn={later(today, { weeks: 3 })}
              />
            </Words>
          </Card>
        </div>
        <div>
          <ProfileText profile={concept} />
        </div>
      </div>
    </>
  );
}
