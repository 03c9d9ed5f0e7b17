import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";

export type CheckLine = {
  readonly code: string;
  readonly isHeld: boolean;
  /** What is missing and where, or what is in order. */
  readonly text: string;
  readonly example: string;
};

/** What could make a plan easier to carry out: tips with an example, and what is in order already. Never a grade. */
export function CheckCard({ lines, why, lead }: { lines: readonly CheckLine[]; why: string; lead?: string }) {
  const t = useTranslations("plans.check");
  const tips = lines.filter(({ isHeld }) => !isHeld);
  const held = lines.filter(({ isHeld }) => isHeld);
  const all = lines.length;
  const score = tips.length > 0 ? t("score", { held: held.length, all }) : t("all", { all });
  return (
    <div className="no-print">
      <CardSection title={t("title")} lead={lead ?? score}>
        <ul className="check">
          {tips.map(({ code, text, example }) => (
            <li key={code} data-state="tip">
              <Icon name="triangle-exclamation-point" />
              <span>
                {text}
                <small>{t("example", { example })}</small>
              </span>
            </li>
          ))}
        </ul>
        {held.length > 0 ? (
          <Disclosure label={t("inOrder", { count: held.length })}>
            <ul className="check">
              {held.map(({ code, text }) => (
                <li key={code} data-state="held">
                  <Icon name="check" />
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
        <Disclosure label={t("whyLabel")}>
          <p className="text-small text-soft">{why}</p>
        </Disclosure>
      </CardSection>
    </div>
  );
}
