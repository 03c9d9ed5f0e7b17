import {
  type Action,
  actionsOf,
  type Part,
  type PartKind,
  type PersonalText,
  type Question,
} from "@/lib/plans/personal/rules";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** What became different since two people agreed, piece by piece. */
export type Change = {
  readonly id: string;
  readonly kind: "part" | "question" | "action";
  /** Which part it is; null for a question or an action, which are named by their words. */
  readonly part: PartKind | null;
  /** Null for what was not there then, or is not there now. */
  readonly then: string | null;
  readonly now: string | null;
};

type Line = Omit<Change, "then" | "now"> & { readonly text: string };

/** The words that are agreed on; how far an action is, is not among them. */
function linesOf(text: PersonalText): Line[] {
  return [
    ...text.parts.map(
      (part) => ({ id: part.id, kind: "part", part: part.kind, text: ofPart(part) }) as const,
    ),
    ...text.questions.map((question) => {
      return { id: question.id, kind: "question", part: null, text: ofQuestion(question) } as const;
    }),
    ...actionsOf(text).map((action) => {
      return { id: action.id, kind: "action", part: null, text: ofAction(action) } as const;
    }),
  ];
}

const filled = (...words: readonly (string | null)[]) => words.filter(Boolean).join("\n");
const ofPart = ({ words }: Part) => words;
const ofQuestion = ({ title, hypothesis, contributesTo }: Question) =>
  filled(title, hypothesis, contributesTo);
function ofAction({ what, dueOn, successSign, needs, competence, carriers }: Action): string {
  return filled(what, dueOn, successSign, needs, competence, carriers.map(({ name }) => name).join(", "));
}

/** What differs between what was agreed on and what stands open now, both ways. */
export function changesSince(agreed: PersonalText, open: PersonalText): Change[] {
  const [before, after] = [linesOf(agreed), linesOf(open)];
  const now = new Map(after.map((line) => [line.id, line.text]));
  const then = new Set(before.map(({ id }) => id));
  const kept = before.map(({ text, ...line }) => ({ ...line, then: text, now: now.get(line.id) ?? null }));
  const added = after
    .filter(({ id }) => !then.has(id))
    .map(({ text, ...line }) => ({ ...line, then: null, now: text }));
  return [...kept, ...added].filter((change) => change.then !== change.now);
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
