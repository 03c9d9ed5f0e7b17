import {
  Addresses,
  emailTaken,
  type KnownPerson,
  planPeople,
  planPerson,
  writePerson,
} from "@/lib/exchange/people/rules";
import {
  byNumber,
  type Change,
  differences,
  type FileRow,
  type Plan,
  type Planned,
  type Planning,
  type Reason,
  refuse,
  type Team,
  teamFinder,
} from "@/lib/exchange/plans/rules";
import { readStaff, type SaidStaff } from "@/lib/exchange/staff/schema";
import { newContract, planContract } from "@/lib/exchange/staff/contracts/rules";
import { latest, leftBehind, ownDossier, planEnding } from "@/lib/exchange/staff/endings/rules";
import {
  type ContractRow,
  type MembershipRow,
  noWork,
  type StaffRow,
  type Work,
} from "@/lib/exchange/work/rules";
import { type Day, later } from "@/lib/platform/calendar";

/** Somebody of staff as they are known now. Memberships: those that run or will. */
export type KnownStaff = StaffRow &
  KnownPerson & {
    readonly contract: ContractRow | null;
    readonly memberships: readonly MembershipRow[];
    /** How many students have this person as their coach, now or soon, and nobody yet to follow. */
    readonly coachees: number;
  };

export type StaffState = {
  readonly staff: readonly KnownStaff[];
  readonly teams: readonly Team[];
  readonly addresses: readonly { readonly id: string; readonly email: string | null }[];
};

type Scene = Planning & {
  readonly findTeam: ReturnType<typeof teamFinder>;
  readonly teamNames: ReadonlyMap<string, string>;
  readonly addresses: Addresses;
  readonly work: Work;
};

/**
 * What a staff file would do: who is new, whose name, job, contract or team changes, who left. Whoever a
 * complete file does not name is offered for ending, with how many students they would leave without a coach (O15).
 */
export function planStaff(files: readonly FileRow[], state: StaffState, planning: Planning): Plan {
  const scene: Scene = {
    ...planning,
    findTeam: teamFinder(state.teams),
    teamNames: new Map(state.teams.map((team) => [team.id, team.name])),
    addresses: new Addresses(state.addresses),
    work: noWork(),
  };
  const staying = state.staff.filter((known) => isStaying(known, planning.today));
  const rows = planPeople(files, {
    read: readStaff,
    find: byNumber(state.staff, ({ number }) => number),
    planRow: (said, known) => planRow(scene, said, known),
    expected: planning.isComplete ? staying : [],
    planEnding: (known) => planEnding(scene, known),
  });
  return { rows, work: scene.work };
}

function isStaying({ endsOn }: StaffRow, today: Day): boolean {
  return endsOn === null || endsOn > today;
}

function planRow(scene: Scene, said: SaidStaff, known: KnownStaff | null): Planned {
  const id = known?.personId ?? scene.newId();
  const team = said.team === null ? null : scene.findTeam(said.team);
  if (typeof team === "string")
    return refuse({ key: team, field: "team", values: { cell: said.team ?? "" } });
  if (!known && said.leftOn && said.leftOn < scene.today)
    return { verdict: "same", reasons: [{ key: "already-left", values: { on: said.leftOn } }], changes: [] };
  if (!scene.addresses.take(said.person.email, id)) return refuse(emailTaken(said.person.email));
  if (known) return planAllowed(scene, known, said, team);
  writeNew(scene, id, said, team);
  const changes = differences([
    ["jobTitle", null, said.jobTitle ?? null],
    ["membership", null, team?.name ?? null],
    ["contract", null, said.contract?.kind ?? null],
  ]);
  return { verdict: "create", reasons: [], changes };
}

function writeNew({ work, today, newId }: Scene, personId: string, said: SaidStaff, team: Team | null): void {
  const startsOn = said.startsOn ?? said.contract?.startsOn ?? today;
  const endsOn = said.leftOn ?? null;
  writePerson(work, "staff", personId, said);
  work.staff.push({ personId, personnelNumber: said.key, jobTitle: said.jobTitle ?? null, startsOn, endsOn });
  if (said.contract) work.contracts.push(newContract(newId(), personId, said.contract, startsOn));
  if (team) work.memberships.push({ id: newId(), personId, teamId: team.id, startsOn, endsOn });
}

/** What a row changes; of whoever offered the file nothing, whatever it says (permissions.md 6.5-2). */
function planAllowed(scene: Scene, known: KnownStaff, said: SaidStaff, team: Team | null): Planned {
  if (known.personId !== scene.offeredById) return planChange(scene, known, said, team);
  const { changes } = planChange({ ...scene, work: noWork() }, known, said, team);
  return changes.length > 0 ? ownDossier : { verdict: "same", changes, reasons: [] };
}

function planChange(scene: Scene, known: KnownStaff, said: SaidStaff, team: Team | null): Planned {
  const { work } = scene;
  const personal = planPerson(work, "staff", known, said.person);
  const staff = staffAfter(known, said, scene.today);
  const employed = differences([
    ["jobTitle", known.jobTitle, staff.jobTitle],
    ["startsOn", known.startsOn, staff.startsOn],
    ["leftOn", known.endsOn, staff.endsOn],
  ]);
  if (employed.length > 0) work.staff.push(staff);
  const changes = [
    ...personal,
    ...employed,
    ...planContract(scene, known, said.contract),
    ...planTeam(scene, known, staff, team),
  ];
  const endsOn = staff.endsOn === known.endsOn ? null : staff.endsOn;
  const reasons: Reason[] = endsOn === null ? [] : leftBehind(known, endsOn, scene.today);
  return { verdict: changes.length > 0 ? "change" : "same", changes, reasons };
}

function staffAfter(known: KnownStaff, said: SaidStaff, today: Day): StaffRow {
  // A file without the column does not undo an ending to come, but whoever is in it works here.
  const kept = known.endsOn !== null && known.endsOn <= today ? null : known.endsOn;
  const endsOn = said.leftOn === undefined ? kept : said.leftOn;
  return {
    personId: known.personId,
    personnelNumber: known.personnelNumber,
    jobTitle: said.jobTitle === undefined ? known.jobTitle : said.jobTitle,
    startsOn: said.startsOn ?? known.startsOn,
    endsOn,
  };
}

/** Somebody with one team moves to the named one; somebody with more gets it besides. Memberships end with the job, and none begins after it. */
function planTeam(
  { work, newId, today, teamNames }: Scene,
  known: KnownStaff,
  staff: StaffRow,
  team: Team | null,
): Change[] {
  const running = known.memberships;
  const hasLeft = staff.endsOn !== null && staff.endsOn < today;
  const isThere = !team || hasLeft || running.some((membership) => membership.teamId === team.id);
  const moved = !isThere && running.length === 1 ? running[0] : undefined;
  if (moved) work.memberships.push({ ...moved, endsOn: latest(moved.startsOn, later(today, { days: -1 })) });
  if (!isThere) {
    const startsOn = latest(today, staff.startsOn);
    work.memberships.push({
      id: newId(),
      personId: known.personId,
      teamId: team.id,
      startsOn,
      endsOn: staff.endsOn && latest(startsOn, staff.endsOn),
    });
  }
  for (const membership of running) {
    if (membership === moved || staff.endsOn === known.endsOn) continue;
    work.memberships.push({
      ...membership,
      endsOn: staff.endsOn && latest(membership.startsOn, staff.endsOn),
    });
  }
  return isThere
    ? []
    : [{ field: "membership", from: moved ? (teamNames.get(moved.teamId) ?? null) : null, to: team.name }];
}
