import { beforeAll, describe, expect, it } from "vitest";
import { searchWordsOf } from "@/lib/organisation/names/rules";
import { newId } from "@/lib/platform/ids";
import { prefixesOf } from "@/lib/search/rules";
import { findByWords } from "@/lib/search/queries";
import type { TenantTx } from "@/lib/platform/tenancy";
import { addProgramme, addStaff, addStudent, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";

const today = "2026-11-24";
const canary = "Quetzalcoatl";

let school: TestInstitution;
const ids: Record<string, string> = {};

async function remember(tx: TenantTx, kind: string, entityId: string, text: string): Promise<string> {
  await tx.searchWord.createMany({ data: searchWordsOf(text).map((word) => ({ word, kind, entityId })) });
  return entityId;
}

beforeAll(async () => {
  school = await anInstitution();
  await school.inside(async (tx) => {
    const unitId = await addUnit(tx);
    const near = (ids["near"] = await remember(
      tx,
      "team",
      await addTeam(tx, { unitId, name: "Dier & Zorg" }),
      "Dier & Zorg",
    ));
    const far = (ids["far"] = await remember(
      tx,
      "team",
      await addTeam(tx, { unitId, name: "Water" }),
      "Water",
    ));
    for (const who of [
      "coach",
      "teacher",
      "lead",
      "hr",
      "directorate",
      "lob-coordinator",
      "second-line",
      "admin",
    ])
      ids[who] = await addStaff(tx, { teamIds: who === "coach" || who === "teacher" ? [near] : [] });
    for (const office of ["hr", "directorate", "lob-coordinator", "second-line", "admin"] as const)
      await appoint(tx, ids[office] ?? "", office);
    await appoint(tx, ids["lead"] ?? "", "team-lead", { teamId: near });
    ids["farLead"] = await addStaff(tx, {});
    await appoint(tx, ids["farLead"], "team-lead", { teamId: far });
    const programmeId = await addProgramme(tx, { teamId: near });
    const pupil = { teamId: near, programmeId, coachId: ids["coach"] ?? "" };
    ids["student"] = await addStudent(tx, { ...pupil, givenName: "Zoë", familyName: canary });
    ids["other"] = await addStudent(tx, { teamId: near, programmeId, givenName: "Sam", familyName: canary });
    await remember(tx, "student", ids["student"], `Zoë ${canary}`);
    await remember(tx, "student", ids["other"], `Sam ${canary}`);
    await remember(tx, "staff", ids["coach"] ?? "", "Joël van 't Hout");
    const role = { id: newId(), name: "Mentor", line: "first" };
    await tx.role.create({ data: role });
    ids["role"] = await remember(tx, "role", role.id, "Mentor");
  });
});

const find = async (who: string, query: string) => {
  const actor = await school.actor(ids[who] ?? "");
  return school.inside((tx) => findByWords(tx, actor, query, today), actor.personId);
};

describe("searching", () => {
  it("finds a student for their coach and for who leads the team", async () => {
    expect((await find("coach", "zoe quetz")).map(({ id }) => id)).toEqual([ids["student"]]);
    expect((await find("lead", "quetz")).map(({ id }) => id).sort()).toEqual(
      [ids["student"], ids["other"]].sort(),
    );
  });

  it.each(["teacher", "farLead", "hr", "directorate", "lob-coordinator", "second-line", "admin", "student"])(
    "finds no student for somebody without a relation: %s",
    async (who) => {
      expect(await find(who, canary)).toEqual([]);
      expect(JSON.stringify(await find(who, "qu"))).not.toContain(canary);
    },
  );

  it("ends with the relation: a former coach finds nobody", async () => {
    const past = await school.inside(async (tx) => {
      const personId = await addStaff(tx, {});
      const assignment = {
        studentId: ids["other"] ?? "",
        coachId: personId,
        startsOn: new Date("2025-09-01"),
      };
      await tx.coachAssignment.create({
        data: { ...assignment, endsOn: new Date("2026-02-01"), endedBecause: "left" },
      });
      return personId;
    });
    ids["past"] = past;
    expect(await find("past", "quetz")).toEqual([]);
  });

  it("finds colleagues and teams by the beginning of any word, in any order, without accents", async () => {
    expect((await find("hr", "hout joel")).map(({ kind }) => kind)).toEqual(["staff"]);
    expect((await find("coach", "zor di")).map(({ id }) => id)).toEqual([ids["near"]]);
    expect(await find("coach", "zorg water")).toEqual([]);
  });

  it("finds a role without a profile only for those who write profiles", async () => {
    expect((await find("hr", "ment")).map(({ kind }) => kind)).toEqual(["role"]);
    expect(await find("teacher", "ment")).toEqual([]);
  });

  it("asks nothing of the database before two letters, and takes signs for what they are", async () => {
    expect(prefixesOf("z")).toEqual([]);
    expect(prefixesOf("  %_'; -- ")).toEqual([]);
    expect(await find("hr", "%%%% ''")).toEqual([]);
  });

  it("stays inside the institution", async () => {
    const elsewhere = await anInstitution();
    const hr = await elsewhere.inside(async (tx) => {
      const personId = await addStaff(tx, {});
      await appoint(tx, personId, "hr");
      return personId;
    });
    const actor = await elsewhere.actor(hr);
    expect(await elsewhere.inside((tx) => findByWords(tx, actor, "hout", today))).toEqual([]);
  });
});
