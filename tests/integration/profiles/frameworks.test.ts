import { describe, expect, it } from "vitest";
import type { TenantTx } from "@/lib/platform/tenancy";
import { addCompetence, changeCompetence, removeCompetence } from "@/lib/profiles/competences/commands";
import { claimCompetence, findCompetence, listOffered } from "@/lib/profiles/competences/queries";
import { addFramework, changeFramework, removeFramework } from "@/lib/profiles/frameworks/commands";
import { carryOutFramework, dropFramework, offerFramework } from "@/lib/profiles/frameworks/imports/commands";
import { claimPreview, findPreview, listRelatedCodes } from "@/lib/profiles/frameworks/imports/queries";
import { printCsv } from "@/lib/profiles/frameworks/moodle/files";
import { claimFramework, findFramework, listFrameworks } from "@/lib/profiles/frameworks/queries";
import { leaveFramework, placeCompetence } from "@/lib/profiles/frameworks/tree/commands";
import { linkCompetences, unlinkCompetences } from "@/lib/profiles/links/commands";
import { claimPair, findLinks } from "@/lib/profiles/links/queries";
import { introduceStartingRoles } from "@/lib/profiles/starting/commands";
import { readStartingMaterial, readStartingSets } from "@/lib/profiles/starting/schema";
import { introduceSet } from "@/lib/profiles/starting/sets/commands";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, theOwnFramework } from "@/tests/support/profiles";

const now = new Date();
const words = { indicators: "", category: "people", careerCompetence: "", description: "Kan het." } as const;
const bare = { source: "", edition: "", description: "" } as const;
const choices = { category: "career-guidance", removesMissing: false } as const;

async function theFramework(tx: TenantTx, here: TestInstitution, id: string) {
  const framework = await claimFramework(tx, { institutionId: here.id }, id);
  if (!framework) throw new Error("There is no such framework.");
  return framework;
}

async function add(tx: TenantTx, here: TestInstitution, name: string, parentId = "") {
  const said = { ...words, name, parentId };
  return granted(await addCompetence(tx, await theOwnFramework(tx, here), said)).competenceId;
}

async function treeOf(tx: TenantTx, here: TestInstitution, id: string) {
  return (await theFramework(tx, here, id)).places.map(
    ({ name, depth }) => `${"-".repeat(depth - 1)}${name}`,
  );
}

const head =
  "Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type (optional),Rule outcome (optional),Rule config (optional),Cross-referenced competency ID numbers,Exported ID (optional),Is framework,Taxonomy";

/** A framework as Moodle exports it: number, name and parent of each competence. */
function moodle(...competences: readonly (readonly [string, string, string?])[]): Uint8Array {
  const rows = competences.map(
    ([code, name, parent = ""]) => `${parent},${code},${name},<p>Over ${name}</p>,1,,,,,null,,7,,`,
  );
  return new TextEncoder().encode([head, ",NL1,Landelijk,,1,,,,,,,,1,", ...rows].join("\r\n"));
}

async function previewOf(
  tx: TenantTx,
  here: TestInstitution,
  personId: string,
  bytes: Uint8Array,
  chosen = {},
) {
  const offered = { name: "landelijk.csv", bytes, choices: { ...choices, ...chosen } };
  const { fileId } = granted(await offerFramework(tx, offered, { personId, now }));
  const preview = await claimPreview(tx, { institutionId: here.id }, fileId);
  if (!preview) throw new Error("There is no such preview.");
  return preview;
}

describe("[C9] [C25] an institution has frameworks as data", () => {
  it("[C9] competences stand in a tree, in several frameworks at once, and a circle can't be written", async () => {
    const here = await anInstitution();
    const [top, middle] = await here.inside(async (tx) => {
      const parent = await add(tx, here, "Begeleiden");
      return [parent, await add(tx, here, "Gesprekken", parent)] as const;
    });
    await here.inside(async (tx) => {
      const own = await theOwnFramework(tx, here);
      expect(await treeOf(tx, here, own.id)).toEqual(["Begeleiden", "-Gesprekken"]);
      const turn = { competenceId: top, parentId: middle, code: "" };
      expect(await placeCompetence(tx, own, turn)).toMatchObject({ refusal: "under-itself" });
      const words = { code: "L", name: "Landelijk", source: "X", edition: "1", description: "" };
      const { frameworkId } = granted(await addFramework(tx, words));
      const place = { competenceId: middle, parentId: null, code: "K1" };
      granted(await placeCompetence(tx, await theFramework(tx, here, frameworkId), place));
      granted(await leaveFramework(tx, await theOwnFramework(tx, here), middle));
      const national = await theFramework(tx, here, frameworkId);
      expect(await leaveFramework(tx, national, middle)).toMatchObject({ refusal: "only-place" });
      expect(await removeFramework(tx, national)).toMatchObject({ refusal: "framework-filled" });
    });
    const turned = here.inside(
      (tx) => tx.$executeRaw`
      update framework_places set parent_id = competence_id, parent_depth = 0 where competence_id = ${top}::uuid`,
    );
    await expect(turned).rejects.toThrow();
  });

  it("[C9] a name is taken under one parent only; a competence that is asked or has others under it stays", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const { competenceId } = await aConcept(tx, here, hr, now);
      const child = await add(tx, here, "Luisteren", competenceId);
      const double = await addCompetence(tx, await theOwnFramework(tx, here), {
        ...words,
        name: "LUISTEREN",
      });
      expect(double).toMatchObject({ refusal: "name-taken" });
      const actor = { institutionId: here.id };
      const claimed = await claimCompetence(tx, actor, competenceId);
      expect(claimed && (await removeCompetence(tx, claimed))).toMatchObject({ refusal: "competence-asked" });
      const below = await claimCompetence(tx, actor, child);
      expect(below && (await changeCompetence(tx, below, { ...words, name: "Vragen" }))).toMatchObject({
        ok: true,
      });
    });
  });

  it("[C9] the own framework opens where somebody else's has its code, and takes the next one that is free", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      for (const code of ["Eigen", "EIGEN-2"]) granted(await addFramework(tx, { ...bare, code, name: code }));
      granted(await introduceStartingRoles(tx, { personId: hr, now }));
      const own = await theOwnFramework(tx, here);
      expect(own).toMatchObject({ code: "eigen-3", isOwn: true });
      expect(own.places.length).toBeGreaterThan(0);
      expect(await add(tx, here, "Van ons")).toBeTruthy();
    });
  });

  it("[C9] a set finds the competences of the own framework by their numbers, whatever its code is", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      granted(await introduceStartingRoles(tx, { personId: hr, now }));
      const own = await theOwnFramework(tx, here);
      const { name, source, edition, description, status } = own;
      const said = { name, source, edition, description, status, code: "van-ons" };
      granted(await changeFramework(tx, own, said));
      const set = readStartingSets().find(({ code }) => code === "lob-competent");
      const shared = own.places.find(({ code }) => set?.competences.some(({ number }) => number === code));
      if (!set || !shared) throw new Error("There is no such set.");
      const renamed = { where: { id: shared.competenceId }, data: { name: "Anders genoemd" } };
      await tx.competence.updateMany(renamed);
      const { frameworkId } = granted(await introduceSet(tx, set));
      const { places } = await theFramework(tx, here, frameworkId);
      expect(places.map(({ competenceId }) => competenceId)).toContain(shared.competenceId);
    });
  });

  it("[C9] two frameworks never differ in the capitals of their code only: commands and database hold it", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      granted(await addFramework(tx, { ...bare, code: "Docent", name: "Een" }));
      const again = await addFramework(tx, { ...bare, code: "DOCENT", name: "Twee" });
      expect(again).toMatchObject({ refusal: "code-taken" });
      const other = granted(await addFramework(tx, { ...bare, code: "mentor", name: "Twee" }));
      const framework = await theFramework(tx, here, other.frameworkId);
      const said = { ...bare, name: "Twee", status: "in-use", code: "docenT" } as const;
      expect(await changeFramework(tx, framework, said)).toMatchObject({ refusal: "code-taken" });
      granted(await changeFramework(tx, framework, { ...said, code: "MENTOR" }));
    });
    const past = here.inside((tx) =>
      tx.competenceFramework.create({ data: { code: "dOCENT", name: "Drie" }, select: { id: true } }),
    );
    await expect(past).rejects.toThrow();
  });

  it("[C9] no more frameworks than fit come from a form, a set or a file; the own one always fits", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const data = Array.from({ length: 49 }, (_, at) => ({ code: `r${at}`, name: `Raamwerk ${at}` }));
      await tx.competenceFramework.createMany({ data });
      const full = { refusal: "too-many-frameworks" };
      expect(await addFramework(tx, { ...bare, code: "nog", name: "Nog een" })).toMatchObject(full);
      const [set] = readStartingSets();
      expect(set && (await introduceSet(tx, set))).toMatchObject(full);
      const preview = await previewOf(tx, here, hr, moodle(["K1", "Kern"]));
      expect(await carryOutFramework(tx, preview, preview.digest)).toMatchObject(full);
      expect(await theOwnFramework(tx, here)).toMatchObject({ code: "eigen" });
      expect(await listFrameworks(tx, { institutionId: here.id })).toHaveLength(50);
    });
  });

  it("[C9] what is out of use is offered nowhere, and the own framework stays in use", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const actor = { institutionId: here.id };
      const own = await theOwnFramework(tx, here);
      const retired = { ...own, status: "retired" } as const;
      const { name, code, source, edition, description, status } = retired;
      const said = { name, code, source, edition, description, status };
      expect(await changeFramework(tx, own, said)).toMatchObject({ refusal: "framework-own" });
      const set = readStartingSets().find((one) => one.code === "bekwaamheidseisen");
      if (!set) throw new Error("There is no such set.");
      const { frameworkId } = granted(await introduceSet(tx, set));
      expect(await listOffered(tx, actor)).toHaveLength(3);
      const framework = await theFramework(tx, here, frameworkId);
      granted(await changeFramework(tx, framework, { ...said, code: framework.code, name: framework.name }));
      expect(await listOffered(tx, actor)).toEqual([]);
      expect((await listFrameworks(tx, actor)).map((one) => one.status)).toEqual(["in-use", "retired"]);
    });
  });
});

describe("[C9] [C17] [C20] [C27] [C28] [C31] [D3] what is laid ready", () => {
  it("[C31] [C17] sets are taken over one by one, and no competence comes twice", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      granted(await introduceStartingRoles(tx, { personId: hr, now }));
      const before = await tx.competence.count();
      for (const set of readStartingSets()) {
        const { frameworkId } = granted(await introduceSet(tx, set));
        expect((await theFramework(tx, here, frameworkId)).places).toHaveLength(set.competences.length);
        expect(await introduceSet(tx, set)).toMatchObject({ refusal: "set-introduced" });
      }
      const added = readStartingSets().flatMap(({ competences }) =>
        competences.filter(({ code, number }) => code === number),
      );
      expect(await tx.competence.count()).toBe(before + added.length);
    });
  });

  it("[C14] the roles come with a place for every competence, or not at all", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const [first] = readStartingMaterial().competences;
      const top = await add(tx, here, "Bovenaan");
      const competenceId = await add(tx, here, "Eronder", top);
      const place = { competenceId, parentId: top, code: first?.number ?? "" };
      granted(await placeCompetence(tx, await theOwnFramework(tx, here), place));
      const ending = await introduceStartingRoles(tx, { personId: hr, now });
      expect(ending).toMatchObject({ refusal: "code-taken" });
      expect(await tx.role.count()).toBe(0);
    });
  });

  it("[C27] [C28] roles that come after a set use its competences; levels come along where there are none", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const set = readStartingSets().find(({ code }) => code === "lob-competent");
      if (!set) throw new Error("There is no such set.");
      granted(await introduceSet(tx, set));
      expect(await tx.competenceLevel.count()).toBe(2);
      granted(await introduceStartingRoles(tx, { personId: hr, now }));
      const names = await tx.competence.findMany({ select: { name: true } });
      expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    });
  });

  it("[D3] the nine of Helicon are nine, and say that their names are not known", () => {
    const set = readStartingSets().find(({ code }) => code === "negen-generieke");
    expect(set?.competences).toHaveLength(9);
    expect(set?.competences.every(({ name }) => name.includes("naam invullen"))).toBe(true);
  });
});

describe("[D4] [C25] old and new competences", () => {
  it("[D4] one step leads from any former competence to what counts now, and both stay to be read", async () => {
    const here = await anInstitution();
    const actor = { institutionId: here.id };
    await here.inside(async (tx) => {
      const [first, second, third] = [
        await add(tx, here, "Eerst"),
        await add(tx, here, "Daarna"),
        await add(tx, here, "Nu"),
      ];
      const link = async (competenceId: string, otherId: string) => {
        const pair = await claimPair(tx, actor, { competenceId, otherId });
        return pair && linkCompetences(tx, pair, "became");
      };
      expect(await link(first, second)).toMatchObject({ ok: true });
      expect(await link(second, first)).toMatchObject({ refusal: "became-this" });
      expect(await link(second, third)).toMatchObject({ ok: true });
      expect((await findLinks(tx, actor, third)).was.map(({ name }) => name)).toEqual(["Daarna", "Eerst"]);
      expect((await findLinks(tx, actor, first)).became?.name).toBe("Nu");
      expect((await listOffered(tx, actor)).map(({ name }) => name)).toEqual(["Nu"]);
      const now = await claimCompetence(tx, actor, third);
      expect(now && (await removeCompetence(tx, now))).toMatchObject({ refusal: "competence-succeeds" });
      const pair = await claimPair(tx, actor, { competenceId: first, otherId: third });
      if (pair) granted(await unlinkCompetences(tx, pair));
      expect((await findCompetence(tx, actor, first))?.becameId).toBeNull();
    });
  });

  it("[C25] an own competence belongs with one of a national framework, from both sides", async () => {
    const here = await anInstitution();
    const actor = { institutionId: here.id };
    await here.inside(async (tx) => {
      const [own, national] = [await add(tx, here, "Eigen"), await add(tx, here, "Landelijk")];
      const pair = await claimPair(tx, actor, { competenceId: national, otherId: own });
      if (!pair) throw new Error("There is no such pair.");
      granted(await linkCompetences(tx, pair, "related"));
      expect((await findLinks(tx, actor, own)).related.map(({ name }) => name)).toEqual(["Landelijk"]);
      expect((await findLinks(tx, actor, national)).related.map(({ name }) => name)).toEqual(["Eigen"]);
    });
  });

  it("[C25] nothing of another institution can be seen, placed or linked", async () => {
    const [here, there] = [await anInstitution(), await anInstitution()];
    const [mine, frameworkId] = await here.inside(async (tx) => [
      await add(tx, here, "Van ons"),
      (await theOwnFramework(tx, here)).id,
    ]);
    await there.inside(async (tx) => {
      const actor = { institutionId: there.id };
      expect(await findFramework(tx, actor, frameworkId)).toBeNull();
      expect(await claimPair(tx, actor, { competenceId: mine, otherId: mine })).toBeNull();
      const place = { competenceId: mine, parentId: null, code: "" };
      const own = await theOwnFramework(tx, there);
      expect(await placeCompetence(tx, own, place)).toMatchObject({ refusal: "competence-gone" });
    });
  });
});

describe("[C9] [C25] a framework from a file", () => {
  it("[C9] nothing changes before somebody confirms; a second time there is nothing to do", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const bytes = moodle(["K1", "Kern"], ["K1.1", "Werk", "K1"]);
      const preview = await previewOf(tx, here, hr, bytes);
      expect(preview.plan.counts).toMatchObject({ new: 2, refused: 0 });
      expect(await tx.competence.count()).toBe(0);
      const { frameworkId } = granted(await carryOutFramework(tx, preview, preview.digest));
      expect(await treeOf(tx, here, frameworkId)).toEqual(["Kern", "-Werk"]);
      const again = await previewOf(tx, here, hr, bytes);
      expect(again.plan.counts).toMatchObject({ same: 2, new: 0 });
      expect(await carryOutFramework(tx, again, again.digest)).toMatchObject({ refusal: "nothing-to-do" });
      granted(await dropFramework(tx, again));
      expect(await tx.frameworkFile.count()).toBe(0);
    });
  });

  it("[C9] what is exported and read back changes nothing, relations included", async () => {
    const here = await anInstitution();
    const actor = { institutionId: here.id };
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      granted(await introduceStartingRoles(tx, { personId: hr, now }));
      const own = await theOwnFramework(tx, here);
      const [one, other] = own.places.map(({ competenceId }) => competenceId);
      const pair = await claimPair(tx, actor, { competenceId: one ?? "", otherId: other ?? "" });
      if (!pair) throw new Error("There is no such pair.");
      granted(await linkCompetences(tx, pair, "related"));
      const related = await listRelatedCodes(tx, actor, own);
      const csv = printCsv({ framework: own, places: own.places, levels: ["LOB-basis"], related });
      const preview = await previewOf(tx, here, hr, new TextEncoder().encode(csv), { removesMissing: true });
      expect(preview.plan.rows.filter(({ verdict }) => verdict !== "same")).toEqual([]);
      expect(preview.plan.headChanges).toEqual([]);
    });
  });

  it("[C9] a file with signs that no database takes is read without them, in its name too", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const text = new TextDecoder().decode(moodle(["K1", "Ke\u0000rn"])).replace(",,1,", ",,1,Bas\u0000is");
      const offered = { name: "land\u0000elijk.csv", bytes: new TextEncoder().encode(text), choices };
      const { fileId } = granted(await offerFramework(tx, offered, { personId: hr, now }));
      const preview = await findPreview(tx, { institutionId: here.id }, fileId);
      expect(preview?.file).toMatchObject({
        fileName: "landelijk.csv",
        content: { tree: { scale: ["Basis"] } },
      });
    });
  });

  it("[C9] a file with one wrong row changes nothing at all", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const preview = await previewOf(tx, here, hr, moodle(["K1", "Kern"], ["K2", "Los", "K9"]));
      expect(preview.plan.counts).toMatchObject({ new: 1, refused: 1 });
      expect(await carryOutFramework(tx, preview, preview.digest)).toMatchObject({ refusal: "file-faulty" });
      expect(await tx.competence.count()).toBe(0);
    });
  });

  it("[C9] a relation with a competence outside the file is not promised to end, and does not", async () => {
    const here = await anInstitution();
    const actor = { institutionId: here.id };
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const both = await previewOf(tx, here, hr, moodle(["K1", "Kern"], ["K2", "Meer"]));
      const { frameworkId } = granted(await carryOutFramework(tx, both, both.digest));
      const [one, other] = (await theFramework(tx, here, frameworkId)).places;
      const ids = { competenceId: one?.competenceId ?? "", otherId: other?.competenceId ?? "" };
      const pair = await claimPair(tx, actor, ids);
      if (!pair) throw new Error("There is no such pair.");
      granted(await linkCompetences(tx, pair, "related"));
      const less = await previewOf(tx, here, hr, moodle(["K1", "Kern"]));
      expect(less.plan.counts).toMatchObject({ same: 1, stays: 1, changed: 0 });
      const next = await previewOf(tx, here, hr, moodle(["K1", "Kern"], ["K3", "Nog een"]));
      granted(await carryOutFramework(tx, next, next.digest));
      expect((await findLinks(tx, actor, ids.competenceId)).related).toHaveLength(1);
    });
  });

  it("[C9] what a role asks stays, however many competences the institution has", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const both = await previewOf(tx, here, hr, moodle(["K1", "Kern"], ["K2", "Zeker"]));
      const { frameworkId } = granted(await carryOutFramework(tx, both, both.digest));
      const { levelId } = await aConcept(tx, here, hr, now);
      const kept = (await theFramework(tx, here, frameworkId)).places.find(({ code }) => code === "K2");
      const profile = await tx.roleProfile.findFirst({ select: { id: true } });
      const asked = { profileId: profile?.id ?? "", competenceId: kept?.competenceId ?? "", levelId };
      await tx.requiredCompetence.create({ data: asked, select: { levelId: true } });
      const many = Array.from({ length: 2_000 }, (_, at) => ({
        name: `A ${at}`,
        description: "",
        category: "people",
      }));
      await tx.competence.createMany({ data: many });
      const complete = await previewOf(tx, here, hr, moodle(["K1", "Kern"]), { removesMissing: true });
      expect(complete.plan.counts).toMatchObject({ stays: 1, gone: 0 });
    });
  });

  it("[C9] a preview that was overtaken is not carried out", async () => {
    const here = await anInstitution();
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const preview = await previewOf(tx, here, hr, moodle(["K1", "Kern"]));
      await addFramework(tx, { code: "nl1", name: "Anders", source: "", edition: "", description: "" });
      const fresh = await claimPreview(tx, { institutionId: here.id }, preview.file.id);
      expect(fresh && (await carryOutFramework(tx, fresh, preview.digest))).toMatchObject({
        refusal: "changed-meanwhile",
      });
    });
  });

  it("[C9] what a file lacks goes only when asked, and never when a role asks it", async () => {
    const here = await anInstitution();
    const actor = { institutionId: here.id };
    await here.inside(async (tx) => {
      const { hr } = await keyHolders(tx);
      const both = await previewOf(tx, here, hr, moodle(["K1", "Kern"], ["K2", "Meer"], ["K3", "Rest"]));
      const { frameworkId } = granted(await carryOutFramework(tx, both, both.digest));
      const { roleId: _, levelId } = await aConcept(tx, here, hr, now);
      const kept = (await theFramework(tx, here, frameworkId)).places.find(({ code }) => code === "K2");
      const profile = await tx.roleProfile.findFirst({ select: { id: true } });
      await tx.requiredCompetence.create({
        data: { profileId: profile?.id ?? "", competenceId: kept?.competenceId ?? "", levelId },
      });
      const less = await previewOf(tx, here, hr, moodle(["K1", "Kern"]));
      expect(less.plan.counts).toMatchObject({ stays: 2, gone: 0 });
      const complete = await previewOf(tx, here, hr, moodle(["K1", "Anders"]), { removesMissing: true });
      expect(complete.plan.counts).toMatchObject({ stays: 1, gone: 1, changed: 1 });
      granted(await carryOutFramework(tx, complete, complete.digest));
      expect(await treeOf(tx, here, frameworkId)).toEqual(["Anders", "Meer"]);
      expect(await tx.competence.count({ where: { name: "Rest" } })).toBe(0);
      expect(await findPreview(tx, actor, complete.file.id)).toBeNull();
    });
  });
});
