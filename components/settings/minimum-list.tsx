import { useTranslations } from "next-intl";
import { minimumLabel } from "@/lib/settings/labels";
import { minimumNames, type Minimums } from "@/lib/settings/rules";

/** The same values for who may read but not change them. */
export function MinimumList({ minimums }: { minimums: Minimums }) {
  const t = useTranslations("settings");
  return (
    <dl className="grid gap-5">
      {minimumNames.map((name) => (
        <div key={name}>
          <dt className="text-soft">{t(minimumLabel[name])}</dt>
          <dd>
            <b>{t(`minimums.${name}.unit`, { value: minimums[name] })}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}
