import {
  type Action,
  type ActionContext,
  actionsOf,
  type AmbitionPlace,
  type Part,
  type PartKind,
  type PersonalText,
  type Question,
  type QuestionType,
  type Responsible,
} from "@/lib/plans/personal/rules";
import type { CareerCompetence } from "@/lib/plans/rules";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import { type CommonSource, commonSourceOf } from "@/lib/settings/development/rules";

/** What became different since two people agreed, piece by piece. */
export type Change = {
  readonly id: string;
  readonly kind: "part" | "question" | "action";
  /** Which part it is; null for a question or an action, which are named by their words. */
  readonly part: PartKind | null;
  /** Null for what was not there then, or is not there now. */
  readonly then: string | null;
  readonly now: string | null;
  /** What was chosen besides the words, then and now. */
  readonly chosenThen: readonly Choice[];
  readonly chosenNow: readonly Choice[];
};

/** A choice that is agreed on with the words: where, whose, what kind, who pays. */
export type Choice =
  | AmbitionPlace
  | QuestionType
  | ActionContext
  | CareerCompetence
  | Responsible
  | CommonSource;

type Said = { readonly text: string; readonly chosen: readonly Choice[] };
type Line = Pick<Change, "id" | "kind" | "part"> & Said;

const isAgreedOn = ({ kind }: Part) => kind !== "look-back";

/** The words that are agreed on; how far an action is and what came of it, are not among them. */
function linesOf(text: PersonalText): Line[] {
  return [
    ...text.parts
      .filter(isAgreedOn)
      .map((part) => ({ id: part.id, kind: "part", part: part.kind, ...ofPart(part) }) as const),
    ...text.questions.map((question) => {
      return { id: question.id, kind: "question", part: null, ...ofQuestion(question) } as const;
    }),
    ...actionsOf(text).map((action) => {
      return { id: action.id, kind: "action", part: null, ...ofAction(action) } as const;
    }),
  ];
}

const filled = (...words: readonly (string | null)[]) => words.filter(Boolean).join("\n");
const chosen = (...choices: readonly (Choice | null)[]) => choices.filter((choice) => choice !== null);
const ofPart = ({ words, place }: Part): Said => ({ text: words, chosen: chosen(place) });
function ofQuestion({ title, type, hypothesis, contributesTo }: Question): Said {
  return { text: filled(title, hypothesis, contributesTo), chosen: [type] };
}
function ofAction(action: Action): Said {
  const { what, dueOn, successSign, needs, competence, carriers, funding } = action;
  const source = commonSourceOf(funding);
  const names = carriers.map(({ name }) => name).join(", ");
  return {
    text: filled(what, dueOn, successSign, needs, competence, names, source ? null : funding),
    chosen: chosen(action.context, action.careerCompetence, action.responsible, source),
  };
}

/** What differs between what was agreed on and what stands open now, both ways. */
export function changesSince(agreed: PersonalText, open: PersonalText): Change[] {
  const [before, after] = [linesOf(agreed), linesOf(open)];
  const now = new Map(after.map((line) => [line.id, line]));
  const then = new Set(before.map(({ id }) => id));
  const kept = before.map((line) => changeOf(line, now.get(line.id) ?? null, line));
  const added = after.filter(({ id }) => !then.has(id)).map((line) => changeOf(null, line, line));
  const isOther = ({ chosenThen, chosenNow, ...change }: Change) =>
    change.then !== change.now || chosenThen.join() !== chosenNow.join();
  return [...kept, ...added].filter(isOther);
}

function changeOf(then: Said | null, now: Said | null, { id, kind, part }: Line): Change {
  const words = { then: then?.text ?? null, now: now?.text ?? null };
  return { id, kind, part, ...words, chosenThen: then?.chosen ?? [], chosenNow: now?.chosen ?? [] };
}

type Asking = {
  readonly open: PersonalText;
  readonly askedText: PersonalText | null;
  readonly agreedText: PersonalText | null;
};

/** Agreement is asked on something that is open, and again only when something changed. */
export function mayAsk({
  open,
  askedText,
  agreedText,
}: Asking): Outcome<"nothing-open" | "already-asked" | "nothing-changed"> {
  if (open.parts.length + open.questions.length === 0) return refused("nothing-open");
  if (askedText) return changesSince(askedText, open).length > 0 ? allowed : refused("already-asked");
  if (agreedText && changesSince(agreedText, open).length === 0) return refused("nothing-changed");
  return allowed;
}

/** How many pieces a text has, actions too. */
export function countPieces(text: PersonalText): number {
  return linesOf(text).length;
}

/** A leader agrees with all that was laid before them, not with what changed or was closed under their hands. */
export function mayAgree(
  askedText: PersonalText,
  pieceCount: number,
  open: PersonalText,
): Outcome<"changed-meanwhile"> {
  if (countPieces(askedText) !== pieceCount) return refused("changed-meanwhile");
  return changesSince(askedText, open).length === 0 ? allowed : refused("changed-meanwhile");
}
