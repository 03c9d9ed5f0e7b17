import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";
import type { ProfileView } from "@/lib/profiles/queries";
import { keys } from "@/lib/profiles/rules";

/** Who turned which of the two keys, and which one is still to come (C7). */
export function KeyList({ profile }: { profile: Pick<ProfileView, "keys"> }) {
  const t = useTranslations("profiles");
  const locale = useLocale();
  return (
    <ul className="grid gap-1 text-small text-soft">
      {keys.map((key) => {
        const turned = profile.keys.find((one) => one.key === key);
        const said = turned
          ? t("role.keyGiven", {
              key: t(`key.${key}`),
              name: fullName(turned.name),
              date: shortDate(dayOf(turned.at), locale),
            })
          : t("role.keyMissing", { key: t(`key.${key}`) });
        return (
          <li key={key} className="flex items-start gap-2">
            <span className={turned ? "mt-0.5 text-leaf" : "mt-0.5"}>
              <Icon name={turned ? "check" : "clock"} size={16} />
            </span>
            {said}
          </li>
        );
      })}
    </ul>
  );
}
