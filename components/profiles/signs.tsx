import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";

/** What one sees somebody do who has a competence, one sign a line; nothing where none was written down. */
export function Signs({ indicators }: { indicators: string }) {
  const t = useTranslations("profiles.role");
  const signs = indicators.split("\n").filter(Boolean);
  if (signs.length === 0) return null;
  return (
    <Disclosure label={t("signs")}>
      <ul className="list-disc pl-5 text-small">
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
