import { useTranslations } from "next-intl";
import { StartCampaignForm } from "@/components/scans/start-campaign-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Words } from "@/components/ui/words";
import { dayOf, later, schoolYearLabel, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { optionOf } from "@/components/ui/select-field";

type Named = { readonly id: string; readonly name: string };

type Props = {
  now: Date;
  isConsented: boolean;
  usable: readonly { readonly name: string; readonly version: { readonly id: string } }[];
  teams: readonly Named[];
  roles: readonly Named[];
};

/** The form of a new campaign, or what has to be arranged before one can be started. */
export function NewCampaign({ now, isConsented, usable, teams, roles }: Props) {
  const t = useTranslations("scans");
  const missing = !isConsented ? "campaigns.noConsent" : usable.length === 0 ? "noInstruments" : null;
  return (
    <div className="max-w-2xl">
      <Card>
        {missing ? (
          <EmptyState icon="lock" title={t(missing)} text={t(`${missing}Text`)} />
        ) : (
          <Words of={["scanForms"]}>
            <StartCampaignForm
              instruments={usable.map(({ name, version }) => ({ value: version.id, label: name }))}
              teams={teams.map(optionOf)}
              roles={roles.map(optionOf)}
              name={t("campaigns.nameOf", { year: schoolYearLabel(schoolYearOf(now)) })}
              closesOn={later(dayOf(now), { days: 42 })}
              submission={newId()}
            />
          </Words>
        )}
      </Card>
    </div>
  );
}
