import { describe, expect, it } from "vitest";
import type { TalksToDo } from "@/lib/conversations/agenda/queries";
import { plannedUntil } from "@/lib/conversations/agenda/rules";
import { greetingOf } from "@/lib/today/greeting/rules";
import { comingOf, tasksInTurn, tasksOf, type ToDo } from "@/lib/today/rules";
import { nextStepOf } from "@/lib/today/next/rules";
import { bare, canWait } from "@/lib/today/tasks/rules";
import { anActor } from "@/tests/support/actor";

const now = new Date("2026-11-24T09:00:00Z");
const noor = { givenName: "Noor", infix: "van", familyName: "Dijk" };
const coach = { givenName: "Hanneke", infix: null, familyName: "Bos" };

const talk = (
  id: string,
  different: Partial<TalksToDo["planned"][number]> = {},
): TalksToDo["planned"][number] => ({
  id,
  studentId: `student of ${id}`,
  studentName: noor,
  coachName: coach,
  kind: "progress",
  place: "school",
  plannedMinutes: 20,
  room: "",
  state: "planned",
  plannedFor: new Date("2026-11-24T12:30:00Z"),
  heldOn: null,
  togetherAt: null,
  isPrepared: false,
  ...different,
});
const none: TalksToDo = {
  toRecord: [],
  planned: [],
  toConfirm: [],
  toReadAgain: [],
  agreements: [],
  caseload: null,
};
const nothing: ToDo = {
  isStudent: false,
  talks: null,
  newCoach: null,
  handovers: [],
  departures: [],
  ownDeparture: null,
  actions: [],
  plans: [],
  personal: [],
  trainings: [],
  intakes: null,
  isIntaker: false,
  unseen: null,
  criteria: [],
  orphans: [],
  halves: [],
  names: [],
  doubtful: null,
  keys: [],
  consultations: [],
  aged: [],
  clarity: null,
  forms: [],
  results: [],
  appraisals: [],
  toBegin: [],
  statement: [],
  glossary: [],
  halfway: [],
  agreed: [],
  referrals: [],
  signals: [],
  rounds: [],
  requests: [],
  news: [],
  unread: [],
  jointCases: [],
  visits: [],
  imports: [],
  staffTalks: [],
};
const agreement = {
  id: "a",
  talkId: "t",
  studentId: "s",
  studentName: noor,
  doer: "student",
  dueOn: "2026-11-23",
} as const;

describe("what is somebody's to do", () => {
  it("is nothing when no slice knows of anything", () => {
    expect(tasksOf(nothing, now)).toEqual([]);
  });

  it("[M5] puts what is late first, then today's talks, then the rest", () => {
    const talks = {
      ...none,
      planned: [talk("today"), talk("thursday", { plannedFor: new Date("2026-11-26T09:00:00Z") })],
      toRecord: [talk("missed", { plannedFor: new Date("2026-11-20T09:00:00Z") })],
      agreements: [agreement],
    };
    const kinds = tasksOf({ ...nothing, talks }, now).map(({ kind, isLate }) => [kind, isLate]);
    expect(kinds).toEqual([
      ["to-record", true],
      ["agreement", true],
      ["talk-today", false],
    ]);
  });

  it("[O14] asks who was the coach for a note, once for a whole class, and the student about their new coach", () => {
    const handover = (studentId: string, handedOn: string) => ({
      ...{ assignmentId: `of ${studentId}`, studentId, studentName: noor, nextCoachName: coach },
      ...{ handedOn, noteVersion: 0, leftOn: null, isNothing: false, formerCoachId: "me" },
    });
    const one = tasksOf({ ...nothing, handovers: [handover("s", "2026-11-20")] }, now);
    expect(one).toMatchObject([{ kind: "handover", path: "/studenten/s/overdracht", on: null }]);
    const handovers = [handover("s", "2026-11-20"), handover("t", "2026-11-18")];
    const many = tasksOf({ ...nothing, handovers }, now);
    expect(many).toMatchObject([{ path: "/studenten/overdracht", count: 2, on: null }]);
    const newCoach = { studentId: "me", name: coach, since: "2026-11-20" };
    expect(tasksOf({ ...nothing, isStudent: true, newCoach }, now)).toMatchObject([
      { kind: "new-coach", path: "/studenten/me", people: [coach] },
    ]);
  });

  it("leads to the one place where it is done", () => {
    const talks = { ...none, toRecord: [talk("t")], toConfirm: [talk("c")] };
    const plans = [{ teamId: "x", teamName: "Dier", kind: "adopt", dueOn: "2026-11-30" }] as const;
    const paths = tasksOf({ ...nothing, talks, plans }, now).map(({ path }) => path);
    expect(paths).toEqual([
      "/studenten/student of t/gesprek?talk=t",
      "/gesprekken/c",
      "/teams/x/plan/vaststellen",
    ]);
  });

  it("[M3, S5] leads both to preparing a talk of today, and the student to what they confirmed on one screen", () => {
    const talks = { ...none, planned: [talk("p", { plannedFor: now })] };
    for (const isStudent of [true, false])
      expect(tasksOf({ ...nothing, isStudent, talks }, now)).toMatchObject([
        { kind: "talk-today", path: "/gesprekken/p/voorbereiden" },
      ]);
    const toReadAgain = [talk("d", { state: "confirmed", heldOn: "2026-11-20" })];
    expect(tasksOf({ ...nothing, isStudent: true, talks: { ...none, toReadAgain } }, now)).toMatchObject([
      { kind: "confirmed-together", isLate: false, on: "2026-11-20", people: [coach] },
    ]);
  });

  it("[O8] asks a student to prepare a talk from three days ahead, until they did; the coach on the day itself", () => {
    const planned = [
      talk("thursday", { plannedFor: new Date("2026-11-26T09:00:00Z"), isPrepared: true }),
      talk("friday", { plannedFor: new Date("2026-11-27T22:30:00Z") }),
      talk("saturday", { plannedFor: new Date("2026-11-27T23:30:00Z") }),
    ];
    const talks = { ...none, planned };
    expect(tasksOf({ ...nothing, isStudent: true, talks }, now)).toMatchObject([
      { kind: "talk-soon", id: "friday", path: "/gesprekken/friday/voorbereiden", people: [coach] },
    ]);
    expect(tasksOf({ ...nothing, talks }, now)).toEqual([]);
  });

  it("[O8] a talk of next week is to be prepared, and is not one of this week", () => {
    const friday = new Date("2026-11-27T09:00:00Z");
    const talks = { ...none, planned: [talk("monday", { plannedFor: new Date("2026-11-30T09:00:00Z") })] };
    const toDo = { ...nothing, isStudent: true, talks };
    expect(tasksOf(toDo, friday)).toMatchObject([{ kind: "talk-soon", id: "monday" }]);
    expect(comingOf(toDo, friday)).toEqual([]);
    expect([plannedUntil(true, friday), plannedUntil(false, friday)]).toEqual(["2026-11-30", "2026-11-29"]);
  });

  it("[B4] asks who leads a team to look at an agreement again: late the day after its day", () => {
    const about = { id: "a", title: "Overdracht", teamName: "Groen" };
    const agreed = [
      { ...about, dueOn: "2026-11-24" },
      { ...about, id: "b", dueOn: "2026-11-23" },
    ];
    expect(tasksOf({ ...nothing, agreed }, now)).toMatchObject([
      { kind: "team-agreement", isLate: true, path: "/afspraken/b", what: "Overdracht", where: "Groen" },
      { kind: "team-agreement", isLate: false, path: "/afspraken/a", on: "2026-11-24" },
    ]);
  });

  it("[R2] asks to fill in a scan about a student, and for feedback to a colleague", () => {
    const form = {
      raterId: "r",
      teamName: null,
      name: "Leermeter",
      closesOn: "2026-12-01",
      isSubmitted: false,
    };
    const about = (kind: "student" | "feedback", category: "self" | "coach" | "colleague") =>
      tasksOf({ ...nothing, forms: [{ ...form, kind, category, subjectName: noor }] }, now)[0]?.kind;
    expect(about("student", "coach")).toBe("scan");
    expect(about("student", "self")).toBe("form");
    expect(about("feedback", "colleague")).toBe("form");
  });

  it("[O9] shows a student their own agreements, and not what the coach promised to do", () => {
    const agreements = [agreement, { ...agreement, id: "b", doer: "coach" as const }];
    const toDo = { ...nothing, isStudent: true, talks: { ...none, agreements } };
    expect(tasksOf(toDo, now).map(({ id, people }) => [id, people])).toEqual([["a", []]]);
  });

  it("keeps today's talks that are still to come in the week, and drops those whose hour has passed", () => {
    const talks = {
      ...none,
      planned: [talk("early", { plannedFor: new Date("2026-11-24T08:00:00Z") }), talk("later")],
    };
    expect(comingOf({ ...nothing, talks }, now).map(({ id }) => id)).toEqual(["later"]);
  });

  it("[O15] asks who leads the team about students without a coach, as one thing for each team", () => {
    const orphans = [{ teamId: "x", teamName: "Water", count: 3 }];
    expect(tasksOf({ ...nothing, orphans }, now)).toMatchObject([
      { kind: "no-coach", count: 3, path: "/teams/x", isLate: true },
    ]);
  });
});

describe("[O15, 6.5-13] who coaches and leaves soon", () => {
  const departure = { coachId: "k", coachName: coach, teamId: "x", teamName: "Water", students: 3 };

  it("is told to who leads the team with the way to a next coach, and to themselves with the way to hand over", () => {
    const departures = [{ ...departure, endsOn: "2026-11-30" }];
    const ownDeparture = { endsOn: "2026-11-30", students: 3 };
    expect(tasksInTurn({ ...nothing, departures, ownDeparture }, now).urgent).toMatchObject([
      { kind: "coach-leaves", path: "/teams/x/gesprekken", people: [coach], count: 3, on: "2026-11-30" },
      { kind: "hand-over", path: "/studenten/overdracht", count: 3, on: "2026-11-30" },
    ]);
  });

  it("can wait as long as the last day is more than a week ahead", () => {
    const departures = [{ ...departure, endsOn: "2026-12-20" }];
    expect(tasksInTurn({ ...nothing, departures }, now)).toMatchObject({
      urgent: [],
      waiting: [{ count: 3 }],
    });
  });
});

describe("[M5, O8] what two people tell each other about a talk", () => {
  const on = "2026-11-23";
  const moved = {
    talkId: "t",
    name: noor,
    was: now,
    at: new Date("2026-11-26T09:00:00Z"),
    room: "",
  } as const;

  it("[N4] brings the coach to the student who asks, and the student to the answer", () => {
    const requests = [
      { kind: "asked", studentId: "s", name: noor, on },
      { kind: "answered", studentId: "s", name: noor, on },
    ] as const;
    expect(tasksOf({ ...nothing, requests }, now)).toMatchObject([
      { kind: "talk-asked", path: "/studenten/s", people: [noor] },
      { kind: "talk-answered", path: "/gesprekken" },
    ]);
  });

  it("[M5] [O8] says what was moved or called off at once, while what was planned can wait", () => {
    const news = (["planned", "moved", "off"] as const).map((kind) => ({ ...moved, kind }));
    const { urgent, waiting } = tasksInTurn({ ...nothing, news }, now);
    expect(urgent.map(({ kind }) => kind)).toEqual(["talk-off", "talk-moved"]);
    expect(urgent[1]).toMatchObject({ path: "/gesprekken/t", was: now, where: "none" });
    expect(waiting.map(({ kind }) => kind)).toEqual(["talk-planned"]);
  });
});

describe("what can wait", () => {
  const task = { ...bare, kind: "agreement", id: "a", path: "" } as const;

  it("[M5] is what nobody waits for and what has its day more than a week ahead, never what is late", () => {
    expect(canWait({ ...task, on: "2026-12-01" }, "2026-11-24")).toBe(false);
    expect(canWait({ ...task, on: "2026-12-02" }, "2026-11-24")).toBe(true);
    expect(canWait({ ...task, at: new Date("2026-12-02T09:00:00Z") }, "2026-11-24")).toBe(true);
    expect(canWait(task, "2026-11-24")).toBe(false);
    expect(canWait({ ...task, kind: "glossary-news" }, "2026-11-24")).toBe(true);
    expect(canWait({ ...task, kind: "glossary-news", isLate: true }, "2026-11-24")).toBe(false);
    for (const kind of ["explain", "own-plan-proposals", "appraisal-check"] as const)
      expect(canWait({ ...task, kind }, "2026-11-24")).toBe(false);
  });

  it("stands apart from what asks for something now, and nothing stands in both or in neither", () => {
    const talks = {
      ...none,
      toRecord: [talk("t")],
      agreements: [agreement, { ...agreement, id: "b", dueOn: "2027-01-01" }],
    };
    const { urgent, waiting } = tasksInTurn({ ...nothing, talks }, now);
    expect(urgent.map(({ id }) => id)).toEqual(["a", "t"]);
    expect(waiting.map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("a greeting", () => {
  it.each([
    ["2026-11-24T06:00:00Z", "morning"],
    ["2026-11-24T11:00:00Z", "afternoon"],
    ["2026-11-24T16:59:00Z", "afternoon"],
    ["2026-11-24T17:00:00Z", "evening"],
    ["2026-11-24T02:00:00Z", "evening"],
    ["2026-07-24T10:00:00Z", "afternoon"],
  ])("at %s is of the %s in the Netherlands", (at, part) => {
    expect(greetingOf(new Date(at))).toBe(part);
  });
});

describe("an empty day", () => {
  it("points everybody to a page they have", () => {
    const team = { id: "x", name: "Dier" };
    expect(nextStepOf(anActor({ kind: "student" })).path).toBe("/gesprekken");
    expect(nextStepOf(anActor({ isCoach: true })).path).toBe("/studenten");
    expect(nextStepOf(anActor({ offices: new Set(["hr"]) })).path).toBe("/borging");
    expect(nextStepOf(anActor({ offices: new Set(["team-lead"]), ledTeams: [team] })).path).toBe("/teams/x");
    expect(nextStepOf(anActor({ offices: new Set(["admin"]) })).path).toBe("/beheer/import");
    expect(nextStepOf(anActor()).path).toBe("/mijn-rol");
  });
});
