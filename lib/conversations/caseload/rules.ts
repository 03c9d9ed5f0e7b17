import { isBehind, isDue, isWithoutTalk, type Standing, type Turn } from "@/lib/conversations/coverage/rules";
import type { StartStanding } from "@/lib/start-programme/rules";

/** What asks for a talk, of some students and not of most: they ask themselves, are behind schedule, or what no talk was about yet. */
export const occasions = ["asked", "behind", "career", "start", "placement", "scan"] as const;
export type Occasion = (typeof occasions)[number];

export const filters = ["all", "due", "none", "agreements", ...occasions] as const;

/** Which students the list shows: all, whose turn it is, without a talk, with open agreements, or with an occasion for one. */
export type Filter = (typeof filters)[number];

export const sorts = ["turn", "name", "talks", "last"] as const;
export type Sort = (typeof sorts)[number];

export const pageSize = 25;

/** What the list needs to know of a student. */
export type Listed = {
  readonly sortName: string;
  readonly name: { readonly givenName: string; readonly infix: string | null; readonly familyName: string };
  readonly groupName: string | null;
  readonly completed: number;
  readonly lastHeldOn: string | null;
  readonly openAgreements: number;
  readonly standing: Standing;
  readonly turn: Turn;
  readonly start: StartStanding;
  readonly isAsking: boolean;
  readonly isCareerDue: boolean;
  readonly isPlacementDue: boolean;
  readonly hasNewScan: boolean;
};

export type Selection = {
  readonly filter: Filter;
  /** The group whose students are shown; empty for all. */
  readonly groep: string;
  readonly zoek: string;
  readonly sort: Sort;
  readonly richting: boolean;
  readonly page: number;
};

export type Page<Student> = {
  readonly students: readonly Student[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
};

/** The part of a list that was asked for; a page that does not exist is the last one. */
export function pageOf<Student extends Listed>(all: readonly Student[], selection: Selection): Page<Student> {
  const found = selectionOf(all, selection);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(selection.page, pages);
  return { students: found.slice((page - 1) * pageSize, page * pageSize), found: found.length, page, pages };
}

/** Everything that passes filter and search, in order: what an export holds. */
export function selectionOf<Student extends Listed>(
  all: readonly Student[],
  selection: Omit<Selection, "page">,
): readonly Student[] {
  const { filter, groep, zoek } = selection;
  const isIn = ({ groupName }: Student) => groep === "" || groupName === groep;
  return sorted(
    all.filter((student) => passes(student, filter) && isIn(student) && isNamed(student, zoek)),
    selection,
  );
}

/** All of them, who asks for a talk first, then whose turn it is and who waits longest. */
export function byTurn<Student extends Listed>(all: readonly Student[]): readonly Student[] {
  return selectionOf(all, { filter: "all", groep: "", zoek: "", sort: "turn", richting: false });
}

/** The groups students are in, by name, each with how many of them. */
export function groupsOf(all: readonly Pick<Listed, "groupName">[]) {
  const names = all.flatMap(({ groupName }) => (groupName ? [groupName] : []));
  return [...new Set(names)]
    .toSorted(byName.compare)
    .map((name) => ({ name, count: names.filter((each) => each === name).length }));
}

/** How many have what asks for a talk of its own. */
export function occasionsOf(all: readonly Listed[]): Readonly<Record<Occasion, number>> {
  const count = (occasion: Occasion) => all.filter((student) => passes(student, occasion)).length;
  return {
    asked: count("asked"),
    behind: count("behind"),
    career: count("career"),
    start: count("start"),
    placement: count("placement"),
    scan: count("scan"),
  };
}

export function isOccasion(filter: Filter): filter is Occasion {
  return occasions.some((occasion) => occasion === filter);
}

function passes(student: Listed, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "due":
      return isDue(student.turn);
    case "none":
      return isWithoutTalk(student);
    case "agreements":
      return student.openAgreements > 0;
    case "asked":
      return student.isAsking;
    case "behind":
      return isBehind(student.standing);
    case "career":
      return student.isCareerDue;
    case "start":
      return student.start.kind === "to-review";
    case "placement":
      return student.isPlacementDue;
    case "scan":
      return student.hasNewScan;
  }
}

/** Whether every word that was typed begins a word of the name, accents and capitals aside. */
function isNamed({ name }: Listed, search: string): boolean {
  const words = plain([name.givenName, name.infix, name.familyName].join(" ")).split(/[\s'-]+/);
  return plain(search)
    .split(/[\s'-]+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("nl");
}

const urgency: Record<Turn["kind"], number> = {
  "to-record": 0,
  behind: 1,
  soon: 2,
  planned: 3,
  later: 4,
  covered: 5,
  "out-of-scope": 6,
};

const byName = new Intl.Collator("nl");

function sorted<Student extends Listed>(
  students: readonly Student[],
  { sort, richting }: Pick<Selection, "sort" | "richting">,
): readonly Student[] {
  const inOrder = students.toSorted(
    (one, other) => compare(one, other, sort) || byName.compare(one.sortName, other.sortName),
  );
  return richting ? inOrder.toReversed() : inOrder;
}

function compare(one: Listed, other: Listed, sort: Sort): number {
  switch (sort) {
    case "name":
      return 0;
    case "talks":
      return one.completed - other.completed;
    case "last":
      return (one.lastHeldOn ?? "").localeCompare(other.lastHeldOn ?? "");
    case "turn":
      return (
        Number(other.isAsking) - Number(one.isAsking) ||
        urgency[one.turn.kind] - urgency[other.turn.kind] ||
        since(one.turn).localeCompare(since(other.turn))
      );
  }
}

/** From when on it is somebody's turn: who waits longest stands first. */
function since(turn: Turn): string {
  switch (turn.kind) {
    case "to-record":
    case "planned":
      return turn.plannedFor.toISOString();
    case "behind":
    case "soon":
    case "later":
      return turn.nextDueOn ?? "";
    case "covered":
    case "out-of-scope":
      return "";
  }
}
