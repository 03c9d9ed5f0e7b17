import { beforeAll, describe, expect, it } from "vitest";
import { keysWaitingOf, listRoles } from "@/lib/profiles/catalogue/queries";
import * as commands from "@/lib/profiles/commands";
import { claimKnownRole, findRole } from "@/lib/profiles/queries";
import { profileInForce, stateOf } from "@/lib/profiles/rules";
import { introduceStartingRoles } from "@/lib/profiles/starting/commands";
import { addTask, changeTask, moveTask } from "@/lib/profiles/tasks/commands";
import { startNextVersion } from "@/lib/profiles/versions/commands";
import { claimTask } from "@/lib/profiles/queries";
import { ask } from "@/lib/platform/together";
import { addStaff } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, publish, theRole } from "@/tests/support/profiles";

const now = new Date("2026-11-22T10:00:00Z");
const all = { search: "", line: null, state: "current" } as const;
const talk = { what: "Gesprekken voeren en vastleggen", moment: "", setting: "both" } as const;

let here: TestInstitution;
let people: { hr: string; directorate: string; teacher: string };

beforeAll(async () => {
  here = await anInstitution();
  people = await here.inside(async (tx) => ({ ...(await keyHolders(tx)), teacher: await addStaff(tx) }));
});

async function aRole(name: string) {
  return here.inside(async (tx) => {
    const { roleId } = granted(
      await commands.startRole(
        tx,
        { name, line: "first", description: "Wat het is." },
        { personId: people.hr, now },
      ),
    );
    const { taskId } = granted(await addTask(tx, await theRole(tx, here, roleId), talk));
    return { roleId, taskId };
  });
}

describe("publishing a profile", () => {
  it("[C7] nobody turns both keys: the database holds it too", async () => {
    const { roleId } = await aRole("Twee sleutels");
    const author = { personId: people.hr, now };
    await here.inside(async (tx) => {
      granted(await commands.turnKey(tx, await theRole(tx, here, roleId), "hr", author));
      const second = await commands.turnKey(tx, await theRole(tx, here, roleId), "directorate", author);
      expect(second).toEqual({ ok: false, refusal: "other-key-yours" });
    });
    const profileId = (await here.inside((tx) => theRole(tx, here, roleId))).profiles[0]?.id ?? "";
    const both = here.inside((tx) =>
      tx.profileApproval.create({ data: { profileId, key: "directorate", approvedById: people.hr } }),
    );
    await expect(both).rejects.toThrow(/unique/i);
  });

  it("[C7] HR's key makes it wait for the directie, and both put it in force for all staff", async () => {
    const { roleId } = await aRole("Wacht op sleutel");
    const waiting = async (personId: string) => {
      const actor = await here.actor(personId, now);
      const found = await here.inside((tx) => ask(tx, keysWaitingOf(actor, now)));
      return found.some((profile) => profile.roleId === roleId);
    };
    expect(await waiting(people.directorate)).toBe(false);
    const author = { personId: people.hr, now };
    await here.inside(async (tx) => commands.turnKey(tx, await theRole(tx, here, roleId), "hr", author));
    expect(await waiting(people.directorate)).toBe(true);
    expect(await waiting(people.hr)).toBe(false);
    expect(await waiting(people.teacher)).toBe(false);

    const teacher = await here.actor(people.teacher, now);
    const seen = () => here.inside((tx) => claimKnownRole(tx, teacher, roleId));
    expect(await seen()).toBeNull();
    const other = { personId: people.directorate, now };
    await here.inside(async (tx) =>
      commands.turnKey(tx, await theRole(tx, here, roleId), "directorate", other),
    );
    expect((await seen())?.id).toBe(roleId);
    const listed = await here.inside((tx) => listRoles(tx, teacher, all, now));
    expect(listed.find(({ id }) => id === roleId)).toMatchObject({
      states: ["in-force"],
      number: 1,
      holders: { seen: 0, others: 0, step: 5 },
    });
  });

  it("[C7] an edit withdraws the key already turned, and says so", async () => {
    const { roleId, taskId } = await aRole("Sleutel vervalt");
    await here.inside(async (tx) => {
      const author = { personId: people.hr, now };
      granted(await commands.turnKey(tx, await theRole(tx, here, roleId), "hr", author));
      const before = await theRole(tx, here, roleId);
      const subject = await claimTask(tx, { institutionId: here.id }, taskId);
      if (!subject) throw new Error("There is no such task.");
      expect(granted(await changeTask(tx, subject, { ...talk, what: "Anders" }))).toEqual({
        withdrewKey: true,
      });
      const [after] = (await theRole(tx, here, roleId)).profiles;
      expect(after?.keys).toEqual([]);
      expect(after?.revision).toBe((before.profiles[0]?.revision ?? 0) + 1);
    });
  });
});

describe("versions", () => {
  it("[C1] the next version copies the one in force, which stays as it was", async () => {
    const { roleId, taskId } = await aRole("Tweede versie");
    await here.inside(async (tx) => {
      await publish(tx, here, roleId, { ...people, now });
      const author = { personId: people.hr, now };
      granted(await startNextVersion(tx, await theRole(tx, here, roleId), author));
      const role = await theRole(tx, here, roleId);
      const [next, inForce] = role.profiles;
      if (!next || !inForce) throw new Error("There should be two versions.");
      expect([stateOf(next, role, 2026), stateOf(inForce, role, 2026)]).toEqual(["concept", "in-force"]);
      expect(next.schoolYear).toBe(2027);
      expect(next.tasks.map(({ origin }) => origin)).toEqual(inForce.tasks.map(({ origin }) => origin));
      const old = await claimTask(tx, { institutionId: here.id }, taskId);
      expect(old && (await changeTask(tx, old, { ...talk, what: "Geschiedenis" }))).toMatchObject({
        refusal: "profile-final",
      });
      await publish(tx, here, roleId, { ...people, now });
      const later = await theRole(tx, here, roleId);
      expect(profileInForce(later, 2026)?.number).toBe(1);
      expect(profileInForce(later, 2027)?.number).toBe(2);
    });
  });

  it("[C1] tasks keep the order people give them", async () => {
    const { roleId } = await aRole("Volgorde");
    await here.inside(async (tx) => {
      const { taskId } = granted(
        await addTask(tx, await theRole(tx, here, roleId), { ...talk, what: "Tweede" }),
      );
      const subject = await claimTask(tx, { institutionId: here.id }, taskId);
      if (!subject) throw new Error("There is no such task.");
      granted(await moveTask(tx, subject, "up"));
      const [profile] = (await theRole(tx, here, roleId)).profiles;
      expect(profile?.tasks.map(({ what }) => what)).toEqual(["Tweede", talk.what]);
    });
  });

  it("a concept that never was in force goes with its role; a name is given once", async () => {
    const { roleId } = await aRole("Weg ermee");
    await here.inside(async (tx) => {
      const again = await commands.startRole(
        tx,
        { name: "Weg ermee", line: "first", description: "" },
        { personId: people.hr, now },
      );
      expect(again).toEqual({ ok: false, refusal: "name-taken" });
      granted(await commands.dropConcept(tx, await theRole(tx, here, roleId)));
      expect(await findRole(tx, { institutionId: here.id }, roleId)).toBeNull();
      expect(await tx.searchWord.count({ where: { entityId: roleId } })).toBe(0);
    });
  });

  it("a role is found by the words of the name it has now", async () => {
    const { roleId } = await aRole("Startcoach");
    await here.inside(async (tx) => {
      const role = await theRole(tx, here, roleId);
      granted(await commands.renameRole(tx, role, { name: "Mentor eerste jaar", line: "first" }));
      const rows = await tx.searchWord.findMany({ where: { entityId: roleId }, orderBy: { word: "asc" } });
      expect(rows.map(({ word, kind }) => [word, kind])).toEqual([
        ["eerste", "role"],
        ["jaar", "role"],
        ["mentor", "role"],
      ]);
    });
  });
});

describe("other institutions", () => {
  it("[C1] HR of another institution sees nothing of it", async () => {
    const { roleId } = await aRole("Van ons alleen");
    const elsewhere = await anInstitution();
    const { hr } = await elsewhere.inside(keyHolders);
    const actor = await elsewhere.actor(hr, now);
    await elsewhere.inside(async (tx) => {
      expect(await claimKnownRole(tx, actor, roleId)).toBeNull();
      expect(await findRole(tx, { institutionId: here.id }, roleId)).toBeNull();
      expect(await listRoles(tx, actor, all, now)).toEqual([]);
    });
  });
});

describe("the starting material", () => {
  it("[C14] comes as concepts that HR and directie publish, once", async () => {
    const fresh = await anInstitution();
    await fresh.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const { roles } = granted(await introduceStartingRoles(tx, { personId: hr, now }));
      const coach = await theRole(tx, fresh, roles["coach"] ?? "");
      expect(coach.profiles.map((profile) => stateOf(profile, coach, 2026))).toEqual(["concept"]);
      expect(coach.profiles[0]?.competences.map(({ name }) => name)).toContain("Loopbaangesprek voeren");
      expect(await introduceStartingRoles(tx, { personId: hr, now })).toEqual({
        ok: false,
        refusal: "catalogue-not-empty",
      });
    });
  });

  it("[C27] a level of its own stays when the catalogue is laid ready after it", async () => {
    const fresh = await anInstitution();
    await fresh.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const { roleId } = await aConcept(tx, fresh, hr, now);
      granted(await commands.dropConcept(tx, await theRole(tx, fresh, roleId)));
      granted(await introduceStartingRoles(tx, { personId: hr, now }));
      const levels = await tx.competenceLevel.findMany({
        orderBy: { position: "asc" },
        select: { description: true },
      });
      expect(levels).toHaveLength(2);
      expect(levels[0]?.description).toBe("Doet mee.");
    });
  });
});
