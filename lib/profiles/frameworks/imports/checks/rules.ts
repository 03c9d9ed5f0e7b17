import type { KnownPlace } from "@/lib/profiles/frameworks/imports/differences/rules";
import type { Reason } from "@/lib/profiles/frameworks/imports/rules";
import type { SaidCompetence, SaidFramework, SaidTree } from "@/lib/profiles/frameworks/moodle/files";
import { careerOf, categoryOf } from "@/lib/profiles/frameworks/moodle/rules";
import { deepest, isNameTaken, longest } from "@/lib/profiles/frameworks/rules";

type Faults = { readonly head: readonly Reason[]; readonly rows: ReadonlyMap<number, readonly Reason[]> };

/** What is wrong with a framework in a file, row by row: a tree can only be taken over when every row is right. */
export function checkRows({ framework, competences }: SaidTree): Faults {
  const tree = new Tree(competences);
  const rows = competences.map((said) => {
    const faults = [
      ...wordFaults(said),
      ...codeFaults(said, tree),
      ...placeFaults(said, tree),
      ...valueFaults(said, tree),
    ];
    return [said.number, faults] as const;
  });
  return { head: wordFaults(framework), rows: new Map(rows) };
}

/**
 * The numbers, in small letters, of what would come to stand beside a competence of the same name that stays though the
 * file does not name it: a row of the file, or another one that stays and loses its parent.
 */
export function besideNamesakes(
  competences: readonly SaidCompetence[],
  places: readonly KnownPlace[],
  stay: readonly KnownPlace[],
): ReadonlySet<string> {
  const ids = new Map(places.map(({ code, competenceId }) => [code.toLowerCase(), competenceId]));
  const idOf = (code: string) => ids.get(code.toLowerCase()) ?? code.toLowerCase();
  const said = competences.map(({ code, name, parent }) => {
    return { code, name, competenceId: idOf(code), parentId: parent === "" ? null : idOf(parent) };
  });
  const there = new Set([...said, ...stay].map(({ competenceId }) => competenceId));
  const staying = stay.map((place) => {
    const { code, name, competenceId, parentId } = place;
    return { code, name, competenceId, parentId: parentId !== null && there.has(parentId) ? parentId : null };
  });
  // Two that stand together already are no fault of the file.
  const wasTaken = (one: (typeof staying)[number]) =>
    places.some(
      (place) =>
        place.competenceId === one.competenceId &&
        place.parentId === one.parentId &&
        place.name === one.name &&
        isNameTaken(places, place),
    );
  const beside = [...said, ...staying].filter((one) => isNameTaken(staying, one) && !wasTaken(one));
  return new Set(beside.map(({ code }) => code.toLowerCase()));
}

/** The rows by their numbers, of which the first counts when there are two. */
class Tree {
  private readonly byCode = new Map<string, SaidCompetence>();
  private readonly byName = new Map<string, SaidCompetence>();

  constructor(competences: readonly SaidCompetence[]) {
    for (const said of competences) {
      const code = said.code.toLowerCase();
      if (!this.byCode.has(code)) this.byCode.set(code, said);
      const name = keyOf(said);
      if (!this.byName.has(name)) this.byName.set(name, said);
    }
  }

  find(code: string): SaidCompetence | undefined {
    return this.byCode.get(code.toLowerCase());
  }

  /** An earlier row with the same name under the same parent. */
  namesake(said: SaidCompetence): SaidCompetence | undefined {
    const first = this.byName.get(keyOf(said));
    return first === said ? undefined : first;
  }

  /** How many steps a row stands below the top; null when it comes back to itself. */
  depthOf(said: SaidCompetence): number | null {
    const seen = new Set<SaidCompetence>([said]);
    for (
      let up = this.find(said.parent);
      said.parent !== "" && up;
      up = up.parent === "" ? undefined : this.find(up.parent)
    ) {
      if (seen.has(up)) return null;
      seen.add(up);
    }
    return seen.size;
  }
}

function keyOf({ parent, name }: SaidCompetence): string {
  return `${parent.toLowerCase()}\n${name.toLowerCase()}`;
}

function wordFaults(said: SaidFramework | SaidCompetence): Reason[] {
  const words = [
    ...([
      ["code", said.code],
      ["name", said.name],
      ["description", said.description],
    ] as const),
    ...("source" in said
      ? ([
          ["source", said.source],
          ["edition", said.edition],
        ] as const)
      : []),
    ...("indicators" in said ? ([["indicators", said.indicators]] as const) : []),
  ];
  const faults: Reason[] = [];
  if (said.code === "") faults.push({ key: "code-missing" });
  if (said.name === "") faults.push({ key: "name-missing" });
  for (const [field, text] of words) {
    if (text === null) continue;
    if (text.length > longest[field])
      faults.push({ key: "too-long", cell: text.slice(0, 40), row: longest[field] });
    if (text.includes("\ufffd")) faults.push({ key: "unreadable", cell: around(text) });
  }
  return faults;
}

function around(text: string): string {
  const at = text.indexOf("\ufffd");
  return text.slice(Math.max(0, at - 15), at + 15);
}

function codeFaults(said: SaidCompetence, tree: Tree): Reason[] {
  const first = said.code === "" ? said : tree.find(said.code);
  if (first && first !== said) return [{ key: "code-twice", cell: said.code, row: first.number }];
  const namesake = said.name === "" ? undefined : tree.namesake(said);
  return namesake ? [{ key: "name-twice", cell: said.name, row: namesake.number }] : [];
}

function placeFaults(said: SaidCompetence, tree: Tree): Reason[] {
  if (said.parent !== "" && !tree.find(said.parent)) return [{ key: "parent-unknown", cell: said.parent }];
  const depth = tree.depthOf(said);
  if (depth === null) return [{ key: "parent-loop", cell: said.parent }];
  return depth > deepest ? [{ key: "too-deep", row: deepest }] : [];
}

function valueFaults({ category, career, related }: SaidCompetence, tree: Tree): Reason[] {
  const faults: Reason[] = [];
  if (category && !categoryOf(category))
    faults.push({ key: "category-unknown", cell: category.slice(0, 40) });
  if (career && !careerOf(career)) faults.push({ key: "career-unknown", cell: career.slice(0, 40) });
  const unknown = related?.find((code) => !tree.find(code));
  if (unknown !== undefined) faults.push({ key: "related-unknown", cell: unknown });
  return faults;
}
