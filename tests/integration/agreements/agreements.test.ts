import { beforeAll, describe, expect, it } from "vitest";
import { addAgreement, changeAgreement, reopenAgreement, settleAgreement } from "@/lib/agreements/actions";
import { dueAgreementsOf, teamAgreementsOf } from "@/lib/agreements/due/queries";
import { countOverdue, findAgreement, listAgreements, listNorms } from "@/lib/agreements/queries";
import type { AgreementFilter } from "@/lib/agreements/rules";
import { dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { ask } from "@/lib/platform/together";
import { assignRole } from "@/lib/profiles/assignments/commands";
import { askNorm } from "@/lib/scans/instruments/actions";
import { startInstrument } from "@/lib/scans/instruments/commands";
import { findInstrument } from "@/lib/scans/instruments/queries";
import { addStaff, addTeam, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, publish } from "@/tests/support/profiles";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
const cut = { today, size: 20, page: 1 };
const all: AgreementFilter = { teamId: null, kind: null, state: null };

let here: TestInstitution;
let world: Awaited<ReturnType<typeof build>>;

async function build() {
  return here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const { teamId, unitId } = await aTeamWithProgramme(tx);
    const [otherId, thirdId] = [
      await addTeam(tx, { unitId, name: "Groen" }),
      await addTeam(tx, { unitId, name: "Water" }),
    ];
    const teacher = await addStaff(tx, { teamIds: [teamId] });
    const leader = await addStaff(tx);
    await appoint(tx, leader, "team-lead", { teamId });
    const { roleId } = await aConcept(tx, here, people.hr, now);
    await publish(tx, here, roleId, { ...people, now });
    const terms = { hours: 600, startsOn: "2025-08-01", endsOn: null };
    granted(await assignRole(tx, { personId: teacher, roleId, teamId }, terms));
    return { ...people, teamId, otherId, thirdId, teacher, leader, roleId };
  });
}

beforeAll(async () => {
  here = await anInstitution();
  world = await build();
});

const actor = (personId: string) => here.actor(personId);
const said = (different: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  ...{ teamId: world.teamId, kind: "agreement", title: "Overdracht", words: "Voor de zomer klaar." },
  ...{ agreedOn: later(today, { days: -30 }), ...different },
});
async function agreed(different: Readonly<Record<string, string | readonly string[]>> = {}) {
  const ending = await submit(addAgreement, await actor(world.leader), said(different));
  if (!ending.ok) throw new Error(ending.reason);
  return (ending.data as { agreementId: string }).agreementId;
}
const list = (filter: Partial<AgreementFilter>) =>
  here.inside(async (tx) => (await listAgreements(tx, institution(), { ...all, ...filter }, cut)).agreements);
const institution = () => ({ institutionId: here.id });
const idsOf = async (filter: Partial<AgreementFilter>) => (await list(filter)).map(({ id }) => id);

describe("the register of agreements", () => {
  it("[B4] keeps what was agreed, by which teams and roles, since when and until when", async () => {
    const dueOn = later(today, { days: 20 });
    const id = await agreed({ dueOn, otherTeam1: world.otherId, roleIds: world.roleId });
    const found = await here.inside((tx) => findAgreement(tx, institution(), id));
    expect(found).toMatchObject({
      ...{ title: "Overdracht", teamId: world.teamId, dueOn, settlement: null },
      ...{ teams: [{ id: world.otherId, name: "Groen" }], roles: [{ id: world.roleId }] },
    });
    expect(await idsOf({ teamId: world.otherId })).toContain(id);
    expect(await idsOf({ teamId: world.thirdId })).not.toContain(id);
  });

  it("[B4] lists what is past its day, until somebody says how it ended", async () => {
    const late = await agreed({ dueOn: later(today, { days: -1 }) });
    const count = () => here.inside((tx) => countOverdue(tx, institution(), today));
    const before = await count();
    expect(await idsOf({ state: "overdue" })).toContain(late);
    expect((await list({}))[0]?.id).toBe(late);
    const leader = await actor(world.leader);
    const settled = { agreementId: late, settlement: "not-kept" };
    expect(await submit(settleAgreement, leader, settled)).toMatchObject({ ok: true });
    expect(await submit(settleAgreement, leader, settled)).toMatchObject({ reason: "already-settled" });
    expect(await count()).toBe(before - 1);
    expect(await idsOf({ state: "not-kept" })).toEqual([late]);
    expect(await idsOf({ state: "overdue" })).not.toContain(late);
    expect(await submit(reopenAgreement, leader, { agreementId: late })).toMatchObject({ ok: true });
    expect(await submit(reopenAgreement, leader, { agreementId: late })).toMatchObject({
      reason: "not-settled",
    });
    expect(await idsOf({ state: "overdue" })).toContain(late);
  });

  it("[B4] refuses a party that is not there, the team itself, and days in the wrong order", async () => {
    const leader = await actor(world.leader);
    const reason = async (different: Readonly<Record<string, string>>) => {
      const ending = await submit(addAgreement, leader, said(different));
      return ending.ok ? null : ending.reason;
    };
    expect(await reason({ otherTeam1: newId() })).toBe("party-gone");
    expect(await reason({ roleIds: newId() })).toBe("party-gone");
    expect(await reason({ otherTeam1: world.teamId })).toBe("party-gone");
    expect(await reason({ dueOn: later(today, { days: -31 }) })).toBe("due-before-agreed");
    expect(await reason({ agreedOn: later(today, { days: 1 }) })).toBe("not-agreed-yet");
  });

  it("[B4] a save over somebody else's change is refused with what stands there, and parties are replaced whole", async () => {
    const id = await agreed({ otherTeam1: world.otherId });
    const leader = await actor(world.leader);
    const { teamId: _team, ...rest } = said({ title: "Anders", otherTeam1: world.thirdId });
    const change = (version: number) =>
      submit(changeAgreement, leader, { agreementId: id, ...rest }, { version });
    expect(await change(1)).toMatchObject({ ok: true });
    expect(await change(1)).toMatchObject({ reason: "stale", current: { version: 2 } });
    const found = await here.inside((tx) => findAgreement(tx, institution(), id));
    expect(found).toMatchObject({ title: "Anders", teams: [{ id: world.thirdId }] });
  });

  it("[B4] a save over a change of kind, parties or settlement alone says so too, with a name for every party", async () => {
    const id = await agreed({ dueOn: later(today, { days: 5 }) });
    const leader = await actor(world.leader);
    const { teamId: _team, ...rest } = said({ dueOn: later(today, { days: 5 }) });
    const change = (different: Readonly<Record<string, string>>, version: number) =>
      submit(changeAgreement, leader, { agreementId: id, ...rest, ...different }, { version });
    const others = { otherTeam1: world.otherId, otherTeam2: world.thirdId };
    expect(await change({ ...others, kind: "norm", roleIds: world.roleId }, 1)).toMatchObject({ ok: true });
    const settled = { agreementId: id, settlement: "lapsed" };
    expect(await submit(settleAgreement, leader, settled)).toMatchObject({ ok: true });
    const found = await here.inside((tx) => findAgreement(tx, institution(), id));
    const parties = [...(found?.teams ?? []), ...(found?.roles ?? [])];
    const named = Object.fromEntries(parties.map((party) => [party.id, party.name]));
    expect(named).toMatchObject({ [world.otherId]: "Groen", [world.thirdId]: "Water" });
    expect(await change({ settlement: "running" }, 1)).toMatchObject({
      reason: "stale",
      current: {
        version: 3,
        text: {
          ...named,
          ...{
            ...rest,
            ...others,
            otherTeam3: "",
            kind: "norm",
            roleIds: [world.roleId],
            settlement: "lapsed",
          },
        },
      },
    });
    expect(await change({ ...others, settlement: "running" }, 3)).toMatchObject({ ok: true });
    const after = await here.inside((tx) => findAgreement(tx, institution(), id));
    expect(after).toMatchObject({ kind: "agreement", roles: [], settlement: "lapsed" });
  });

  it("[B4] is for who leads the team to look at again from a week before its day until it is settled, and for nobody else", async () => {
    const [late, soon, far] = [
      await agreed({ title: "Laat", dueOn: later(today, { days: -3 }) }),
      await agreed({ title: "Straks", dueOn: later(today, { days: 7 }) }),
      await agreed({ title: "Ooit", dueOn: later(today, { days: 8 }) }),
    ];
    const due = async (personId: string) => {
      const asked = dueAgreementsOf(await actor(personId), now);
      return asked && (await here.inside((tx) => ask(tx, asked))).map(({ id }) => id);
    };
    const found = (await due(world.leader)) ?? [];
    expect(found).toEqual(expect.arrayContaining([late, soon]));
    expect(found).not.toContain(far);
    expect(found.indexOf(late)).toBeLessThan(found.indexOf(soon));
    expect([await due(world.teacher), await due(world.hr)]).toEqual([null, null]);
    await submit(settleAgreement, await actor(world.leader), { agreementId: late, settlement: "kept" });
    expect(await due(world.leader)).not.toContain(late);
  });

  it("[B4] counts for its team and for a team it was made with, as what runs and what is past its day", async () => {
    const [thirdId, before] = [world.thirdId, { days: -1 }];
    const counts = (teamId: string) =>
      here.inside((tx) => ask(tx, teamAgreementsOf(here.id, { teamId, today })));
    const [own, third] = [await counts(world.teamId), await counts(thirdId)];
    const id = await agreed({ otherTeam1: thirdId, dueOn: later(today, before) });
    await agreed({ otherTeam1: thirdId, dueOn: today });
    expect(await counts(thirdId)).toEqual({ open: third.open + 2, overdue: third.overdue + 1 });
    expect(await counts(world.teamId)).toEqual({ open: own.open + 2, overdue: own.overdue + 1 });
    await submit(settleAgreement, await actor(world.leader), { agreementId: id, settlement: "lapsed" });
    expect(await counts(thirdId)).toEqual({ open: third.open + 1, overdue: third.overdue });
  });

  it("[B4] of another institution is absent", async () => {
    const id = await agreed();
    const elsewhere = await anInstitution();
    const found = await elsewhere.inside((tx) => findAgreement(tx, { institutionId: elsewhere.id }, id));
    expect(found).toBeNull();
  });
});

describe("norms of a team", () => {
  it("[E4] become a question of a questionnaire, as long as they hold", async () => {
    const words = "We vragen door. ".repeat(60).trim();
    const norm = await agreed({ kind: "norm", title: "Doorvragen", words });
    const hr = await actor(world.hr);
    const instrumentId = await here.inside(async (tx) => {
      const author = { personId: world.hr, now };
      const { instrumentId: id } = granted(
        await startInstrument(tx, { name: "Gesprekken", kind: "feedback" }, author),
      );
      return id;
    });
    expect((await here.inside((tx) => listNorms(tx, institution()))).map(({ id }) => id)).toEqual([norm]);
    expect(await submit(askNorm, hr, { instrumentId, agreementId: norm })).toMatchObject({ ok: true });
    const instrument = await here.inside((tx) => findInstrument(tx, hr, instrumentId));
    const [question] = instrument?.versions[0]?.questions ?? [];
    expect(question).toMatchObject({ kind: "scale", text: "Doorvragen", hint: words.slice(0, 500) });
    expect(question?.steps.map(({ name }) => name)).toEqual(["Nooit", "Soms", "Meestal", "Altijd"]);

    const lapsed = { agreementId: norm, settlement: "lapsed" };
    expect(await submit(settleAgreement, await actor(world.leader), lapsed)).toMatchObject({ ok: true });
    expect(await submit(askNorm, hr, { instrumentId, agreementId: norm })).toMatchObject({
      reason: "norm-gone",
    });
    const agreement = await agreed();
    expect(await submit(askNorm, hr, { instrumentId, agreementId: agreement })).toMatchObject({
      reason: "norm-gone",
    });
  });

  it("[E4] become a question however many norms stand before them by name", async () => {
    const elsewhere = await anInstitution();
    const made = await elsewhere.inside(async (tx) => {
      const { teamId } = await aTeamWithProgramme(tx);
      const [leader, hr] = [await addStaff(tx), await addStaff(tx)];
      await appoint(tx, leader, "team-lead", { teamId });
      await appoint(tx, hr, "hr");
      const author = { personId: hr, now };
      const { instrumentId } = granted(
        await startInstrument(tx, { name: "Gesprekken", kind: "feedback" }, author),
      );
      const norm = { kind: "norm", words: "Zo.", teamId, agreedOn: now, createdById: leader, createdAt: now };
      const norms = Array.from({ length: 61 }, (_, place) => {
        return { ...norm, id: newId(), title: `Norm ${String(place).padStart(2, "0")}` };
      });
      await tx.teamAgreement.createMany({ data: norms });
      return { hr, instrumentId, agreementId: norms.at(-1)?.id ?? "" };
    });
    const { hr, ...asked } = made;
    expect(await submit(askNorm, await elsewhere.actor(hr), asked)).toMatchObject({ ok: true });
  });
});
