import { expect, it } from "vitest";
import { sendInBatches } from "@/lib/platform/letters";
import { anInstitution } from "@/tests/support/institution";

/** Letters that lie in memory and reach nobody; `held` keeps the first batch from being noted. */
function aPile(due: string[], held: Promise<void> = Promise.resolve()) {
  const noted: string[] = [];
  const sending = {
    listDue: (_: unknown, limit: number) => Promise.resolve(due.slice(0, limit)),
    keyOf: (letter: string) => letter,
    write: () => null,
    noteSent: async (_: unknown, letters: readonly string[]) => {
      await held;
      noted.push(...letters);
      due.splice(0, letters.length);
    },
  };
  return { due, noted, sending };
}

it("[E1] a job that finds the same letters being sent leaves them and what came since to who sends them", async () => {
  const { id } = await anInstitution();
  let letGo: () => void = () => undefined;
  let begun: () => void = () => undefined;
  const beginning = new Promise<void>((resolve) => (begun = resolve));
  const { due, noted, sending } = aPile(["first"], new Promise((resolve) => (letGo = resolve)));
  const write = () => {
    begun();
    return null;
  };
  const first = sendInBatches(id, { ...sending, write, turn: ["letters"] });
  await beginning;
  due.push("second");
  await sendInBatches(id, { ...sending, turn: ["letters"] });
  expect(noted).toEqual([]);
  letGo();
  await first;
  expect(noted).toEqual(["first", "second"]);
});

it("[E1] other letters, and those of another institution, wait for nobody", async () => {
  const [here, there] = [await anInstitution(), await anInstitution()];
  let letGo: () => void = () => undefined;
  const held = aPile(["held"], new Promise((resolve) => (letGo = resolve)));
  const first = sendInBatches(here.id, { ...held.sending, turn: ["letters"] });
  const [other, elsewhere] = [aPile(["other"]), aPile(["elsewhere"])];
  await sendInBatches(here.id, { ...other.sending, turn: ["reminders"] });
  await sendInBatches(there.id, { ...elsewhere.sending, turn: ["letters"] });
  expect([other.noted, elsewhere.noted, held.noted]).toEqual([["other"], ["elsewhere"], []]);
  letGo();
  await first;
});

it("[E1] a turn is given back by who could not finish", async () => {
  const { id } = await anInstitution();
  const { sending, noted } = aPile(["letter"]);
  const noteSent = () => Promise.reject(new Error("broken"));
  await expect(sendInBatches(id, { ...sending, noteSent, turn: ["letters"] })).rejects.toThrow("broken");
  await sendInBatches(id, { ...sending, turn: ["letters"] });
  expect(noted).toEqual(["letter"]);
});
