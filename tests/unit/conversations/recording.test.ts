import { expect, test } from "vitest";
import { spanOf, timeOf, usedIn } from "@/lib/conversations/recording/rules";
import { recordTalkInput } from "@/lib/conversations/schema";

const sent = {
  studentId: "01980000-0000-7000-8000-000000000001",
  ...{ heldOn: "2026-11-02", topic: "career" },
};

test("[S6] how long the form was open counts among lengths, and what can't be that counts as nothing", () => {
  const seconds = [1, 60, 61, 180, 181, 300, 599, 601, 7200];
  expect(seconds.map(spanOf)).toEqual(["1", "1", "2", "3", "5", "5", "10", "more", "more"]);
  expect([null, 0, -5, 7201].map(spanOf)).toEqual([null, null, null, null]);
});

test.each([
  ["95", 95],
  ["", null],
  [undefined, null],
  ["long", null],
  ["-3", null],
  ["1.5", null],
  [["1", "2"], null],
])("[S6] a form that says %j of how long it was open is recorded all the same", (seconds, read) => {
  expect(recordTalkInput.parse({ ...sent, seconds }).seconds).toBe(read);
});

test("[S6] a field is used when something stands in it", () => {
  expect(usedIn(recordTalkInput.parse(sent))).toEqual([]);
  const full = {
    ...{ minutes: "20", competence: "motives", studentWords: "Ik wil door.", coachNotes: "Goed." },
    careerStep: "Meelopen",
    ...{ agreement: "Bellen", doer: "student", due: "", nextDay: "2026-12-01", nextTime: "10:00" },
  };
  expect(usedIn(recordTalkInput.parse({ ...sent, ...full }))).toEqual([
    ...["studentWords", "aims", "coachNotes", "competence", "agreement", "next", "minutes"],
  ]);
});

test("[S6] the middle talk says how long recording takes, held against three minutes", () => {
  const recording = { talks: 12, timed: 10, fields: [], monday: "2026-11-02" };
  expect(timeOf({ ...recording, spans: [2, 2, 2, 3, 1, 0] })).toEqual({ middle: "3", inTime: 6 });
  expect(timeOf({ ...recording, spans: [0, 0, 0, 0, 0, 10] })).toEqual({ middle: "more", inTime: 0 });
  expect(timeOf({ ...recording, timed: 0, spans: [0, 0, 0, 0, 0, 0] })).toBeNull();
});
