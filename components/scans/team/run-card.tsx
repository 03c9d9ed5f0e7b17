import { useTranslations } from "next-intl";
import { PressForm } from "@/components/scans/press-form";
import { Card } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { closeTeams, remindTeams } from "@/lib/scans/team/actions";
import type { TeamScanView } from "@/lib/scans/team/queries";

/** Reminding who has not answered, and closing for all teams at once. */
export function RunCard({ scan: { id: campaignId }, hasMail }: { scan: TeamScanView; hasMail: boolean }) {
  const t = useTranslations("teamScans");
  const forms = useTranslations("scanForms");
  return (
    <Words of={["scanForms"]}>
      <Card>
        <div className="grid gap-4">
          {hasMail ? (
            <PressForm action={remindTeams} fields={{ campaignId }} label={forms("remind")} />
          ) : (
            <p className="text-soft text-small">{t("noReminders")}</p>
          )}
          <p className="text-small">{t("closeLead")}</p>
          <PressForm action={closeTeams} fields={{ campaignId }} label={forms("close")} kind="grave" />
        </div>
      </Card>
    </Words>
  );
}
