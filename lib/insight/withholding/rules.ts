import { type Cut, withheldIn } from "@/lib/anonymity/tree/rules";
import type { MannerMeasure } from "@/lib/conversations/coverage/manner/rules";
import { dividedShares } from "@/lib/insight/divided/rules";
import type {
  ClarityShare,
  ContractFigures,
  ContractSight,
  DividedShare,
  MannerOfTalks,
  PlaceFigures,
  ShareFigures,
} from "@/lib/insight/rules";

/** Figures about contracts are for management from three people on (decisions 29). */
const fewest = 3;

/** Whose contracts stand behind a place itself: a team's own, or those without a team for the institution. */
type Behind = { readonly holders: readonly string[]; readonly leavers: readonly string[] };

type Withheld =
  | "contracts"
  | "profiles"
  | "staff"
  | "clarity"
  | "scans"
  | "feedback"
  | "visits"
  | "leaderTalks"
  | "staffTalks"
  | MannerOfTalks;

export type RawPlace = Omit<PlaceFigures, Withheld> & {
  readonly contracts: ContractFigures & Behind;
  readonly profiles: ShareFigures;
  readonly staff: ShareFigures;
  readonly clarity: ShareFigures;
  readonly scans: ShareFigures;
  readonly feedback: ShareFigures;
  readonly visits: ShareFigures;
  readonly leaderTalks: ShareFigures;
  readonly staffTalks: ShareFigures;
  /** How talks are held, where there are any. */
  readonly manner: Readonly<Partial<Record<MannerMeasure, ShareFigures>>>;
};

type Counted = Omit<RawPlace, "manner">;

/** Neither of those who did nor of those who did not are fewer than this shown; of students null where no scan was ever in use. */
export type Minimums = {
  readonly students: number | null;
  readonly staff: number;
  /** Of who has a role: 0 for who may know of each of them. */
  readonly roles: number;
  /** Of lesson visits: 0 for who may know of each of them (decisions 29). */
  readonly visits: number;
  /** Whether talks with staff are anything to the reader. */
  readonly staffTalks: boolean;
  /** Of how talks with students are held: 0 for who may know of each of them. */
  readonly manner: number;
};

/**
 * The places with the figures of contracts and of people this reader may see. Towards management a figure about
 * one or two people is withheld, and as many of its neighbours as it takes that subtraction finds none either.
 */
export function withhold(
  places: readonly RawPlace[],
  sight: ContractSight,
  minimums: Minimums,
): PlaceFigures[] {
  const hidden = sight === "three-or-more" ? hiddenAmong(places) : new Set<string>();
  const { students } = minimums;
  const scans = students === null ? null : dividedShares(places, (place) => place.scans, students);
  const feedback = dividedShares(places, (place) => place.feedback, minimums.staff);
  const visits = dividedShares(places, (place) => place.visits, minimums.visits);
  const staff = dividedShares(places, (place) => place.staff, minimums.roles);
  const clarity = clarityOver(places, staff, minimums.staff);
  const profiles = (place: Counted) =>
    minimums.roles === 0 || tellsRoles(place, staff.get(place.id)) ? place.profiles : "withheld";
  const talks = dividedShares(places, ({ staffTalks }) => staffTalks, minimums.staff);
  const leaderTalks = leaderTalksOver(places, minimums);
  const mannerSeen = mannerOver(places, minimums.manner);
  return places.map(({ manner, ...place }) => ({
    ...place,
    ...mannerSeen(place.id, manner),
    contracts: contractsSeen(place, sight, hidden),
    profiles: profiles(place),
    staff: staff.get(place.id) ?? "withheld",
    clarity: clarity.get(place.id) ?? "withheld",
    scans: scans ? (scans.get(place.id) ?? "withheld") : "hidden",
    feedback: feedback.get(place.id) ?? "withheld",
    visits: visits.get(place.id) ?? "withheld",
    leaderTalks: leaderTalks.get(place.id) ?? "hidden",
    staffTalks: minimums.staffTalks ? (talks.get(place.id) ?? "withheld") : "hidden",
  }));
}

/**
 * Of so many as are told to have a role it can be told how many of them confirmed their tasks. Where it is told of no place, because
 * nearly everybody has a role or nearly nobody, it is told of all staff: of these alone it would tell who has none.
 */
function clarityOver(
  places: readonly RawPlace[],
  staff: ReadonlyMap<string, DividedShare>,
  minimum: number,
): ReadonlyMap<string, ClarityShare> {
  const counted = places.filter((place) => place.staff.whole > 0);
  const untold = places.filter(({ id }) => !isExact(staff.get(id))).map(({ id }) => id);
  if (counted.length === 0 || counted.some(({ id }) => !untold.includes(id)))
    return dividedShares(places, ({ clarity }) => clarity, minimum, new Set(untold));
  const ofAll = (place: RawPlace) => ({ part: place.clarity.part, whole: place.staff.whole });
  const shares = [...dividedShares(places, ofAll, minimum)];
  return new Map(
    shares.map(([id, share]) => [id, share === "withheld" ? share : { ...share, isOfAll: true }]),
  );
}

/**
 * How talks are held, place by place. A share of talks is told where enough students had one that counts in it and enough one that
 * doesn't, and as many are found by any subtraction: what is left then is about enough of them as well.
 */
function mannerOver(
  places: readonly RawPlace[],
  minimum: number,
): (id: string, manner: RawPlace["manner"]) => Pick<PlaceFigures, MannerOfTalks> {
  const over = (measure: MannerMeasure) =>
    dividedShares(places, ({ manner }) => manner[measure] ?? nobody, minimum);
  const students = {
    career: over("career-students"),
    "in-person": over("in-person-students"),
    length: over("length-students"),
  };
  const [trialogue, continuity] = [over("trialogue"), over("continuity")];
  return (id, manner) => {
    const talks = (measure: keyof typeof students) =>
      isExact(students[measure].get(id)) ? (manner[measure] ?? nobody) : "withheld";
    return {
      career: talks("career"),
      inPerson: talks("in-person"),
      length: talks("length"),
      trialogue: trialogue.get(id) ?? "withheld",
      continuity: continuity.get(id) ?? "withheld",
    };
  };
}

/**
 * Of who leads or directs, talks are counted over the whole institution: in a branch they are too few. A leader who reads figures of
 * their own teams reads whether they had one themselves.
 */
function leaderTalksOver(
  places: readonly RawPlace[],
  { staff, staffTalks }: Minimums,
): ReadonlyMap<string, DividedShare> {
  if (!staffTalks) return new Map();
  const whole = places.filter(({ kind }) => kind === "institution");
  const counted = whole.length > 0 ? whole : places.filter(({ kind }) => kind === "own");
  return dividedShares(counted, (place) => place.leaderTalks, whole.length > 0 ? staff : 0);
}

const nobody: ShareFigures = { part: 0, whole: 0 };

function isExact(share: DividedShare | undefined): boolean {
  return typeof share === "object" && !share.bound;
}

/** Where no role is held nobody has one, and where some are there are people who do: told only beside how many have and have not. */
function tellsRoles({ kind, staff }: Counted, share: DividedShare | undefined): boolean {
  return kind === "institution" || (isExact(share) && staff.whole > 0);
}

function contractsSeen(
  place: Counted,
  sight: ContractSight,
  hidden: ReadonlySet<string>,
): PlaceFigures["contracts"] {
  if (sight === "none") return "hidden";
  if (hidden.has(place.id)) return "withheld";
  const { minutes, minutesEnding, people, peopleEnding } = place.contracts;
  return { minutes, minutesEnding, people, peopleEnding };
}

function isSmall(people: number, peopleEnding: number): boolean {
  return (people > 0 && people < fewest) || (peopleEnding > 0 && peopleEnding < fewest);
}

/** The places whose figures, or whose neighbours' by subtraction, would tell of one or two people. */
function hiddenAmong(places: readonly RawPlace[]): ReadonlySet<string> {
  const contracts = new Map(places.map((place) => [place.id, place.contracts]));
  return withheldIn(cutsOf(places), {
    isTelling: (behind) => isSmall(holdersOf(behind), leaversOf(behind)),
    sizeOf: (id, remainder) => {
      const { people, peopleEnding } = contracts.get(id) ?? { people: 0, peopleEnding: 0 };
      const leavers = leaversOf(remainder);
      return leavers > 0 && leavers < fewest ? peopleEnding : people;
    },
  });
}

function holdersOf(behind: readonly Behind[]): number {
  return new Set(behind.flatMap(({ holders }) => holders)).size;
}

function leaversOf(behind: readonly Behind[]): number {
  return new Set(behind.flatMap(({ leavers }) => leavers)).size;
}

/** Branches without a branch above hang under the institution; the reader's own place stands apart. */
function cutsOf(places: readonly RawPlace[]): Cut<Behind>[] {
  const institution = places.find(({ kind }) => kind === "institution");
  return places.map(({ id, kind, parentId, contracts }) => ({
    id,
    parentId: kind === "institution" || kind === "own" ? null : (parentId ?? institution?.id ?? ""),
    isSmall: isSmall(contracts.people, contracts.peopleEnding),
    own: contracts,
  }));
}
