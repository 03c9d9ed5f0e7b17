import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cardOf,
  chosenOf,
  divisionOf,
  type Saying,
  type SharedTask,
  themeOf,
} from "@/lib/profiles/sharing/rules";
import { mayReadSharing, mayShare } from "@/lib/profiles/sharing/policy";
import { anActor } from "@/tests/support/actor";

const talk: SharedTask = {
  ...{ key: "talk", what: "Gesprekken voeren", moment: null },
  ...{ setting: "school", phase: null, roleId: "coach", roleName: "Coach", version: null },
};
const open: SharedTask = {
  ...talk,
  key: "open",
  what: "Open dag",
  phase: "intake",
  roleId: null,
  roleName: null,
  version: 1,
};
const visit: SharedTask = { ...talk, key: "visit", setting: "placement", phase: "programme" };

const says = (personId: string | null, said: Saying["said"], taskKey = "talk"): Saying => ({
  ...{ taskKey, personId, said },
});

function stand(sayings: readonly Saying[], holders: readonly string[], present = ["anna", "bas", "cem"]) {
  const facts = { tasks: [talk], sayings, present, holders: new Map([["coach", holders]]) };
  const [task] = divisionOf(facts);
  return {
    state: task?.state,
    shares: task?.shares.map(({ personId, part, isByRole }) => [personId, part, isByRole]),
  };
}

describe("who does what", () => {
  it("[C13] whoever holds the role does its tasks, as long as the team names nobody", () => {
    expect(stand([], ["anna"])).toEqual({ state: "one", shares: [["anna", "does", true]] });
    expect(stand([], ["anna", "bas"]).state).toBe("several");
    expect(stand([says("cem", "knows")], ["anna"]).shares).toEqual([
      ["cem", "knows", false],
      ["anna", "does", true],
    ]);
    expect(stand([says("bas", "does")], ["anna"])).toEqual({
      state: "one",
      shares: [["bas", "does", false]],
    });
    expect(stand([says("anna", "none")], ["anna"]).state).toBe("nobody");
  });

  it("[M11] a task whose only owner is gone is nobody's, whether they were named or held the role", () => {
    expect(stand([], []).state).toBe("nobody");
    expect(stand([says("bas", "does")], ["anna"], ["anna"]).state).toBe("nobody");
  });

  it("[C13] several owners are flagged until the team says that it does this together", () => {
    const two = [says("anna", "does"), says("bas", "does")];
    expect(stand(two, []).state).toBe("several");
    expect(stand([...two, says(null, "together")], []).state).toBe("together");
    expect(stand([...two, says(null, "together"), says(null, "apart")], []).state).toBe("several");
    expect(stand([...two, says(null, "together"), says("bas", "joins")], []).state).toBe("one");
  });

  it("[C13] the last word about somebody counts, and nobody stands twice in a task", () => {
    const person = fc.constantFrom("anna", "bas", "cem", "gone");
    const said = fc.constantFrom("does", "joins", "knows", "none") as fc.Arbitrary<Saying["said"]>;
    const sayings = fc.array(fc.tuple(person, said), { maxLength: 12 });
    fc.assert(
      fc.property(sayings, fc.subarray(["anna", "bas"]), (spoken, holders) => {
        const { shares = [], state } = stand(
          spoken.map(([who, what]) => says(who, what)),
          holders,
        );
        const names = shares.map(([who]) => who);
        expect(new Set(names).size).toBe(names.length);
        expect(names).not.toContain("gone");
        for (const [who, part, isByRole] of shares) {
          const last = spoken.findLast(([name]) => name === who)?.[1];
          expect(part).toBe(isByRole ? "does" : last);
        }
        const doers = shares.filter(([, part]) => part === "does").length;
        expect(state).toBe(doers === 0 ? "nobody" : doers === 1 ? "one" : "several");
      }),
    );
  });

  it("[M11] is narrowed to school or placement, a phase, and what is open; tasks for both belong to both", () => {
    const both = { ...talk, key: "both", setting: "both" } as const;
    const facts = { sayings: [], present: ["anna"], holders: new Map([["coach", ["anna"]]]) };
    const all = divisionOf({ ...facts, tasks: [talk, open, visit, both] });
    const none = { setting: null, phase: null, isOpen: false };
    const keys = (choice: Partial<typeof none> | object) =>
      chosenOf(all, { ...none, ...choice }).map(({ key }) => key);
    expect(keys({ setting: "placement" })).toEqual(["visit", "both"]);
    expect(keys({ phase: "intake" })).toEqual(["talk", "open", "both"]);
    expect(keys({ isOpen: true })).toEqual(["open"]);
    expect(cardOf(all, "anna").map(({ key }) => key)).toEqual(["talk", "visit", "both"]);
  });

  it("[M11] hands its place and phase on to the card, not what is still open", () => {
    expect(themeOf({ setting: "placement", phase: "after", isOpen: true })).toEqual({
      plek: "placement",
      fase: "after",
    });
    expect(themeOf({ setting: null, phase: null, isOpen: true })).toEqual({});
  });

  it("[C13] is shared out by the team and its leader, and read besides by HR and its coordinator", () => {
    const dier = { id: "dier", name: "Dier" };
    const actors = [
      anActor({ teams: [dier] }),
      anActor({ ledTeams: [dier] }),
      anActor({ offices: new Set(["hr"]) }),
      anActor({ coordinatedTeams: [dier] }),
      anActor({ offices: new Set(["directorate", "admin", "lob-coordinator"]) }),
      anActor({ teams: [{ id: "groen", name: "Groen" }] }),
    ];
    const teamId = "dier";
    expect(actors.map((actor) => mayShare(actor, { teamId }))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(actors.map((actor) => mayReadSharing(actor, { teamId }))).toEqual([
      ...[true, true, true, true, false, false],
    ]);
  });
});
