import { beforeAll, describe, expect, it } from "vitest";
import { asDate } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { ask } from "@/lib/platform/together";
import type { TenantTx } from "@/lib/platform/tenancy";
import { dropConcept, startRole } from "@/lib/profiles/commands";
import { assignRole } from "@/lib/profiles/assignments/commands";
import { keepFigures } from "@/lib/insight/jobs";
import { addComment, openConsultation } from "@/lib/profiles/consultations/commands";
import { claimConsultation, findConsultation } from "@/lib/profiles/consultations/queries";
import { changeCriterion as changeCriterionAction } from "@/lib/profiles/criteria/actions";
import { addCriterion, changeCriterion, removeCriterion } from "@/lib/profiles/criteria/commands";
import { claimCriterion } from "@/lib/profiles/criteria/queries";
import * as actions from "@/lib/profiles/eligibility/actions";
import {
  assignWithCriteria,
  reachCriterion,
  reopenCriterion,
  sayStanding,
} from "@/lib/profiles/eligibility/commands";
import { findOpenCriteria, lateCriteriaOf } from "@/lib/profiles/eligibility/open/queries";
import { claimHeldCriterion, listHeldCriteria } from "@/lib/profiles/eligibility/queries";
import type { Said } from "@/lib/profiles/eligibility/rules";
import { listOwnRoles } from "@/lib/profiles/own/queries";
import { askCompetence, dropCompetence } from "@/lib/profiles/requirements/commands";
import { addTask } from "@/lib/profiles/tasks/commands";
import { startNextVersion } from "@/lib/profiles/versions/commands";
import { addStaff, addTeam, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";
import { aConcept, granted, keyHolders, publish, theRole } from "@/tests/support/profiles";

const now = new Date("2026-11-22T10:00:00Z");
const nextYear = new Date("2027-09-01T10:00:00Z");
const terms = { hours: 60 * 60, startsOn: "2026-08-01", endsOn: null };
const training = {
  words: "Heeft de basistraining.",
  kind: "training",
  withinMonths: 6,
  competenceId: "",
} as const;
const walked = {
  ...training,
  words: "Liep een half jaar mee.",
  kind: "experience",
  withinMonths: null,
} as const;

let here: TestInstitution;
let world: Awaited<ReturnType<typeof build>>;

async function build() {
  const built = await here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const { teamId, unitId } = await aTeamWithProgramme(tx);
    const otherTeamId = await addTeam(tx, { unitId, name: "Groen" });
    const anna = await addStaff(tx, { givenName: "Anna", familyName: "Berg", teamIds: [teamId] });
    const bas = await addStaff(tx, { givenName: "Bas", familyName: "Kok", teamIds: [teamId] });
    const far = await addStaff(tx, { givenName: "Fenna", familyName: "Ver", teamIds: [otherTeamId] });
    const leader = await addStaff(tx, { teamIds: [teamId] });
    await appoint(tx, leader, "team-lead", { teamId });
    const made = await aConcept(tx, here, people.hr, now);
    const add = async (said: typeof training | typeof walked) =>
      granted(await addCriterion(tx, await theRole(tx, here, made.roleId), said)).criterionId;
    const [trainingId, walkedId] = [await add(training), await add(walked)];
    await publish(tx, here, made.roleId, { ...people, now });
    return { ...people, ...made, teamId, otherTeamId, anna, bas, far, leader, trainingId, walkedId };
  });
  const [leading, ruling] = [await here.actor(built.leader, now), await here.actor(built.hr, now)];
  return { ...built, leading, ruling };
}

beforeAll(async () => {
  here = await anInstitution();
  world = await build();
});

const there: Said = { standing: "there", reachedOn: "2026-06-01" };

const assign = (personId: string, teamId: string, said: readonly (readonly [string, Said])[]) =>
  here.inside((tx) =>
    assignWithCriteria(
      tx,
      { personId, roleId: world.roleId, teamId },
      { ...terms, criteria: new Map(said) },
      { actor: world.leading, now },
    ),
  );

const consent = (covers: string[]) =>
  here.inside(async (tx) => {
    await tx.worksCouncilConsent.deleteMany();
    if (covers.length === 0) return;
    const data = {
      id: newId(),
      consentedOn: asDate("2026-06-01"),
      document: "Besluit 1",
      confirmedAt: now,
      covers,
    };
    await tx.worksCouncilConsent.create({ data, select: { id: true } });
  });

const openOf = async (personId: string, page = 1) => {
  const actor = await here.actor(personId, now);
  return here.inside((tx) => findOpenCriteria({ tx, actor, now }, page));
};

const lateOf = async (personId: string, at: Date) => {
  const actor = await here.actor(personId, at);
  const asked = lateCriteriaOf(actor, at);
  return asked ? here.inside((tx) => ask(tx, asked)) : [];
};

describe("who may be given a role, in its profile", () => {
  it("[E7] eight points at most, a competence only when the profile asks it, and while it does it can't go", async () => {
    await here.inside(async (tx) => {
      const made = await aConceptOf(tx, "Met punten");
      const role = () => theRole(tx, here, made.roleId);
      const strange = { ...training, kind: "competence", competenceId: newId() } as const;
      expect(await addCriterion(tx, await role(), strange)).toMatchObject({
        refusal: "competence-not-asked",
      });
      const asked = { ...strange, competenceId: made.competenceId };
      const { criterionId } = granted(await addCriterion(tx, await role(), asked));
      expect(await dropCompetence(tx, await role(), made.competenceId)).toMatchObject({
        refusal: "competence-criterion",
      });
      granted(await askCompetence(tx, await role(), { ...made, upToLevelId: "" }));
      for (let count = 1; count < 8; count += 1) granted(await addCriterion(tx, await role(), training));
      expect(await addCriterion(tx, await role(), training)).toMatchObject({ refusal: "too-many-criteria" });
      const [concept] = (await role()).profiles;
      expect(concept?.criteria.find(({ id }) => id === criterionId)?.competence).toMatchObject({
        name: "Luisteren",
        levelName: "LOB-basis",
      });
      granted(await dropConcept(tx, await role()));
      expect(await tx.roleCriterion.count({ where: { id: criterionId } })).toBe(0);
    });
  });

  it("[E7] travels to the next version, where saying it otherwise leaves the version in force as it was", async () => {
    await here.inside(async (tx) => {
      const made = await aConceptOf(tx, "Volgende");
      const role = () => theRole(tx, here, made.roleId);
      granted(await addCriterion(tx, await role(), training));
      await publish(tx, here, made.roleId, { ...world, now });
      granted(await startNextVersion(tx, await role(), { personId: world.hr, now }));
      const [next, first] = (await role()).profiles;
      const [copy, source] = [next?.criteria[0], first?.criteria[0]];
      expect(copy).toMatchObject({ origin: source?.origin, words: training.words, withinMonths: 6 });
      const hr = world.ruling;
      const claim = async (id: string | undefined) => {
        const found = await claimCriterion(tx, hr, id ?? "");
        if (!found) throw new Error("There is no such criterion.");
        return found;
      };
      expect(await removeCriterion(tx, await claim(source?.id))).toMatchObject({ refusal: "profile-final" });
      granted(await changeCriterion(tx, await claim(copy?.id), { ...training, withinMonths: 3 }));
      const [after, before] = (await role()).profiles;
      expect(after?.criteria).toMatchObject([{ withinMonths: 3, version: 2 }]);
      expect(before?.criteria).toMatchObject([{ withinMonths: 6, version: 1 }]);
    });
  });

  it("[E7] teams that are asked about a concept speak of a point in the words it then had", async () => {
    const roleId = await here.inside(async (tx) => {
      const made = await aConceptOf(tx, "Geraadpleegd");
      granted(await addCriterion(tx, await theRole(tx, here, made.roleId), training));
      const asked = { roleId: made.roleId, teamIds: [world.teamId], endsOn: "2026-12-20", question: "" };
      const role = await theRole(tx, here, made.roleId);
      granted(await openConsultation(tx, role, asked, { personId: world.hr, now }));
      return made.roleId;
    });
    const anna = await here.actor(world.anna, now);
    await here.inside(async (tx) => {
      const before = await findConsultation({ tx, actor: anna, now }, roleId, null);
      const [criterion] = before?.profile.criteria ?? [];
      const consultationId = before?.consultation.id ?? "";
      const subject = await claimConsultation(tx, anna, consultationId);
      if (!subject || !criterion) throw new Error("Nobody was asked.");
      const said = { consultationId, teamId: world.teamId, taskId: criterion.id, words: "Te kort" };
      granted(await addComment(tx, subject, { ...said, voice: "own" }, { personId: world.anna, now }));
      const after = await findConsultation({ tx, actor: anna, now }, roleId, null);
      expect(after?.comments).toMatchObject([{ taskOrigin: criterion.origin, taskWords: training.words }]);
    });
  });
});

describe("giving somebody a role that asks something", () => {
  it("[E7] asks what there is to say of each point, and then a person decides: nothing holds it back", async () => {
    const { anna, teamId, trainingId, walkedId } = world;
    expect(await assign(anna, teamId, [])).toMatchObject({ refusal: "criteria-unsaid" });
    expect(await assign(anna, teamId, [[trainingId, there]])).toMatchObject({ refusal: "criteria-unsaid" });
    const later: Said = { standing: "open", dueOn: "2026-12-24", reason: "" };
    expect(
      await assign(anna, teamId, [
        [trainingId, later],
        [walkedId, later],
      ]),
    ).toMatchObject({ refusal: "reason-missing" });
    const given = await assign(anna, teamId, [
      [trainingId, later],
      [walkedId, { ...later, reason: "Loopt nu mee" }],
    ]);
    const { assignmentId } = granted(given);
    const held = await here.inside((tx) => listHeldCriteria(tx, world.leading, [assignmentId], now));
    expect(held.map(({ state }) => state)).toEqual(["open", "open"]);
    expect(held[0]?.said).toMatchObject({
      reason: "Loopt nu mee",
      dueOn: "2026-12-24",
      saidOn: "2026-11-22",
    });
  });

  it("[E7] who has the role reads the same under Mijn rol, with who said it", async () => {
    const anna = await here.actor(world.anna, now);
    const [role] = await here.inside((tx) => listOwnRoles(tx, anna, now));
    expect(role?.criteria.map(({ criterion }) => criterion.words)).toEqual([walked.words, training.words]);
    expect(role?.criteria[1]?.said).toMatchObject({ standing: "open", dueOn: "2026-12-24" });
  });

  it("[E7] reached since a day, taken back, and not needed after all; nothing is open twice", async () => {
    await here.inside(async (tx) => {
      const by = { actor: world.leading, now };
      const held = await tx.roleAssignment.findFirstOrThrow({
        where: { personId: world.anna },
        select: { id: true },
      });
      const claim = async () => {
        const one = { assignmentId: held.id, criterionId: world.trainingId };
        const subject = await claimHeldCriterion(tx, world.leading, one, now);
        if (!subject) throw new Error("There is no such assignment.");
        return subject;
      };
      granted(await reachCriterion(tx, await claim(), "2026-11-20", by));
      expect((await claim()).held).toMatchObject({ state: "there", said: { reachedOn: "2026-11-20" } });
      expect(await reachCriterion(tx, await claim(), "2026-11-20", by)).toMatchObject({
        refusal: "not-open",
      });
      granted(await reopenCriterion(tx, await claim(), by));
      expect((await claim()).held).toMatchObject({
        state: "open",
        said: { dueOn: "2026-12-24", reachedOn: null },
      });
      granted(
        await sayStanding(tx, await claim(), { standing: "waived", reason: "Gaf de training zelf" }, by),
      );
      expect((await claim()).held).toMatchObject({ state: "waived" });
      expect(await reopenCriterion(tx, await claim(), by)).toMatchObject({ refusal: "not-reached" });
      granted(
        await sayStanding(tx, await claim(), { standing: "open", dueOn: "2026-12-24", reason: "" }, by),
      );
    });
  });
});

describe("what was said of a point that HR worded otherwise since", () => {
  it("[E7] is said anew of what the role asks now, by its norm; until then it stands in the words it had", async () => {
    const later: Said = { standing: "open", dueOn: "2027-10-01", reason: "" };
    await here.inside(async (tx) => {
      const made = await aConceptOf(tx, "Anders gezegd");
      const role = () => theRole(tx, here, made.roleId);
      const { criterionId } = granted(await addCriterion(tx, await role(), training));
      await publish(tx, here, made.roleId, { ...world, now });
      const given = { personId: world.far, roleId: made.roleId, teamId: world.otherTeamId };
      const criteria = new Map([[criterionId, { ...later, dueOn: "2027-09-30" }]]);
      const by = { actor: world.ruling, now };
      const { assignmentId } = granted(await assignWithCriteria(tx, given, { ...terms, criteria }, by));
      granted(await startNextVersion(tx, await role(), { personId: world.hr, now }));
      const copy = (await role()).profiles[0]?.criteria[0]?.id ?? "";
      const claimed = await claimCriterion(tx, world.ruling, copy);
      if (!claimed) throw new Error("There is no such criterion.");
      const reworded = { ...training, words: "Heeft de training afgerond.", withinMonths: null };
      granted(await changeCriterion(tx, claimed, reworded));
      await publish(tx, here, made.roleId, { ...world, now });

      const claim = async () => {
        const one = { assignmentId, criterionId: copy };
        const subject = await claimHeldCriterion(tx, world.ruling, one, nextYear);
        if (!subject) throw new Error("There is no such assignment.");
        return subject;
      };
      const after = { actor: world.ruling, now: nextYear };
      expect((await claim()).held).toMatchObject({
        criterion: { words: training.words, withinMonths: 6 },
        inForce: { words: reworded.words, withinMonths: null },
      });
      expect(await sayStanding(tx, await claim(), later, after)).toMatchObject({ refusal: "reason-missing" });
      granted(await sayStanding(tx, await claim(), { ...later, reason: "Volgt hem nu" }, after));
      expect((await claim()).held).toMatchObject({
        criterion: { id: copy, words: reworded.words },
        said: { reason: "Volgt hem nu", dueOn: "2027-10-01" },
      });
      granted(await sayStanding(tx, await claim(), there, after));
    });
  });
});

describe("two who write at once", () => {
  it("[E7] what somebody else said of a point meanwhile is shown beside it, and not written over", async () => {
    const { assignmentId } = await here.inside(async (tx) => {
      const { id } = await tx.roleAssignment.findFirstOrThrow({
        where: { personId: world.anna },
        select: { id: true },
      });
      return { assignmentId: id };
    });
    const about = { assignmentId, criterionId: world.trainingId };
    const written = { ...about, standing: "waived", reason: "Gaf de training zelf" };
    const held = () =>
      here.inside(async (tx) => (await claimHeldCriterion(tx, world.ruling, about, now))?.held?.said);
    const version = (await held())?.version ?? 0;
    expect(await submit(actions.sayStanding, world.ruling, written, { version })).toMatchObject({ ok: true });
    const second = { ...written, reason: "Iets anders" };
    const ending = await submit(actions.sayStanding, world.leading, second, { version });
    expect(ending).toMatchObject({
      reason: "stale",
      current: { text: { standing: "waived", reason: "Gaf de training zelf", dueOn: "" } },
    });
    expect((await held())?.reason).toBe("Gaf de training zelf");
    const back = { ...about, standing: "open", dueOn: "2099-12-24" };
    expect(await submit(actions.sayStanding, world.leading, back, { version: version + 1 })).toMatchObject({
      ok: true,
    });
    await here.inside((tx) =>
      tx.criterionStanding.updateMany({
        where: { assignmentId, standing: "open", dueOn: asDate("2099-12-24") },
        data: { dueOn: asDate("2026-12-24") },
      }),
    );
  });

  it("[E7] a point that became of another competence meanwhile is told with that competence", async () => {
    const made = await here.inside(async (tx) => {
      const concept = await aConceptOf(tx, "Twee schrijvers");
      const asked = { ...training, kind: "competence", competenceId: concept.competenceId } as const;
      return {
        ...concept,
        ...granted(await addCriterion(tx, await theRole(tx, here, concept.roleId), asked)),
      };
    });
    const typed = { criterionId: made.criterionId, words: "Anders", kind: "training", withinMonths: "" };
    expect(await submit(changeCriterionAction, world.ruling, typed, { version: 9 })).toMatchObject({
      reason: "stale",
      current: { text: { competenceId: made.competenceId } },
    });
  });
});

describe("what is still to be reached", () => {
  beforeAll(async () => {
    const open: Said = { standing: "open", dueOn: "2026-12-01", reason: "Begint in de zomer" };
    const said = [
      [world.trainingId, open],
      [world.walkedId, there],
    ] as const;
    granted(await assign(world.bas, world.teamId, said));
    granted(await assign(world.far, world.otherTeamId, said));
  });

  it("[E7] by name only with the works council's consent for it: the own teams for a leader, all for HR", async () => {
    await consent(["hours"]);
    expect((await openOf(world.leader)).list).toBeNull();
    expect((await openOf(world.hr)).list).toBeNull();
    await consent(["training"]);
    const namesOf = async (personId: string) =>
      (await openOf(personId)).list?.rows.map(({ person }) => person.givenName);
    expect(await namesOf(world.leader)).toEqual(["Bas", "Anna", "Anna"]);
    expect(await namesOf(world.hr)).toEqual(["Bas", "Fenna", "Anna", "Anna"]);
    expect((await openOf(world.directorate)).list).toBeNull();
    expect((await openOf(world.leader)).people).toBeUndefined();
  });

  it("[E7] [M13] the directie gets one figure, of the week, and none while it would tell of too few who have or have not", async () => {
    expect(await openOf(world.directorate)).toMatchObject({ people: null, monday: null, minimum: 5 });
    const figureOfTheWeek = async () => {
      await here.inside((tx) => tx.weeklyFigure.deleteMany());
      await keepFigures(here.id, now);
      return (await openOf(world.directorate)).people;
    };
    expect(await figureOfTheWeek()).toBeNull();
    await here.inside(async (tx) => {
      const more = [];
      for (const name of ["Een", "Twee"]) {
        more.push(await addStaff(tx, { givenName: name, familyName: "Bij", teamIds: [world.teamId] }));
      }
      for (const personId of more) {
        const open: Said = { standing: "open", dueOn: "2027-01-01", reason: "Nieuw" };
        const criteria = new Map([
          [world.trainingId, open],
          [world.walkedId, open],
        ]);
        const given = { personId, roleId: world.roleId, teamId: world.teamId };
        granted(await assignWithCriteria(tx, given, { ...terms, criteria }, { actor: world.leading, now }));
      }
    });
    expect(await figureOfTheWeek()).toBeNull();
    const given = { roleId: world.roleId, teamId: world.teamId };
    await here.inside(async (tx) => {
      for (let at = 0; at < 5; at++) {
        const personId = await addStaff(tx, { teamIds: [world.teamId] });
        granted(
          await assignRole(tx, { personId, ...given }, { hours: 60, startsOn: "2026-08-01", endsOn: null }),
        );
      }
    });
    expect((await openOf(world.directorate)).people).toBeNull();
    expect(await figureOfTheWeek()).toBe(5);
    expect(await openOf(world.directorate)).toMatchObject({ monday: "2026-11-16" });
  });

  it("[E7] a day that passed is on Vandaag of who leads, with consent, and of who it is about, always", async () => {
    const after = new Date("2026-12-02T10:00:00Z");
    await consent(["training"]);
    const [led] = await lateOf(world.leader, after);
    const [own] = await lateOf(world.bas, after);
    expect(await lateOf(world.leader, now)).toEqual([]);
    expect(led).toMatchObject({ isOwn: false, words: training.words, dueOn: "2026-12-01" });
    expect({ ...own, isOwn: false }).toEqual(led);
    expect(await lateOf(world.anna, after)).toEqual([]);
    expect(await lateOf(world.hr, after)).toEqual([]);
    await consent([]);
    expect(await lateOf(world.leader, after)).toEqual([]);
    expect(await lateOf(world.bas, after)).toHaveLength(1);
  });

  it("[E7] what the version in force no longer asks is no longer open", async () => {
    await consent(["training"]);
    await here.inside(async (tx) => {
      const role = () => theRole(tx, here, world.roleId);
      granted(await startNextVersion(tx, await role(), { personId: world.hr, now }));
      const hr = world.ruling;
      const copy = (await role()).profiles[0]?.criteria.find(({ words }) => words === training.words);
      const subject = await claimCriterion(tx, hr, copy?.id ?? "");
      if (subject) granted(await removeCriterion(tx, subject));
      await publish(tx, here, world.roleId, { ...world, now });
    });
    expect(await lateOf(world.bas, new Date("2026-12-02T10:00:00Z"))).toHaveLength(1);
    expect(await lateOf(world.bas, nextYear)).toEqual([]);
  });
});

/** A role with a concept that could be published, asking the one competence there is. */
async function aConceptOf(tx: TenantTx, name: string) {
  const role = { name, line: "first", description: "Eerste aanspreekpunt." } as const;
  const { roleId } = granted(await startRole(tx, role, { personId: world.hr, now }));
  const task = { what: "Gesprekken voeren", moment: "", setting: "school" } as const;
  granted(await addTask(tx, await theRole(tx, here, roleId), task));
  const { competenceId, levelId } = world;
  granted(await askCompetence(tx, await theRole(tx, here, roleId), { competenceId, levelId }));
  return { roleId, competenceId, levelId };
}
