import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { moodleColumns, ownColumns } from "@/lib/profiles/frameworks/moodle/rules";

const needed = ["parent", "code", "name", "isFramework"];

/** What a framework in a file looks like: Moodle's columns, and ours. */
export function FileHelp() {
  const t = useTranslations("frameworks.help");
  return (
    <aside>
      <CardSection title={t("title")} lead={t("lead")}>
        <p className="text-small">{t("moodle")}</p>
        <Disclosure label={t("columns")}>
          <ul className="grid gap-1 text-small">
            {[...moodleColumns, ...ownColumns].map(([key, header]) => (
              <li key={key}>
                {header}
                {needed.includes(key) ? <b> ({t("needed")})</b> : null}
              </li>
            ))}
          </ul>
        </Disclosure>
        <p className="mt-3 text-small text-soft">{t("safe")}</p>
      </CardSection>
    </aside>
  );
}
