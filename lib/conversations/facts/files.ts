import type { HeldTalk } from "@/lib/conversations/facts/queries";
import type { CareerCompetence, Kind, Place, Topic } from "@/lib/conversations/rules";
import type { ListColumn } from "@/lib/exchange/lists/rules";
import { fullName } from "@/lib/platform/format";

/** The words of the workbook: its headers, and what codes are called. */
export type FactWords = {
  readonly header: (
    word:
      | "number"
      | "student"
      | "group"
      | "heldOn"
      | "kind"
      | "place"
      | "minutes"
      | "topics"
      | "competences"
      | "confirmed",
  ) => string;
  readonly kind: (kind: Kind) => string;
  readonly place: (place: Place) => string;
  readonly topic: (topic: Topic) => string;
  readonly competence: (competence: CareerCompetence) => string;
  readonly yes: string;
};

/** The columns of talks that were held, in a workbook: facts only, with the number by which an administration knows a student. */
export function columnsOfTalks(say: FactWords): readonly ListColumn<HeldTalk>[] {
  return [
    { header: say.header("number"), of: ({ number }) => number },
    { header: say.header("student"), of: ({ student }) => fullName(student) },
    { header: say.header("group"), of: ({ groupName }) => groupName },
    { header: say.header("heldOn"), kind: "date", of: ({ heldOn }) => heldOn },
    { header: say.header("kind"), of: ({ kind }) => say.kind(kind) },
    { header: say.header("place"), of: ({ place }) => place && say.place(place) },
    { header: say.header("minutes"), kind: "whole", of: ({ minutes }) => minutes },
    { header: say.header("topics"), of: ({ topics }) => topics.map(say.topic).join(", ") },
    {
      header: say.header("competences"),
      of: ({ competences }) => competences.map(say.competence).join(", "),
    },
    { header: say.header("confirmed"), of: ({ isConfirmed }) => (isConfirmed ? say.yes : "") },
  ];
}
