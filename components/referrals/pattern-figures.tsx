import { useLocale, useTranslations } from "next-intl";
import { ShareBar } from "@/components/ui/segmented-bar";
import { percentage } from "@/lib/platform/format";
import type { PatternPlace } from "@/lib/referrals/patterns/queries";
import type { Quality } from "@/lib/referrals/patterns/quality/rules";
import { type AimRatio, ratioOf } from "@/lib/referrals/patterns/ratio/rules";
import type { Share } from "@/lib/scans/thermometer/rules";

/** What stands where a figure would be about too few. */
export function TooFew() {
  const t = useTranslations("referrals.patterns");
  return <span className="text-soft text-small">{t("tooFew")}</span>;
}

/** How preventing and curing relate, of each kind of guidance in which it can be told (W14). */
export function AimRatios({ place: { told, pickUps } }: { place: PatternPlace }) {
  const ratios = {
    referred: ratioOf(told?.aims ?? [], 0),
    pickedUp: ratioOf(pickUps?.aims ?? [], 0),
    tools: ratioOf(told?.tools ?? [], 1),
    programmes: ratioOf(told?.programmes ?? [], 1),
  };
  const kinds = (["referred", "pickedUp", "tools", "programmes"] as const).filter((kind) => ratios[kind]);
  if (kinds.length === 0) return <TooFew />;
  return (
    <dl className="grid gap-2">
      {kinds.map((kind) => (
        <Ratio key={kind} kind={kind} ratio={ratios[kind]} />
      ))}
    </dl>
  );
}

type RatioProps = { kind: "referred" | "pickedUp" | "tools" | "programmes"; ratio: AimRatio | null };

function Ratio({ kind, ratio }: RatioProps) {
  const t = useTranslations("referrals.patterns");
  const locale = useLocale();
  if (!ratio) return null;
  const { preventive: count, whole } = ratio;
  return (
    <div>
      <dt className="text-small">{t(`ratios.${kind}`)}</dt>
      <dd>
        <ShareBar share={count / whole} text={t("ratio", { share: percentage(count, whole, locale) })} />{" "}
        <span className="text-soft text-small">{t("ratioOf", { count, whole })}</span>
      </dd>
    </div>
  );
}

/** How it was referred beside last school year, and whether chance can explain the difference (W11). */
export function QualityTrend({ quality: { now, before, change } }: { quality: Quality }) {
  const t = useTranslations("referrals.patterns.quality");
  const locale = useLocale();
  if (!now) return null;
  const words = ({ part: count, whole }: Share) => ({
    ...{ count, whole, share: percentage(count, whole, locale) },
  });
  return (
    <p className="mt-2 text-small text-soft">
      {t("now", words(now))} {before ? t("before", words(before)) : t("noBefore")}{" "}
      {change ? t(!change.isClear ? "chance" : change.by > 0 ? "more" : "less") : null}
    </p>
  );
}
