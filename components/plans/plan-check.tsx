import { useFormatter, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import type { Finding, Place } from "@/lib/plans/check/rules";

const shownPlaces = 3;

/** What could make the plan easier to carry out: tips with an example, and what is in order already. */
export function PlanCheck({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations("plans.check");
  const tips = findings.filter(({ places }) => places.length > 0);
  const held = findings.filter(({ places }) => places.length === 0);
  const all = findings.length;
  return (
    <div className="no-print">
      <CardSection
        title={t("title")}
        lead={tips.length > 0 ? t("score", { held: held.length, all }) : t("all", { all })}
      >
        <ul className="check">
          {tips.map((finding) => (
            <Tip key={finding.code} {...finding} />
          ))}
        </ul>
        {held.length > 0 ? (
          <Disclosure label={t("inOrder", { count: held.length })}>
            <ul className="check">
              {held.map(({ code }) => (
                <li key={code} data-state="held">
                  <Icon name="check" />
                  <span>{t(`rules.${code}.held`)}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
        <Disclosure label={t("whyLabel")}>
          <p className="text-small text-soft">{t("why")}</p>
        </Disclosure>
      </CardSection>
    </div>
  );
}

function Tip({ code, places }: Finding) {
  const t = useTranslations("plans.check");
  const format = useFormatter();
  const named = [...new Set(places.filter(({ goal }) => goal > 0).map(sayPlace))].slice(0, shownPlaces);
  return (
    <li data-state="tip">
      <Icon name="triangle-exclamation-point" />
      <span>
        {t(`rules.${code}.tip`)}{" "}
        {named.length > 0 ? t("at", { places: format.list(named, { type: "conjunction" }) }) : null}
        <small>{t("example", { example: t(`rules.${code}.example`) })}</small>
      </span>
    </li>
  );

  function sayPlace({ goal, action }: Place): string {
    return action ? `‘${action}’` : t("goalAt", { number: goal });
  }
}
