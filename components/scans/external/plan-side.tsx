import { useTranslations } from "next-intl";
import { ConfirmScans, DropScans } from "@/components/scans/external/plan-forms";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import type { ScansPreview } from "@/lib/scans/external/imports/queries";
import { mayBeReadIn } from "@/lib/scans/external/rules";

/** What can be done with a preview: read it in when every row is right, or put the file aside. */
export function PlanSide({ preview }: { preview: ScansPreview }) {
  const t = useTranslations("externalScans.plan");
  const { file, rows, digest, isOutdated } = preview;
  const { plan, minimum } = file.content;
  const may = mayBeReadIn(rows);
  const stand = isOutdated ? "outdated" : may.ok ? "ready" : may.refusal;
  const faulty = rows.filter(({ reasons }) => reasons.length > 0).length;
  const teams = new Set(plan.scans.map(({ teamId }) => teamId)).size;
  return (
    <div>
      <CardSection title={t(`stand.${stand}.title`)}>
        <p className="mb-4">{t(`stand.${stand}.text`, { rows: rows.length, faulty, teams })}</p>
        <Words of={["externalScans"]}>
          <div className="grid gap-4">
            {stand === "ready" ? <ConfirmScans fileId={file.id} digest={digest} /> : null}
            <DropScans fileId={file.id} />
          </div>
        </Words>
      </CardSection>
      <CardSection title={t("safeTitle")}>
        <p className="text-small">{t("safe", { minimum })}</p>
      </CardSection>
    </div>
  );
}
