import { expect, it } from "vitest";
import { distinctNames, mayBeRemoved } from "@/lib/profiles/competences/rules";

it("[C9] of two competences with one name a list says which is which", () => {
  const names = distinctNames([
    { id: "a", name: "Organisatie", framework: "Raamwerk", under: "Specialisten" },
    { id: "b", name: "Organisatie", framework: "Raamwerk", under: null },
    { id: "c", name: "Luisteren", framework: "Raamwerk", under: null },
  ]);
  expect([...names.values()]).toEqual([
    "Organisatie (Specialisten, Raamwerk)",
    "Organisatie (Raamwerk)",
    "Luisteren",
  ]);
});

it("[C9] [D4] a competence stays as long as a profile, a questionnaire, a former or a lower one holds it", () => {
  const free = { askedBy: 0, scannedBy: 0, succeeds: 0, children: 0 };
  expect(mayBeRemoved(free)).toMatchObject({ ok: true });
  expect(mayBeRemoved({ ...free, askedBy: 1 })).toMatchObject({ refusal: "competence-asked" });
  expect(mayBeRemoved({ ...free, scannedBy: 1 })).toMatchObject({ refusal: "competence-scanned" });
  expect(mayBeRemoved({ ...free, succeeds: 1 })).toMatchObject({ refusal: "competence-succeeds" });
  expect(mayBeRemoved({ ...free, children: 1 })).toMatchObject({ refusal: "has-children" });
});
