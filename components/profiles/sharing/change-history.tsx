import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { dayOf, timeOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";
import { labelOf } from "@/lib/profiles/outside/rules";
import type { ChangeView } from "@/lib/profiles/sharing/queries";

/** Who changed what about who does what; the last fifty. */
export function ChangeHistory({ changes }: { changes: readonly ChangeView[] }) {
  const t = useTranslations("sharing.history");
  const locale = useLocale();
  return (
    <div className="no-print mt-6">
      <Card>
        <Disclosure label={t("title")}>
          {changes.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
          <ol className="grid gap-2 text-small">
            {changes.map(({ id, task, said, person, outside, by, at }) => (
              <li key={id}>
                <span className="text-soft">
                  {shortDate(dayOf(at), locale)} {timeOf(at)}
                </span>{" "}
                {t(said === "none" ? "none_" : said, {
                  ...{ by: fullName(by), task },
                  person: person ? fullName(person) : outside ? labelOf(outside) : t("outside"),
                })}
              </li>
            ))}
          </ol>
        </Disclosure>
      </Card>
    </div>
  );
}
