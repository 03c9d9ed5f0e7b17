import { asDate, type Day, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";

/** A small made-up institution as plain facts, so that its figures can be counted by hand too. */
export type World = ReturnType<typeof inventWorld>;

type Dice = {
  upTo: (most: number) => number;
  oneOf: <T>(choices: readonly T[]) => T;
  chance: (share: number) => boolean;
};

/** The same dice for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  return {
    upTo,
    chance: (share) => next() < share,
    oneOf: (choices) => {
      const chosen = choices[upTo(choices.length - 1)];
      if (chosen === undefined) throw new Error("Nothing to choose from.");
      return chosen;
    },
  };
}

const many = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

/** Invents an institution in the school year 2026-2027, with people who start late, leave, switch and overlap. */
export function inventWorld(seed: number) {
  const dice = diceOf(seed);
  const day = (): Day => later("2026-07-01", { days: dice.upTo(420) });
  const period = () => {
    const startsOn = dice.chance(0.5) ? "2025-08-01" : day();
    return { startsOn, endsOn: dice.chance(0.6) ? null : later(startsOn, { days: dice.upTo(400) }) };
  };
  const [root, north, south, deep] = many(4, newId) as [string, string, string, string];
  const units = [
    { id: root, parentId: null },
    { id: north, parentId: root },
    { id: south, parentId: root },
    { id: deep, parentId: north },
  ];
  const teams = many(6, (place) => ({
    id: newId(),
    unitId: dice.oneOf([root, north, south, deep]),
    kind: place === 5 ? ("support" as const) : ("education" as const),
    startsOn: "2020-08-01",
    endsOn: place === 4 && dice.chance(0.5) ? "2026-10-01" : null,
  }));
  const team = () => dice.oneOf(teams).id;
  const staff = many(30, newId);
  const roles = many(4, newId);
  const students = many(40, newId);
  return {
    units,
    teams,
    staff,
    roles,
    students,
    holidays: dice.chance(0.5)
      ? []
      : ["2026-10-19", "2026-12-21", "2026-12-28", "2027-02-22", "2027-07-19", "2027-07-26"],
    memberships: staff
      .flatMap((personId) =>
        many(dice.upTo(2), () => ({ id: newId(), personId, teamId: team(), startsOn: day(), endsOn: day() })),
      )
      .map(ordered),
    contracts: staff.flatMap((personId) =>
      many(1 + dice.upTo(1), () => ({ id: newId(), personId, ...period() })),
    ),
    assignments: staff.flatMap((personId) =>
      many(dice.upTo(2), () => ({
        id: newId(),
        personId,
        roleId: dice.oneOf(roles),
        teamId: dice.chance(0.8) ? team() : null,
        minutes: dice.upTo(3) * 600,
        ...period(),
      })),
    ),
    profiles: roles.flatMap((roleId) =>
      many(dice.upTo(2), (number) => ({
        id: newId(),
        roleId,
        number: number + 1,
        schoolYear: 2025 + dice.upTo(2),
        keys: dice.oneOf([[], ["hr"], ["hr", "directorate"], ["hr", "directorate"]]),
      })),
    ),
    enrolments: students.flatMap((studentId) =>
      many(1 + dice.upTo(1), () => ({
        id: newId(),
        studentId,
        teamId: team(),
        status: dice.chance(0.85) ? ("definitive" as const) : ("provisional" as const),
        ...period(),
      })),
    ),
    coaches: students
      .filter(() => dice.chance(0.8))
      .map((studentId) => ({ id: newId(), studentId, coachId: dice.oneOf(staff), startsOn: day() })),
    talks: students.flatMap((studentId) =>
      many(dice.upTo(4), () => ({
        id: newId(),
        studentId,
        coachId: dice.oneOf(staff),
        kind: dice.oneOf(["progress", "progress", "growth-meter", "trialogue", "intake"] as const),
        heldOn: dice.chance(0.9) ? day() : null,
        isCancelled: dice.chance(0.1),
      })),
    ),
    plans: teams
      .filter(() => dice.chance(0.8))
      .map(({ id }) => ({
        id: newId(),
        teamId: id,
        schoolYear: dice.chance(0.85) ? 2026 : 2025,
        isConsulted: dice.chance(0.5),
        adoptedOn: dice.chance(0.5) ? day() : null,
      })),
  };
}

function ordered<Period extends { startsOn: Day; endsOn: Day }>(period: Period): Period {
  const [startsOn, endsOn] = [period.startsOn, period.endsOn].sort();
  return { ...period, startsOn: startsOn ?? period.startsOn, endsOn: endsOn ?? period.endsOn };
}

const dated = <Row extends { startsOn: Day; endsOn: Day | null }>(row: Row) => ({
  ...row,
  startsOn: asDate(row.startsOn),
  endsOn: row.endsOn ? asDate(row.endsOn) : null,
});

/** Puts the facts into the tables. */
export async function settleWorld(tx: TenantTx, world: World): Promise<void> {
  const [author = ""] = world.staff;
  const since = asDate("2020-08-01");
  for (const { id, parentId } of world.units)
    await tx.orgUnit.create({
      data: { id, parentId, kind: "sector", name: `Deel ${id.slice(-6)}`, startsOn: since },
    });
  await tx.team.createMany({
    data: world.teams.map((team) => ({ ...dated(team), name: `Team ${team.id.slice(-6)}` })),
  });
  const person = (kind: string) => (id: string) => ({
    id,
    kind,
    givenName: "Sam",
    familyName: "Bos",
    sortName: "Bos, Sam",
  });
  await tx.person.createMany({
    data: [...world.staff.map(person("staff")), ...world.students.map(person("student"))],
  });
  await tx.staffMember.createMany({
    data: world.staff.map((personId) => ({ personId, personnelNumber: personId, startsOn: since })),
  });
  await tx.student.createMany({
    data: world.students.map((personId) => ({ personId, studentNumber: personId })),
  });
  await tx.holidayWeek.createMany({
    data: world.holidays.map((monday) => ({ monday: asDate(monday), name: "Vakantie" })),
  });
  await tx.teamMembership.createMany({ data: world.memberships.map(dated) });
  await tx.contract.createMany({
    data: world.contracts.map((row) => ({ ...dated(row), kind: "temporary", fte: 0.8 })),
  });
  await settleRoles(tx, world, author);
  await settleStudents(tx, world);
  await settlePlans(tx, world, author);
}

async function settleRoles(tx: TenantTx, world: World, author: string): Promise<void> {
  await tx.role.createMany({
    data: world.roles.map((id) => ({ id, name: `Rol ${id.slice(-6)}`, line: "first" })),
  });
  await tx.roleAssignment.createMany({
    data: world.assignments.map(({ minutes, ...row }) => ({ ...dated(row), minutesPerYear: minutes })),
  });
  await tx.roleProfile.createMany({
    data: world.profiles.map(({ keys: _keys, ...row }) => ({
      ...row,
      description: "Wat je doet",
      createdById: author,
    })),
  });
  await tx.profileApproval.createMany({
    data: world.profiles.flatMap(({ id, keys }) =>
      keys.map((key, place) => ({
        profileId: id,
        key,
        approvedById: world.staff[place] ?? author,
        approvedAt: asDate("2026-08-20"),
      })),
    ),
  });
}

async function settleStudents(tx: TenantTx, world: World): Promise<void> {
  const programmes = world.teams.map(({ id }) => ({
    id: newId(),
    teamId: id,
    creboCode: "25577",
    name: id,
    level: 3,
    pathway: "BOL",
  }));
  await tx.programme.createMany({ data: programmes });
  const programmeOf = new Map(programmes.map(({ id, teamId }) => [teamId, id]));
  await tx.enrolment.createMany({
    data: world.enrolments.map((row) => ({
      ...dated(row),
      studyYear: 1,
      programmeId: programmeOf.get(row.teamId) ?? "",
    })),
  });
  await tx.coachAssignment.createMany({
    data: world.coaches.map((row) => ({ ...row, startsOn: asDate(row.startsOn) })),
  });
  await tx.conversation.createMany({
    data: world.talks.map(({ isCancelled: _isCancelled, heldOn, ...row }) => ({
      ...row,
      heldOn: heldOn ? asDate(heldOn) : null,
      plannedFor: asDate("2026-10-01"),
    })),
  });
  await tx.conversationCancellation.createMany({
    data: world.talks
      .filter(({ isCancelled }) => isCancelled)
      .map(({ id, coachId }) => ({ conversationId: id, reason: "time", cancelledById: coachId })),
  });
}

async function settlePlans(tx: TenantTx, world: World, author: string): Promise<void> {
  await tx.teamPlan.createMany({
    data: world.plans.map(({ id, teamId, schoolYear }) => ({
      id,
      teamId,
      schoolYear,
      ambition: "Beter",
      createdById: author,
    })),
  });
  await tx.planConsultation.createMany({
    data: world.plans
      .filter(({ isConsulted }) => isConsulted)
      .map(({ id }) => ({ planId: id, openedAt: asDate("2026-08-20"), openedById: author })),
  });
  await tx.planAdoption.createMany({
    data: world.plans.flatMap(({ id, adoptedOn }) =>
      adoptedOn === null
        ? []
        : [
            {
              id: newId(),
              planId: id,
              number: 1,
              adoptedOn: asDate(adoptedOn),
              presentCount: 1,
              memberCount: 2,
              snapshot: {},
              recordedById: author,
            },
          ],
    ),
  });
}
