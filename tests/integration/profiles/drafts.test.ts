import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/platform/actor";
import { findDraft, keepDraft, listDrafts } from "@/lib/platform/drafts";
import { describeProfile } from "@/lib/profiles/actions";
import * as commands from "@/lib/profiles/commands";
import { addTask, changeTask } from "@/lib/profiles/tasks/actions";
import { draftForms } from "@/lib/profiles/tasks/rules";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { granted, keyHolders, theRole } from "@/tests/support/profiles";
import { submit } from "@/tests/support/work";

const now = new Date();
const said = { what: "Gesprekken voeren", moment: "", setting: "both", phase: "" } as const;

let here: TestInstitution;
let hr: Actor;
let directorate: Actor;

beforeAll(async () => {
  here = await anInstitution();
  const people = await here.inside((tx) => keyHolders(tx));
  hr = await here.actor(people.hr, now);
  directorate = await here.actor(people.directorate, now);
});

describe("[C7] what is typed in a concept and not saved yet", () => {
  it("is kept for its author alone, stays when somebody else was first, and ends with the save", async () => {
    const start = { name: "Typen", line: "first", description: "Wat het is." } as const;
    const { roleId } = granted(
      await here.inside((tx) => commands.startRole(tx, start, { personId: hr.personId, now })),
    );
    const concept = async () => (await here.inside((tx) => theRole(tx, here, roleId))).profiles[0];
    const { id = "", version = 0, schoolYear = 0 } = (await concept()) ?? {};
    const key = { form: draftForms.about, subject: id };
    const kept = (actor: Actor) => here.inside((tx) => findDraft(tx, actor, key), actor.personId);
    await here.inside(
      (tx) => keepDraft(tx, hr, key, { description: "Half", basis: String(version) }, now),
      hr.personId,
    );
    expect(await kept(hr)).toMatchObject({ typed: { description: "Half" } });
    expect(await kept(directorate)).toBeNull();

    const sent = { roleId, description: "Heel", schoolYear: String(schoolYear) };
    expect(await submit(describeProfile, hr, sent, { version: version - 1 })).toMatchObject({
      ok: false,
      reason: "stale",
      current: { version, text: { description: "Wat het is." } },
    });
    expect(await kept(hr)).not.toBeNull();
    expect(await submit(describeProfile, hr, sent, { version })).toMatchObject({ ok: true });
    expect(await kept(hr)).toBeNull();
  });

  it("is kept per task, and per task it ends", async () => {
    const start = { name: "Taken typen", line: "first", description: "Wat het is." } as const;
    const { roleId } = granted(
      await here.inside((tx) => commands.startRole(tx, start, { personId: hr.personId, now })),
    );
    for (const what of ["Een", "Twee"]) await submit(addTask, hr, { roleId, ...said, what });
    const tasks = (await here.inside((tx) => theRole(tx, here, roleId))).profiles[0]?.tasks ?? [];
    const ids = tasks.map((task) => task.id);
    await here.inside(async (tx) => {
      for (const subject of ids)
        await keepDraft(tx, hr, { form: draftForms.task, subject }, { what: "Half" }, now);
    }, hr.personId);
    const kept = () => here.inside((tx) => listDrafts(tx, hr, draftForms.task, ids), hr.personId);
    expect([...(await kept()).keys()].toSorted()).toEqual(ids.toSorted());
    const [first, second] = ids;
    await submit(changeTask, hr, { taskId: first ?? "", ...said }, { version: tasks[0]?.version ?? 0 });
    expect([...(await kept()).keys()]).toEqual([second]);
  });
});
