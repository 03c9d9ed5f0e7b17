import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { mostSteps, neededColumns, scanColumns, stepHeaders } from "@/lib/scans/external/columns/rules";

const needed: readonly string[] = neededColumns;

/** What a file with the outcome of scans looks like, and an empty one to fill in. */
export function FileHelp({ slug }: { slug: string }) {
  const t = useTranslations("externalScans.help");
  const [first, last] = [stepHeaders(0)[0] ?? "", stepHeaders(mostSteps - 1)[0] ?? ""];
  return (
    <aside>
      <CardSection title={t("title")} lead={t("lead")}>
        <p className="mb-3">
          <a className="button" data-kind="plain" href={`/api/${slug}/scans/extern/leeg`} download>
            {t("empty")}
          </a>
        </p>
        <Disclosure label={t("columns")}>
          <ul className="grid gap-1 text-small">
            {scanColumns.map(([key, [header]]) => (
              <li key={key}>
                {header}
                {needed.includes(key) ? <b> ({t("needed")})</b> : null}
              </li>
            ))}
            <li>{t("steps", { first, last })}</li>
          </ul>
        </Disclosure>
        <p className="mt-3 text-small">{t("figures")}</p>
        <p className="mt-3 text-small text-soft">{t("safe")}</p>
      </CardSection>
    </aside>
  );
}
