import { useLocale, useTranslations } from "next-intl";
import { useAgendaWords } from "@/components/conversations/staff/agenda-words";
import { firstOf, listOf } from "@/components/conversations/typed";
import { careerCompetences } from "@/lib/conversations/rules";
import type { AgendaTopic } from "@/lib/conversations/staff/preparations/rules";
import { staffKinds, staffPlaces } from "@/lib/conversations/staff/rules";
import type { Typed } from "@/lib/platform/action-state";
import { isDay } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

type Props = { facts: Typed; topics: readonly AgendaTopic[]; questions: readonly string[] };

/** The facts of a talk with staff as somebody else saved them meanwhile, in one line. */
export function SavedStaffFacts({ facts, topics, questions }: Props) {
  const t = useTranslations("staffTalks");
  const locale = useLocale();
  const { nameOf } = useAgendaWords(questions);
  const [heldOn, minutes] = [firstOf(facts, "heldOn"), firstOf(facts, "minutes")];
  const among = <Value extends string>(values: readonly Value[], name: string) =>
    values.filter((value) => listOf(facts, name).includes(value));
  const said = [
    isDay(heldOn) ? shortDate(heldOn, locale) : "",
    ...among(staffKinds, "kind").map((value) => t(`kinds.${value}`)),
    minutes === "" ? "" : t("talk.minutes", { minutes: Number(minutes) }),
    ...among(staffPlaces, "place").map((value) => t(`places.${value}`)),
    ...among(topics, "topic").map(nameOf),
    ...among(careerCompetences, "competence").map(nameOf),
  ];
  return <p className="text-small">{said.filter(Boolean).join(", ")}</p>;
}
