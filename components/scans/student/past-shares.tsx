import { useLocale, useTranslations } from "next-intl";
import { whoIs } from "@/components/scans/student/who-is";
import { Disclosure } from "@/components/ui/disclosure";
import { fullName, shortDate } from "@/lib/platform/format";
import type { PastShareView } from "@/lib/scans/student/sharing/queries";

/** To whom a result was open before, and whether that link was used: who came by a link leaves no event of their own. */
export function PastShares({ past }: { past: readonly PastShareView[] }) {
  const t = useTranslations("studentScans.sharing");
  const locale = useLocale();
  return (
    <Disclosure label={t("past")}>
      <ul className="grid gap-3">
        {past.map(({ id, personName, name, company, isLink, lastDay, openedOn }) => (
          <li key={id}>
            <b>{personName ? fullName(personName) : whoIs({ name, company }, t("with"))}</b>
            <span className="block text-small text-soft">
              {t("wasUntil", { until: shortDate(lastDay, locale) })}
              {isLink
                ? ` ${openedOn ? t("opened", { day: shortDate(openedOn, locale) }) : t("neverOpened")}`
                : ""}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
