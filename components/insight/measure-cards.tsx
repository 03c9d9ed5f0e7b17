import { useLocale, useTranslations } from "next-intl";
import { MeasureCard } from "@/components/ui/measure-card";
import type { DashboardView } from "@/lib/insight/dashboard/rules";
import { measures, type Reading, yearly } from "@/lib/insight/measures/rules";
import { type Basis, type ContractSight, growthOf } from "@/lib/insight/rules";
import { hours, percentage, shortDate, wholeNumber } from "@/lib/platform/format";

type Props = { view: DashboardView; slug: string; contracts: ContractSight };

/** The measures of a place, each with its question, n, state and definition. */
export function MeasureCards({ of, ...props }: Props & { of: "headline" | "readings" }) {
  const t = useTranslations("insight.measures");
  const readings = props.view[of];
  if (readings.length === 0) return null;
  return (
    <section className="measures" aria-label={t(of === "headline" ? "headline" : "heading")}>
      {readings.map((reading) => (
        <Card key={reading.code} reading={reading} {...props} />
      ))}
    </section>
  );
}

function Card({ reading, view, slug, contracts }: Props & { reading: Reading }) {
  const t = useTranslations("insight");
  const { code, state, isWithheld } = reading;
  const definition = useDefinition(reading, view, contracts);
  return (
    <MeasureCard
      question={t(`measures.${code}.question`, { over: view.basis.over })}
      href={code === "leaderTalks" ? `/${slug}/werkgesprekken` : undefined}
      figure={useFigure(reading, view.basis)}
      count={useCount(reading, view)}
      trend={useTrend(reading, view)}
      state={state === "insufficient-data" ? "not-enough-data" : state}
      stateLabel={t(
        isWithheld
          ? "state.withheld"
          : yearly.includes(code) && state === "ok"
            ? "state.onSchedule"
            : `state.${state}`,
      )}
      definition={definition.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    />
  );
}

/** Counts where there are few of them, a share where there are many. */
function useFigure({ code, shown, bound }: Reading, { over }: Basis): string {
  const t = useTranslations("insight");
  const locale = useLocale();
  if (!shown) return "–";
  if (code === "leaderTalks" && over === "own")
    return t(`measures.leaderTalks.${shown.part ? "had" : "not"}`);
  const { of } = measures[code];
  const figure =
    of === "teams" || of === "roles" ? t("of", shown) : percentage(shown.part, shown.whole, locale);
  return bound ? t(`bound.${bound}`, { figure }) : figure;
}

/** What was counted, in words: the n is always in it. */
function useCount(reading: Reading, { place, basis }: DashboardView): string {
  const { code, shown, bound, isWithheld, isOfAll = false, state } = reading;
  const t = useTranslations("insight.measures");
  const told = useTranslations("insight.bound");
  const locale = useLocale();
  if (isWithheld)
    return t(
      code === "contracts"
        ? "contracts.withheld"
        : `${code as "profiles" | Basis["weekly"][number]}.withheld`,
      {
        smallest: smallestOf(code, basis),
        twice: 2 * smallestOf(code, basis),
      },
    );
  const isKept = basis.weekOn !== null || !isWeekly(code, basis);
  if (!shown) return t(state === "not-applicable" ? "notApplicable" : isKept ? `${code}.none` : "notKept");
  const write = (value: number) =>
    measures[code].of === "minutes" ? hours(value, locale) : wholeNumber(value, locale);
  const { draft, consultation } = place.plans;
  const { none, one, more, covered, onSchedule, students } = place.talks;
  const missing = shown.whole - shown.part;
  const count = t(`${code}.n`, {
    part: write(shown.part),
    whole: write(shown.whole),
    missing: code === "plans" ? missing - draft - consultation : missing,
    draft,
    consultation,
    none: write(none),
    one: write(one),
    more: write(more),
    covered: write(covered),
    months: basis.horizonMonths,
    isOfAll: isOfAll ? "yes" : "no",
    over: basis.over,
    onSchedule: percentage(onSchedule, Math.max(1, students), locale),
  });
  return bound ? told(bound, { figure: count }) : count;
}

function isWeekly(code: Reading["code"], { weekly }: DashboardView["basis"]): boolean {
  return weekly.some((one) => one === code);
}

function useDefinition(
  { code, isOfAll }: Reading,
  { basis }: DashboardView,
  contracts: ContractSight,
): string[] {
  const t = useTranslations("insight");
  const locale = useLocale();
  const { rule } = measures[code];
  const share = rule.kind === "all" ? "" : percentage(rule.share, 1, locale);
  const { of } = measures[code];
  const smallest = smallestOf(code, basis);
  const counted = t(`measures.${code}.definition`, {
    day: shortDate((isWeekly(code, basis) && basis.weekOn) || basis.day, locale),
    weeks: basis.teachingWeeks,
    elapsed: basis.elapsedWeeks,
    required: basis.requiredTalks,
    months: basis.horizonMonths,
    smallest,
    over: basis.over,
  });
  const judged =
    code === "talks" ||
    code === "visits" ||
    code === "leaderTalks" ||
    code === "staffTalks" ||
    code === "trialogue"
      ? t(`measures.${code}.rule`, { share })
      : t(`rule.${rule.kind}`, { share });
  const withheld =
    code === "contracts" && contracts === "three-or-more" ? [t("measures.contracts.threeOrMore")] : [];
  const weekly =
    basis.weekOn && isWeekly(code, basis)
      ? [
          t("measures.weekly", {
            monday: shortDate(basis.weekOn, locale),
            of: code === "leaderTalks" ? "leaders" : of,
            smallest,
          }),
        ]
      : [];
  const live = basis.live.some((one) => one === code) ? [t("measures.live", { of })] : [];
  const ofAll = isOfAll ? [t("measures.clarity.ofAll")] : [];
  return [counted, ...ofAll, judged, ...weekly, ...live, ...withheld];
}

/** Of how many people at least a figure is told: students, or staff. */
function smallestOf(code: Reading["code"], { smallestStudents, smallestStaff }: Basis): number {
  return measures[code].of === "students" || measures[code].of === "talks" ? smallestStudents : smallestStaff;
}

/** How the figure grew by teaching week, where the past is known as well as today. */
function useTrend({ code, shown }: Reading, { place, weeks }: DashboardView) {
  const t = useTranslations("insight");
  const locale = useLocale();
  const values = growthOf(code, place, weeks);
  const [from] = values;
  const to = values.at(-1);
  if (!shown || from === undefined || to === undefined || values.length < 3) return undefined;
  return { values, label: t("trend", { from: percentage(from, 1, locale), to: percentage(to, 1, locale) }) };
}
