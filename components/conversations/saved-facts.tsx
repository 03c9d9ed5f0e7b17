import { useLocale, useTranslations } from "next-intl";
import { firstOf, listOf } from "@/components/conversations/typed";
import { careerCompetences, kinds, places, topics } from "@/lib/conversations/rules";
import type { Typed } from "@/lib/platform/action-state";
import { isDay } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

/** The facts of a talk as somebody else saved them meanwhile, in one line. */
export function SavedFacts({ facts }: { facts: Typed }) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  const [heldOn, minutes] = [firstOf(facts, "heldOn"), firstOf(facts, "minutes")];
  const among = <Value extends string>(values: readonly Value[], name: string) =>
    values.filter((value) => listOf(facts, name).includes(value));
  const said = [
    isDay(heldOn) ? shortDate(heldOn, locale) : "",
    ...among(kinds, "kind").map((value) => t(`kinds.${value}`)),
    minutes === "" ? "" : t("talk.minutes", { minutes: Number(minutes) }),
    ...among(places, "place").map((value) => t(`places.${value}`)),
    ...among(topics, "topic").map((value) => t(`topics.${value}`)),
    ...among(careerCompetences, "competence").map((value) => t(`competences.${value}.name`)),
  ];
  return <p className="text-small">{said.filter(Boolean).join(", ")}</p>;
}
