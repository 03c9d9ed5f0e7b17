import { type FileRow, type Reason, RowReader } from "@/lib/exchange/plans/rules";
import { readNumber, readRequired, readText } from "@/lib/exchange/values/rules";
import type { TeamKind, UnitKind } from "@/lib/exchange/work/rules";

export type NodeKind =
  | { readonly is: "unit"; readonly kind: UnitKind }
  | { readonly is: "team"; readonly kind: TeamKind };

/** A row of a register of the organisation. Without a kind, what stands below it decides. */
export type SaidNode = {
  readonly number: number;
  readonly code: string | null;
  readonly name: string;
  readonly kind: NodeKind | null;
  readonly parent: string | null;
};

const unitWords: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(instelling|school|organisatie|stichting|institution)/, "institution"],
  [/^college/, "college"],
  [/^(sector|domein|branche)/, "sector"],
  [/^landschap/, "landscape"],
  [/^(cluster|unit|academie|afdeling|directie)/, "cluster"],
  [/^(vestiging|locatie|campus|filiaal)/, "branch"],
];
const supportWord = /ondersteun|dienst|servicepunt|bureau|\bstaf|bedrijfsvoering|stafafdeling/;

/** What a word for a kind of unit means; null when it is none we know. */
export function nodeKindOf(text: string): NodeKind | null {
  const word = text.trim().toLowerCase();
  if (supportWord.test(word)) return { is: "team", kind: "support" };
  if (/team/.test(word)) return { is: "team", kind: "education" };
  const unit = unitWords.find(([pattern]) => pattern.test(word));
  return unit ? { is: "unit", kind: unit[1] } : null;
}

/** The kind of a team that the file does not tell: by its name. */
export function teamKindOf(name: string): TeamKind {
  return supportWord.test(name.toLowerCase()) ? "support" : "education";
}

/** Reads a row of a register; what is wrong with it comes along. */
export function readNode(file: FileRow): { said: SaidNode; reasons: Reason[] } {
  const row = new RowReader(file.cells);
  const word = row.take("kind", readText, null);
  const kind = word === null ? null : nodeKindOf(word);
  if (word !== null && kind === null)
    row.refuse({ key: "kind-unknown", field: "kind", values: { cell: word } });
  const code = (file.cells.code ?? "").trim() === "" ? null : row.take("code", readNumber, "");
  const said = {
    number: file.number,
    code,
    name: row.take("name", readRequired, ""),
    kind,
    parent: row.take("parent", readText, null),
  };
  return { said, reasons: row.reasons };
}
