import { expect, test } from "vitest";
import { navigationOf } from "@/components/shell/institution-navigation";
import type { Actor } from "@/lib/platform/actor";
import { anActor } from "@/tests/support/actor";

const team = { id: "dier", name: "Dier & Zorg" };
const people: Readonly<Record<string, Actor>> = {
  student: anActor({ kind: "student" }),
  teacher: anActor({ teams: [team] }),
  coach: anActor({ teams: [team], isCoach: true }),
  lead: anActor({ offices: new Set(["team-lead"]), ledTeams: [team] }),
  hr: anActor({ offices: new Set(["hr"]) }),
  directorate: anActor({ offices: new Set(["directorate"]) }),
  coordinator: anActor({ offices: new Set(["lob-coordinator"]) }),
};

type Where = { readonly isIntaker?: boolean; readonly group?: string };

/** In whose menu a page stands, and under what. */
function whoFinds(path: string, { isIntaker = false, group: under }: Where = {}): string[] {
  return Object.entries(people).flatMap(([name, actor]) => {
    const groups = navigationOf(actor, (word) => word, { toDo: 0, isIntaker });
    const items = groups.filter(({ group }) => !under || group === under).flatMap((group) => group.items);
    return items.some(({ href }) => href === `/school${path}`) ? [name] : [];
  });
}

test("[O22] [S1] who keeps the websites next to talks has them in the menu", () => {
  expect(whoFinds("/gesprekken/websites")).toEqual(["hr", "coordinator"]);
});

test("[W11] [W12] [W14] who reads how students are referred finds the way there, and who writes how it goes", () => {
  expect(whoFinds("/doorverwijzen")).toEqual(["lead", "hr", "directorate", "coordinator"]);
  expect(whoFinds("/doorverwijzen", { group: "steer" })).toEqual(["lead", "directorate"]);
  expect(whoFinds("/doorverwijzen", { group: "arrange" })).toEqual(["hr", "coordinator"]);
});

test("[U3] an intaker who coaches nobody has their intakes in the menu; a coach has them with their students", () => {
  expect(whoFinds("/studenten/intakes")).toEqual([]);
  const found = whoFinds("/studenten/intakes", { isIntaker: true });
  expect(found).toContain("teacher");
  expect(found).not.toContain("coach");
});
