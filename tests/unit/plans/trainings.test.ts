import { describe, expect, test } from "vitest";
import { planSheets } from "@/lib/plans/personal/taking/files";
import { changesSince } from "@/lib/plans/personal/agreements/rules";
import * as may from "@/lib/plans/trainings/policy";
import {
  mayAskMore,
  mayBeSettled,
  mostWaiting,
  newsSince,
  stateOfTraining,
} from "@/lib/plans/trainings/rules";
import { askTrainingInput } from "@/lib/plans/trainings/schema";
import { isChangedSince } from "@/lib/plans/rules";
import { loadMessages } from "@/lib/platform/messages";
import { newId } from "@/lib/platform/ids";
import { fundingName, mayBeFunded } from "@/lib/settings/development/rules";
import { developmentInput } from "@/lib/settings/development/schema";
import { anAction, aPlan, aQuestion } from "@/tests/support/personal-plans";
import { actorWith, planAction, planGoal } from "@/tests/support/plans";

const waiting = { answerBy: "2026-12-04", answer: null, withdrawnOn: null };

describe("what a team asks to learn", () => {
  test("[G12] waits on its last day and is overdue the day after, as what is asked in a talk", () => {
    expect(stateOfTraining(waiting, "2026-12-04")).toBe("waiting");
    expect(stateOfTraining(waiting, "2026-12-05")).toBe("overdue");
    expect(stateOfTraining({ ...waiting, answer: "partly" }, "2026-12-05")).toBe("answered");
    expect(stateOfTraining({ ...waiting, withdrawnOn: "2026-12-01" }, "2026-12-05")).toBe("withdrawn");
  });

  test("[G12] is answered or taken back, and either once", () => {
    expect(mayBeSettled(waiting).ok).toBe(true);
    expect(mayBeSettled({ ...waiting, answer: "declined" })).toMatchObject({ refusal: "already-answered" });
    expect(mayBeSettled({ ...waiting, withdrawnOn: "2026-12-01" })).toMatchObject({ refusal: "withdrawn" });
    expect(mayAskMore(mostWaiting - 1).ok).toBe(true);
    expect(mayAskMore(mostWaiting)).toMatchObject({ refusal: "too-many" });
    expect(newsSince("2026-11-23")).toBe("2026-11-09");
  });

  test("[G12] takes hours as people write them, and says of each field what is wrong", () => {
    const asked = {
      teamId: newId(),
      what: "Leren",
      why: "Nodig",
      period: "maart",
      people: "6",
      hours: "7,5",
    };
    expect(askTrainingInput.parse(asked)).toMatchObject({ hours: 450, people: 6, goalId: null, funding: "" });
    for (const [name, value] of [
      ["hours", "veel"],
      ["hours", "0"],
      ["hours", "200,5"],
      ["people", "0"],
      ["people", "zes"],
      ["people", "501"],
      ["why", " "],
      ["goalId", "x"],
    ] as const)
      expect(askTrainingInput.safeParse({ ...asked, [name]: value }).success, `${name} ${value}`).toBe(false);
    const empty = askTrainingInput.safeParse({ ...asked, people: "" });
    expect(empty.error?.issues).toMatchObject([{ path: ["people"], message: "required" }]);
  });
});

describe("who asks, reads, answers and takes back", () => {
  const [member, leader] = [actorWith({ worksIn: ["a"] }), actorWith({ leads: ["a"] })];
  const [hr, director] = [actorWith({ offices: ["hr"] }), actorWith({ offices: ["directorate"] })];
  const team = { id: "a" };
  const asked = { teamId: "a", askedById: member.personId };

  test("[G12] the team asks and reads, HR reads and answers, others do neither", () => {
    for (const one of [member, leader]) {
      expect(may.mayAskTraining(one, team)).toBe(true);
      expect(may.mayReadTrainings(one, team)).toBe(true);
      expect(may.mayReadTrainings(one, { id: "b" })).toBe(false);
      expect(may.mayAnswerTraining(one, asked)).toBe(false);
    }
    expect(may.mayAskTraining(hr, team)).toBe(false);
    expect(may.mayReadTrainings(hr, team)).toBe(true);
    expect(may.mayAnswerTraining(hr, asked)).toBe(true);
    expect(may.mayReadTrainings(director, team)).toBe(false);
    expect(may.mayListTrainings(director)).toBe(false);
  });

  test("[G12] nobody answers what they asked, and a colleague takes back nothing of another", () => {
    const both = actorWith({ worksIn: ["a"], offices: ["hr"] });
    expect(may.mayAnswerTraining(both, { ...asked, askedById: both.personId })).toBe(false);
    expect(may.mayWithdrawTraining(member, asked)).toBe(true);
    expect(may.mayWithdrawTraining(leader, asked)).toBe(true);
    expect(may.mayWithdrawTraining(actorWith({ worksIn: ["a"] }), asked)).toBe(false);
    expect(may.mayWithdrawTraining({ ...member, teams: [] }, asked)).toBe(false);
  });
});

describe("who pays for development", () => {
  test("[F15] is a source of the list, the one that stood there, or not said", () => {
    for (const source of ["", "teacher-grant", "Regiofonds"])
      expect(mayBeFunded(source, ["Regiofonds"]).ok, source).toBe(true);
    expect(mayBeFunded("Loterij", ["Regiofonds"])).toMatchObject({ refusal: "unknown-funding" });
    expect(mayBeFunded("Loterij", [], "Loterij").ok).toBe(true);
  });

  test("[F15] is listed by the institution, one a line", () => {
    const read = (fundingSources: string) =>
      developmentInput.safeParse({ trainingAnswerDays: "5", yearHours: "59", fundingSources }).data
        ?.fundingSources;
    expect(read(" Regiofonds \n\nRegiofonds\nO&O-fonds")).toEqual(["Regiofonds", "O&O-fonds"]);
    expect(read("subsidy")).toBeUndefined();
    expect(read(Array.from({ length: 13 }, (_, place) => `Fonds ${place}`).join("\n"))).toBeUndefined();
    expect(read("x".repeat(61))).toBeUndefined();
  });

  test("[F15] is one of the words a team and two people agree on, and stands in what one takes along", async () => {
    const goal = planGoal();
    const funded = { ...goal, actions: goal.actions.map((one) => ({ ...one, funding: "teacher-grant" })) };
    expect(isChangedSince({ ambition: "", goals: [goal] }, { ambition: "", goals: [funded] })).toBe(true);
    expect(planAction().funding).toBe("");
    const [before, now] = ["", "subsidy"].map((funding) => {
      const question = aQuestion({ id: "q", actions: [anAction({ id: "a", funding })] });
      return { parts: [], questions: [question] };
    });
    if (!before || !now) throw new Error("There are two.");
    expect(changesSince(before, now)).toMatchObject([
      { kind: "action", chosenNow: expect.arrayContaining(["subsidy"]) },
    ]);
    const words = await loadMessages("nl", {});
    const plan = aPlan({ questions: [aQuestion({ actions: [anAction({ funding: "teacher-grant" })] })] });
    const actions = planSheets(plan, [], words)[2]?.lineAt(0);
    expect(actions).toContain(fundingName("teacher-grant", words.funding.common));
  });
});
