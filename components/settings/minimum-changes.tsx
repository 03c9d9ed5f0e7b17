import { useTranslations } from "next-intl";
import { ChangeTable } from "@/components/settings/change-table";
import { minimumLabel } from "@/lib/settings/labels";
import type { Told } from "@/lib/settings/queries";
import type { MinimumChange } from "@/lib/settings/rules";

/** Who changed which value, from what to what. */
export function MinimumChanges({ told }: { told: readonly Told<MinimumChange>[] }) {
  const t = useTranslations("settings");
  const rows = told.flatMap(({ id, at, who, changes }) =>
    changes.map(({ name, from, to }) => ({
      ...{ id: `${id} ${name}`, at, who, what: t(minimumLabel[name]) },
      from: t(`minimums.${name}.unit`, { value: from }),
      to: t(`minimums.${name}.unit`, { value: to }),
    })),
  );
  return <ChangeTable rows={rows} />;
}
