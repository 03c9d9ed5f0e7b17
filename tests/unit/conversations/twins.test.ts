import { expect, test } from "vitest";
import {
  cardsFor,
  noSet,
  pocketOf,
  type Template,
  templates,
  themeOf,
} from "@/lib/conversations/dialogue/rules";
import { careerCompetences } from "@/lib/conversations/rules";
import { type Block, blocksOf } from "@/lib/conversations/staff/preparations/rules";
import { type StaffKind, staffKinds } from "@/lib/conversations/staff/rules";

type Theme = NonNullable<ReturnType<typeof themeOf>>;

/** What is asked of staff where a student is asked about a theme: the career competences are the same for both. */
const askedOfStaff: Readonly<Record<Theme, Block>> = {
  ...{ qualities: "qualities", motives: "motives", exploration: "exploration", steering: "steering" },
  ...{ networking: "networking", acquaintance: "expectations", orientation: "exploration" },
  ...{ results: "growth", generic: "growth", growth: "growth" },
  ...{ exams: "work", experience: "work", onward: "own-career" },
};

/** The talk a colleague has of their own where a student has one by this template. */
const twins: Readonly<Record<Template, StaffKind>> = {
  ...{ intake: "development", "first-year-first": "development", "first-year-second": "development" },
  ...{ "growth-meter": "development", "upper-years": "functioning", placement: "functioning" },
  general: "ambition",
};

const agendaOf = (kind: StaffKind) => blocksOf({ kind, isCoach: false, questions: [] });

test("[M4] each template for students has a twin for staff, which asks about all that stands on its pocket card", () => {
  for (const template of templates) {
    const themes = pocketOf(template, noSet, []).map(themeOf);
    const asked = themes.flatMap((theme) => (theme ? [askedOfStaff[theme]] : []));
    expect(asked).toHaveLength(themes.length);
    const agenda = agendaOf(twins[template]);
    const missing = asked.filter((block) => !agenda.includes(block));
    expect({ template, missing }).toEqual({ template, missing: [] });
  }
});

test("[M4] [H5] each kind of talk with staff is the twin of one, and both speak of the same five career competences", () => {
  expect(new Set(Object.values(twins))).toEqual(new Set(staffKinds));
  for (const kind of staffKinds)
    expect(agendaOf(kind)).toEqual(expect.arrayContaining([...careerCompetences]));
  for (const template of templates)
    expect(cardsFor(template, noSet).map(themeOf)).toEqual(expect.arrayContaining([...careerCompetences]));
});
