import { useLocale, useTranslations } from "next-intl";
import { Card, CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ShareBar } from "@/components/ui/segmented-bar";
import { briefMinutes, type MannerFigure } from "@/lib/conversations/coverage/manner/rules";
import { percentage } from "@/lib/platform/format";

/** How talks are held: shares, each with what it is of and how it is counted (M5). */
export function MannerCard({ figures }: { figures: readonly MannerFigure[] }) {
  const t = useTranslations("manner");
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <MannerShares figures={figures} />
    </CardSection>
  );
}

/** How a coach's own talks are held, one press away. */
export function OwnManner({ figures }: { figures: readonly MannerFigure[] }) {
  const t = useTranslations("manner");
  return (
    <Card>
      <Disclosure label={t("own")}>
        <div className="grid gap-4">
          <p className="text-small text-soft">{t("lead")}</p>
          <MannerShares figures={figures} />
        </div>
      </Disclosure>
    </Card>
  );
}

function MannerShares({ figures }: { figures: readonly MannerFigure[] }) {
  const t = useTranslations("manner");
  const locale = useLocale();
  return (
    <>
      <dl className="grid gap-4">
        {figures.map(({ code, part, whole, isEnough }) => (
          <div key={code} className="grid gap-1">
            <dt className="text-small">{t(`${code}.name`, { minutes: briefMinutes })}</dt>
            <dd>
              {isEnough ? (
                <>
                  <ShareBar share={part / whole} text={percentage(part, whole, locale)} />
                  <span className="text-small text-soft">{t(`${code}.count`, { part, whole })}</span>
                </>
              ) : (
                <span className="text-small text-soft">{t("tooFew")}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Disclosure label={t("how")}>
        <ul className="grid gap-2 text-small">
          {figures.map(({ code }) => (
            <li key={code}>{t(`${code}.definition`, { minutes: briefMinutes })}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
