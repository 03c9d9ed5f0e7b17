import { useTranslations } from "next-intl";
import { openings } from "@/lib/colleagues/rules";

/** What each choice of readers means, in plain words. */
export function OpeningHelp() {
  const t = useTranslations("colleagues");
  return (
    <dl className="grid gap-3 pt-3 text-small">
      {openings.map((to) => (
        <div key={to}>
          <dt className="font-semibold">{t(`choices.${to}`)}</dt>
          <dd className="text-soft">{t(`sees.${to}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
