import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { type Segment, SegmentedBar } from "@/components/ui/segmented-bar";
import { depths } from "@/lib/conversations/dialogue/depth/rules";
import {
  type Side,
  sides,
  type SideTold,
  type TeamDepths,
} from "@/lib/conversations/dialogue/depth/teams/rules";
import { longDate, wholeNumber } from "@/lib/platform/format";

/** How deep the people of a team found their talks, students and coaches apart (O10). */
export function DepthCard({ depths: found }: { depths: TeamDepths }) {
  const t = useTranslations("manner.depth");
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <dl className="grid gap-4">
        {sides.map((side) => {
          const { told, minimum } = found[side];
          return (
            <div key={side} className="grid gap-1">
              <dt className="text-small">{t(side)}</dt>
              <dd>
                {told ? (
                  <Told side={side} told={told} />
                ) : (
                  <span className="text-small text-soft">{t("tooFew", { minimum })}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <Disclosure label={t("how")}>
        <div className="grid gap-2">
          <p className="text-small">{t("definition")}</p>
          <p className="text-small">{t("guarded")}</p>
        </div>
      </Disclosure>
    </CardSection>
  );
}

/** From the surface to what matters. */
const tones: readonly Segment["tone"][] = [3, 2, 4, 1];

function Told({ side, told: { bands, people, monday } }: { side: Side; told: SideTold }) {
  const t = useTranslations("manner.depth");
  const step = useTranslations("dialogue.depth.steps");
  const locale = useLocale();
  const segments = bands.map(({ from, to, count }): Segment => {
    const [first = "", ...others] = depths.slice(from, to + 1).map((depth) => step(depth));
    const label = [first, ...others.map((other) => other.toLocaleLowerCase(locale))].join(t("or"));
    return { label, count, tone: tones[to] ?? 1 };
  });
  return (
    <>
      <SegmentedBar label={t(side)} segments={segments} />
      <span className="text-small text-soft">
        {t("of", { people: wholeNumber(people, locale), date: longDate(monday, locale) })}
      </span>
    </>
  );
}
