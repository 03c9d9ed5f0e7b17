import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/components/ui/link";
import type { CompetenceView } from "@/lib/profiles/competences/queries";
import type { OtherCompetence } from "@/lib/profiles/links/queries";

/** A competence in its own words. One that became another says so first: what it was stays to be read (D4). */
export function CompetenceText({
  competence,
  became,
  path,
}: {
  competence: CompetenceView;
  became: OtherCompetence | null;
  path: string;
}) {
  const t = useTranslations("profiles");
  const words = useTranslations("frameworks.links");
  const signs = competence.indicators.split("\n").filter(Boolean);
  return (
    <div className="stack">
      {became ? (
        <Notice text={words("isNow", { name: became.name })}>
          <Link href={`${path}/${became.id}`}>{words("toNew")}</Link>
        </Notice>
      ) : null}
      <Card>
        <Chip>{t(`category.${competence.category}`)}</Chip>
        <p className="mt-4 whitespace-pre-line">{competence.description || words("noText")}</p>
        {competence.careerCompetence ? (
          <p className="mt-2 text-small text-soft">
            {t("competences.serves", { career: t(`career.${competence.careerCompetence}`) })}
          </p>
        ) : null}
        {signs.length > 0 ? (
          <>
            <h2 className="mt-6">{t("role.signs")}</h2>
            <ul className="mt-2 list-disc pl-5">
              {signs.map((sign) => (
                <li key={sign}>{sign}</li>
              ))}
            </ul>
          </>
        ) : null}
      </Card>
    </div>
  );
}
