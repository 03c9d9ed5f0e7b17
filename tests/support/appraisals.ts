import {
  checkAppraisal,
  layAppraisal,
  planAppraisal,
  respondToAppraisal,
  writeAppraisal,
} from "@/lib/appraisals/actions";
import { startingFrame } from "@/lib/appraisals/frames/rules";
import type { Actor } from "@/lib/platform/actor";
import type { Typed } from "@/lib/platform/action-state";
import { dayOf } from "@/lib/platform/calendar";
import { addStaff, addTeam, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const today = dayOf(new Date());

const named = [
  ...(["employee", "leader", "otherLeader", "hr", "otherHr"] as const),
  ...(["director", "manager", "admin", "colleague"] as const),
];
type Who = (typeof named)[number];

export type AppraisalWorld = {
  readonly here: TestInstitution;
  readonly teamId: string;
  readonly otherTeamId: string;
  readonly ids: Readonly<Record<Who, string>>;
  /** Somebody as they are related now. */
  readonly as: (who: Who) => Promise<Actor>;
};

/** A team with its leader, another one, HR twice, and a director with and without the leader below them. */
export async function anAppraisalWorld(): Promise<AppraisalWorld> {
  const here = await anInstitution();
  const made = await here.inside(async (tx) => {
    const { teamId, unitId } = await aTeamWithProgramme(tx);
    const otherTeamId = await addTeam(tx, { unitId, name: "Groen" });
    const inTeam = { teamIds: [teamId] };
    const ids = {
      employee: await addStaff(tx, { ...inTeam, givenName: "Eva" }),
      leader: await addStaff(tx, { ...inTeam, givenName: "Lex" }),
      otherLeader: await addStaff(tx, { givenName: "Otto" }),
      hr: await addStaff(tx, { ...inTeam, givenName: "Hilde" }),
      otherHr: await addStaff(tx, { givenName: "Henk" }),
      director: await addStaff(tx, { givenName: "Dora" }),
      manager: await addStaff(tx, { givenName: "Mia" }),
      admin: await addStaff(tx, { givenName: "Ad" }),
      colleague: await addStaff(tx, { ...inTeam, givenName: "Cor" }),
    };
    await appoint(tx, ids.leader, "team-lead", { teamId });
    await appoint(tx, ids.otherLeader, "team-lead", { teamId: otherTeamId });
    for (const person of [ids.hr, ids.otherHr]) await appoint(tx, person, "hr");
    for (const person of [ids.director, ids.manager]) await appoint(tx, person, "directorate");
    await appoint(tx, ids.manager, "team-lead", { unitId });
    await appoint(tx, ids.admin, "admin");
    return { teamId, otherTeamId, ids };
  });
  return { here, ...made, as: (who) => here.actor(made.ids[who]) };
}

/** Everything judged, in the starting frame. */
export const wholeText: Typed = {
  ...Object.fromEntries(
    startingFrame("nl").aspects.flatMap((_, place) => [
      [`choice${place}`, "expected"] as const,
      [`words${place}`, "Kanariewoorden over het werk."] as const,
    ]),
  ),
  overall: "Kanarieslot.",
};

/** Plans one with the employee (or somebody else) and returns its id. */
export async function planned({ as, ids }: AppraisalWorld, who: Who = "employee"): Promise<string> {
  const ending = await submit(planAppraisal, await as("leader"), { employeeId: ids[who], plannedOn: today });
  if (!ending.ok) throw new Error(`Not planned: ${ending.reason}`);
  return (ending.data as { appraisalId: string }).appraisalId;
}

/** Planned and written, nobody's but the leader's. */
export async function drafted(world: AppraisalWorld, who: Who = "employee"): Promise<string> {
  const appraisalId = await planned(world, who);
  const text = { appraisalId, ...wholeText };
  const ending = await submit(writeAppraisal, await world.as("leader"), text, { version: 0 });
  if (!ending.ok) throw new Error(`Not written: ${ending.reason}`);
  return appraisalId;
}

/** Written and laid before the employee. */
export async function laid(world: AppraisalWorld, who: Who = "employee"): Promise<string> {
  const appraisalId = await drafted(world, who);
  const ending = await submit(layAppraisal, await world.as("leader"), { appraisalId, discussedOn: today });
  if (!ending.ok) throw new Error(`Not laid: ${ending.reason}`);
  return appraisalId;
}

async function versionOf({ here, ids }: AppraisalWorld, id: string): Promise<number> {
  const row = await here.inside(
    (tx) => tx.appraisal.findFirst({ where: { id }, select: { version: true } }),
    ids.leader,
  );
  return row?.version ?? 0;
}

/** The employee answers what they read. */
export async function answer(
  world: AppraisalWorld,
  appraisalId: string,
  typed: Typed,
  who: Who = "employee",
) {
  const version = await versionOf(world, appraisalId);
  return submit(respondToAppraisal, await world.as(who), { appraisalId, ...typed }, { version });
}

/** HR checks. */
export async function check(world: AppraisalWorld, appraisalId: string, typed: Typed, who: Who = "hr") {
  const version = await versionOf(world, appraisalId);
  return submit(checkAppraisal, await world.as(who), { appraisalId, words: "", ...typed }, { version });
}
