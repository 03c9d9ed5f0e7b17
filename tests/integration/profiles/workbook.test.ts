import { beforeAll, describe, expect, it } from "vitest";
import { writeSheets } from "@/lib/exchange/lists/files";
import { readWorkbook } from "@/lib/exchange/workbooks/files";
import { termSheet } from "@/lib/glossary/files";
import { listTerms } from "@/lib/glossary/queries";
import { loadMessages } from "@/lib/platform/messages";
import { roleSheets } from "@/lib/profiles/catalogue/files";
import { startRole } from "@/lib/profiles/commands";
import { listPrintedRoles } from "@/lib/profiles/reading/queries";
import { addTask } from "@/lib/profiles/tasks/commands";
import { addStaff } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, publish, theRole } from "@/tests/support/profiles";

const now = new Date();
const task = { what: '=HYPERLINK("x")', moment: "elke week", setting: "school", phase: "intake" } as const;

let here: TestInstitution;
let people: { hr: string; directorate: string; teacher: string };

beforeAll(async () => {
  here = await anInstitution();
  people = await here.inside(async (tx) => {
    const keys = await keyHolders(tx);
    const { roleId } = await aConcept(tx, here, keys.hr, now);
    granted(await addTask(tx, await theRole(tx, here, roleId), task));
    await publish(tx, here, roleId, { ...keys, now });
    const secret = { name: "Nog geheim", line: "first", description: "Een concept." } as const;
    granted(await startRole(tx, secret, { personId: keys.hr, now }));
    return { ...keys, teacher: await addStaff(tx) };
  });
});

/** The rows of one sheet as somebody takes it along, by its name. */
async function rowsFor(person: string, header: string) {
  const actor = await here.actor(person, now);
  const words = await loadMessages("nl", actor.idiom);
  const sheets = await here.inside(async (tx) => [
    ...roleSheets(words, await listPrintedRoles(tx, actor, now)),
    termSheet(words, await listTerms(tx, actor), "nl"),
  ]);
  const bytes = await writeSheets(sheets);
  const score = ([first]: readonly { readonly cells: readonly string[] }[]) =>
    first?.cells.includes(header) ? 1 : 0;
  return (await readWorkbook(bytes, score, 200)).rows.map(({ cells }) => cells);
}

describe("the workbook of roles", () => {
  it("[C1] holds of each role what its page says, its owner and its tasks, and runs nothing", async () => {
    const [, role] = await rowsFor(people.hr, "Waar het om gaat");
    expect(role).toEqual(expect.arrayContaining(["Coach", "Eerste lijn", "geldt nu", "Hilde Maas"]));
    const tasks = await rowsFor(people.hr, "Fase");
    expect(tasks.slice(1)).toEqual([
      ["Coach", "Gesprekken voeren", "elke periode", "", "Op school"],
      ["Coach", `'${task.what}`, "elke week", "Aanmelding en intake", "Op school"],
    ]);
    expect((await rowsFor(people.hr, "Competentie"))[1]?.slice(0, 2)).toEqual(["Coach", "Luisteren"]);
  });

  it("[C1] holds a concept for who may read it, and for nobody else", async () => {
    const names = async (person: string) =>
      (await rowsFor(person, "Waar het om gaat")).slice(1).map(([name]) => name);
    expect(await names(people.hr)).toEqual(["Coach", "Nog geheim"]);
    expect(await names(people.teacher)).toEqual(["Coach"]);
  });

  it("[B1] has the glossary with it, in the words of the institution", async () => {
    const terms = await rowsFor(people.teacher, "Hangt samen met");
    expect(terms.length).toBeGreaterThan(20);
    expect(terms.map(([name]) => name)).toContain("coach");
  });
});
