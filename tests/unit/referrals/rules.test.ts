import { describe, expect, test } from "vitest";
import { mayEndNote, mayReadNote } from "@/lib/referrals/colleagues/policy";
import { mayRunUntil } from "@/lib/referrals/colleagues/rules";
import { type ReferralTies, sightOf } from "@/lib/referrals/policy";
import {
  mayBeAnswered,
  mayBeClosed,
  mayBeSent,
  mayBeTakenUp,
  mayBeWithdrawn,
  mayBeWorkedOn,
  type ReferralFacts,
  stateOf,
} from "@/lib/referrals/rules";
import { isShownTo, mayBeAdded, maySettle, mostSteps } from "@/lib/referrals/steps/rules";
import { anActor } from "@/tests/support/actor";

const at = new Date("2026-11-02T09:00:00Z");
const nothing: ReferralFacts = {
  ...{ agreedAt: null, declinedAt: null, sentAt: null, withdrawnAt: null, acceptedAt: null },
  ...{ returnedAt: null, stepsAgreedAt: null, feedbackAt: null, closedAt: null },
};
const agreed = { ...nothing, agreedAt: at };
const sent = { ...agreed, sentAt: at };
const accepted = { ...sent, acceptedAt: at };
const guided = { ...accepted, stepsAgreedAt: at };
const told = { ...guided, feedbackAt: at };
const closed = { ...told, closedAt: at };

describe("[W2] where a referral stands", () => {
  test.each([
    ["concept", nothing],
    ["declined", { ...nothing, declinedAt: at }],
    ["agreed", agreed],
    ["sent", sent],
    ["returned", { ...sent, returnedAt: at }],
    ["accepted", accepted],
    ["in-guidance", guided],
    ["feedback-given", told],
    ["closed", closed],
    ["withdrawn", { ...guided, withdrawnAt: at }],
  ] as const)("is %s by what happened to it", (state, facts) => {
    expect(stateOf(facts)).toBe(state);
  });

  test("lets nothing leave without a yes, and nothing be answered that was read in other words", () => {
    for (const facts of [nothing, { ...nothing, declinedAt: at }])
      expect(mayBeSent(facts)).toMatchObject({ refusal: "not-agreed" });
    expect(mayBeSent(agreed).ok).toBe(true);
    expect(mayBeSent(sent)).toMatchObject({ refusal: "sent-already" });
    expect(mayBeAnswered({ ...nothing, version: 2 }, 1)).toMatchObject({ refusal: "changed-meanwhile" });
    expect(mayBeAnswered({ ...sent, version: 1 }, 1)).toMatchObject({ refusal: "sent-already" });
  });

  test("is taken up once, worked on until it is closed, and closed only when the coach heard", () => {
    expect(mayBeTakenUp(sent).ok).toBe(true);
    expect(mayBeTakenUp(accepted)).toMatchObject({ refusal: "taken-up" });
    expect(mayBeWorkedOn(sent)).toMatchObject({ refusal: "not-taken-up" });
    expect(mayBeWorkedOn(closed)).toMatchObject({ refusal: "over" });
    expect(mayBeClosed(guided)).toMatchObject({ refusal: "no-feedback" });
    expect(mayBeClosed(told).ok).toBe(true);
    expect(mayBeWithdrawn(accepted, "coach")).toMatchObject({ refusal: "taken-up" });
    expect(mayBeWithdrawn(told, "student").ok).toBe(true);
    expect(mayBeWithdrawn(closed, "student")).toMatchObject({ refusal: "over" });
  });
});

const unit = { id: "sab", name: "SAB" };
const ties: ReferralTies = {
  ...{ studentId: "s", authorId: "c", coachId: "c", opensEarlier: true, unitId: unit.id, sentAt: at },
  ...{ withdrawnAt: null, returnedAt: null, closedAt: null, handlerId: "a", isHandlerThere: true },
};
const adviser = (personId: string) => anActor({ personId, offices: new Set(["second-line"]), teams: [unit] });

describe("[6.3] who sees a referral", () => {
  test("the student, the coach of today, and the one adviser who took it up", () => {
    expect(sightOf(anActor({ personId: "s", kind: "student" }), ties)).toBe("own");
    expect(sightOf(anActor({ personId: "c" }), ties)).toBe("coach");
    expect(sightOf(adviser("a"), ties)).toBe("handler");
    expect(sightOf(adviser("b"), ties)).toBeNull();
    expect(sightOf(adviser("b"), { ...ties, handlerId: null })).toBe("unit");
    expect(sightOf(adviser("b"), { ...ties, isHandlerThere: false })).toBe("unit");
  });

  test("no office opens it: not HR, not who leads, and not an adviser of another unit", () => {
    const offices = [
      "hr",
      "directorate",
      "lob-coordinator",
      "team-lead",
      "admin",
      "privacy-officer",
    ] as const;
    for (const office of offices)
      expect(sightOf(anActor({ personId: "x", offices: new Set([office]), teams: [unit] }), ties)).toBeNull();
    const elsewhere = anActor({ personId: "a", offices: new Set(["second-line"]) });
    expect(sightOf(elsewhere, ties)).toBeNull();
  });

  test("until it is sent, and after it came back or was withdrawn, the unit sees nothing", () => {
    for (const gone of [{ sentAt: null }, { withdrawnAt: at }, { returnedAt: at }])
      expect(sightOf(adviser("a"), { ...ties, ...gone })).toBeNull();
  });

  test("[6.5-4] a former coach sees nothing, a new one what the student leaves open", () => {
    const moved = { ...ties, coachId: "n" };
    expect(sightOf(anActor({ personId: "c" }), moved)).toBeNull();
    expect(sightOf(anActor({ personId: "n" }), moved)).toBe("coach");
    expect(sightOf(anActor({ personId: "n" }), { ...moved, opensEarlier: false })).toBeNull();
  });
});

describe("[6.3] a referral that is over, and somebody with two roles", () => {
  test("stays with who handled it: no other adviser opens what is closed, also when that one left", () => {
    const over = { ...ties, closedAt: at };
    expect(sightOf(adviser("a"), over)).toBe("handler");
    expect(sightOf(adviser("b"), { ...over, isHandlerThere: false })).toBeNull();
  });

  test("[6.5-14] an adviser who is the coach sees it as the coach, unless they handle it already", () => {
    const waiting = { ...ties, handlerId: null, coachId: "n" };
    expect(sightOf(adviser("n"), waiting)).toBe("coach");
    expect(sightOf(adviser("n"), { ...waiting, opensEarlier: false })).toBeNull();
    expect(sightOf(adviser("n"), { ...waiting, opensEarlier: false, handlerId: "n" })).toBe("handler");
  });
});

describe("[W6] steps", () => {
  const step = { doer: "parent", settledAt: null, consentedAt: null, declinedAt: null } as const;

  test("of parents stay between student and adviser until the student says yes", () => {
    expect(isShownTo("coach", step)).toBe(false);
    expect(isShownTo("coach", { ...step, consentedAt: at })).toBe(true);
    for (const sight of ["own", "handler"] as const) expect(isShownTo(sight, step)).toBe(true);
  });

  test("are settled by who does them; parents and companies have no account here", () => {
    const settles = (sight: "own" | "coach" | "handler" | "unit") =>
      (["student", "adviser", "coach", "parent", "company"] as const).filter((doer) =>
        maySettle(sight, { doer }),
      );
    expect(settles("own")).toEqual(["student"]);
    expect(settles("coach")).toEqual(["coach"]);
    expect(settles("handler")).toEqual(["adviser", "parent", "company"]);
    expect(settles("unit")).toEqual([]);
  });

  test("are no more than anybody keeps in mind", () => {
    expect(mayBeAdded(accepted, mostSteps - 1).ok).toBe(true);
    expect(mayBeAdded(accepted, mostSteps)).toMatchObject({ refusal: "enough" });
  });
});

describe("[W3] a note for one colleague", () => {
  const note = {
    ...{ studentId: "s", authorId: "c", readerId: "r", coachId: "c", isReaderInTeam: true },
    ...{ endsOn: "2026-11-20", endedAt: null },
  };

  test("is read until its last day by the one it is for, as long as they work with the student", () => {
    const reader = anActor({ personId: "r" });
    expect(mayReadNote(reader, note, "2026-11-20")).toBe(true);
    expect(mayReadNote(reader, note, "2026-11-21")).toBe(false);
    expect(mayReadNote(reader, { ...note, isReaderInTeam: false }, "2026-11-02")).toBe(false);
    expect(mayReadNote(anActor({ personId: "x" }), note, "2026-11-02")).toBe(false);
    expect(mayEndNote(reader, note)).toBe(false);
    expect(mayEndNote(anActor({ personId: "s", kind: "student" }), note)).toBe(true);
  });

  test("runs for a term at most", () => {
    expect(mayRunUntil("2026-11-01", "2026-11-02")).toMatchObject({ refusal: "day-gone" });
    expect(mayRunUntil("2027-06-01", "2026-11-02")).toMatchObject({ refusal: "too-far" });
    expect(mayRunUntil("2026-12-01", "2026-11-02").ok).toBe(true);
  });
});
