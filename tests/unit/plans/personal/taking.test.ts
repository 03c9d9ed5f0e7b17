import { expect, test } from "vitest";
import { planSheets } from "@/lib/plans/personal/taking/files";
import { loadMessages } from "@/lib/platform/messages";
import { aPart, anAction, aPlan, aQuestion } from "@/tests/support/personal-plans";

test("[F1] [F5] one's own plan is taken along whole: words, questions, actions and what was learnt, in the reader's words", async () => {
  const learning = { id: "1", what: "Meegekeken bij Fatima", on: "2026-11-23", minutes: 45, competence: "" };
  const facts = { kind: "visit", isLob: true, action: "Meekijken" } as const;
  const plan = aPlan({
    parts: [{ ...aPart("ambition", "Naar buiten"), place: "outside" }],
    questions: [
      aQuestion({
        title: "=Hoe?",
        type: "experiment",
        result: "not-reached",
        actions: [anAction({ carriedFrom: 2025 })],
      }),
    ],
  });
  const sheets = planSheets(plan, [{ ...learning, ...facts }], await loadMessages("nl", {}));
  expect(sheets.map(({ name, count }) => [name, count])).toEqual([
    ["Plan", 1],
    ["Leervragen", 1],
    ["Acties", 1],
    ["Onderweg geleerd", 1],
  ]);
  const [parts, questions, actions, learnings] = sheets.map((sheet) => sheet.lineAt(0));
  for (const words of ["Ambitie", "Naar buiten", "Buiten het mbo"]) expect(parts).toContain(words);
  for (const words of ["&apos;=Hoe?", "Experiment", "Mislukt, geleerd"])
    expect(questions?.replaceAll("'=", "&apos;=")).toContain(words);
  for (const words of ["Vier gesprekken voeren", "Loopbaansturing", "nog niet begonnen", "2025-2026"])
    expect(actions).toContain(words);
  for (const words of ["Meegekeken bij Fatima", ">45<", "Meekijken bij een ander"])
    expect(learnings).toContain(words);
});
