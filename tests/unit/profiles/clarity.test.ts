import { expect, it } from "vitest";
import { heardQuestions, mayExplain, mayExplainTasks } from "@/lib/profiles/clarity/policy";
import { clarityOf, confirmationOf, mayBeConfirmed, mayBeExplained } from "@/lib/profiles/clarity/rules";
import { anActor } from "@/tests/support/actor";

const dier = { id: "dier", name: "Dier" };
const groen = { id: "groen", name: "Groen" };

it("[C10] only the tasks of a role one holds, with a profile in force, can be confirmed", () => {
  expect(mayBeConfirmed({ isHeld: true, hasProfile: true }).ok).toBe(true);
  expect(mayBeConfirmed({ isHeld: false, hasProfile: true })).toMatchObject({ refusal: "role-not-held" });
  expect(mayBeConfirmed({ isHeld: true, hasProfile: false })).toMatchObject({ refusal: "nothing-approved" });
});

it("[C10] an open question waits, an answered one does not, and what was confirmed stays confirmed", () => {
  const [open, answered] = [{ answer: null }, { answer: "Zo." }];
  expect(clarityOf(false, [])).toBe("open");
  expect(clarityOf(false, [answered, open])).toBe("asked");
  expect(clarityOf(false, [answered])).toBe("open");
  expect(clarityOf(true, [open])).toBe("confirmed");
  expect(mayBeExplained(open).ok).toBe(true);
  expect(mayBeExplained(answered)).toMatchObject({ refusal: "already-answered" });
});

it("[C10] a question is for the leader of its team and for HR, never for who asked it, colleagues or directie", () => {
  const question = { personId: "anna", teamId: "dier" };
  const lead = anActor({ ledTeams: [dier] });
  const hr = anActor({ offices: new Set(["hr"]) });
  const others = [
    anActor({ ledTeams: [groen] }),
    anActor({ teams: [dier] }),
    anActor({ offices: new Set(["directorate", "lob-coordinator", "admin"]) }),
    { ...lead, personId: "anna" },
    { ...hr, personId: "anna" },
  ];
  expect([lead, hr].map((actor) => mayExplain(actor, question))).toEqual([true, true]);
  expect(others.map((actor) => mayExplain(actor, question))).toEqual(others.map(() => false));
  expect(heardQuestions(lead)).toEqual(["dier"]);
  expect(heardQuestions(hr)).toBe("every-team");
  expect(mayExplainTasks(anActor({ teams: [dier] }))).toBe(false);
  expect(mayExplain(lead, { personId: "anna", teamId: null })).toBe(false);
});

it("[C10] a next version is asked about anew, beside the version that was confirmed last", () => {
  const [first, second] = [{ id: "first" }, { id: "second" }];
  const versions = [second, first];
  const said = { profileId: "first", schoolYear: 2026, at: new Date("2026-09-01T10:00:00Z") };
  const asked = { inForce: second, versions, now: 2026 };
  expect(confirmationOf([], asked)).toEqual({ confirmedAt: null, confirmedBefore: null });
  expect(confirmationOf([said], asked)).toEqual({ confirmedAt: null, confirmedBefore: first });
  const again = { ...said, profileId: "second", at: new Date("2026-11-01T10:00:00Z") };
  expect(confirmationOf([again, said], asked)).toEqual({ confirmedAt: again.at, confirmedBefore: null });
  const unchanged = { inForce: first, versions: [first], now: 2027 };
  expect(confirmationOf([said], unchanged)).toEqual({ confirmedAt: null, confirmedBefore: null });
});
