import type { Doer } from "@/lib/conversations/agreements/rules";
import type { ReportText, TalkMoments } from "@/lib/conversations/rules";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { ItemKind } from "@/lib/portfolio/rules";

/** What of a talk its student can keep as their own: what they work towards, their next step, and what was agreed (P3). */
export type Piece = {
  /** By what a form names it: "goal" or "step", or the id of an agreement. */
  readonly key: string;
  readonly what: "goal" | "step" | "agreement";
  readonly words: string;
  /** By what it is known again in the portfolio, beside its kind. */
  readonly originId: string;
  /** Whether it is the student's to do; what the coach does is there to keep as well, and rarely wanted. */
  readonly isTheirs: boolean;
};

/** A piece with the item it became in the portfolio; null while it stands nowhere. */
export type KeptPiece = Piece & { readonly itemId: string | null };

type Recorded = {
  readonly talk: { readonly id: string };
  readonly report: Pick<ReportText, "goal" | "careerStep">;
  readonly agreements: readonly { readonly id: string; readonly text: string; readonly doer: Doer }[];
};

export function piecesOf({ talk, report, agreements }: Recorded): readonly Piece[] {
  const said = { originId: talk.id, isTheirs: true };
  const aims = [
    { key: "goal", what: "goal", words: report.goal, ...said },
    { key: "step", what: "step", words: report.careerStep, ...said },
  ] as const;
  return [
    ...aims.filter(({ words }) => words !== ""),
    ...agreements.map(({ id, text, doer }) => ({
      ...{ key: id, what: "agreement" as const, words: text, originId: id, isTheirs: doer === "student" },
    })),
  ];
}

/** As what a piece stands in the portfolio: what was agreed is something to do, and so a step. */
export function itemKindOf({ what }: Pick<Piece, "what">): ItemKind & ("goal" | "step") {
  return what === "goal" ? "goal" : "step";
}

type Standing = {
  readonly id: string;
  readonly kind: string;
  readonly originId: string | null;
  readonly words: string;
};

/**
 * Which item a piece is already: what was copied from it, whatever became of its words since, or what says the very same. A talk
 * has two aims, told apart by kind; an agreement is one thing, also where it was copied as a goal.
 */
export function itemOf(piece: Piece, items: readonly Standing[]): string | null {
  const isCopy = ({ originId, kind }: Standing) =>
    originId === piece.originId && (piece.what === "agreement" || kind === itemKindOf(piece));
  const found = items.find(isCopy) ?? items.find(({ words }) => words === piece.words);
  return found?.id ?? null;
}

/** What the student confirmed is theirs to keep: before that its words may still become others. */
export function mayBeKept({ isConfirmed }: Pick<TalkMoments, "isConfirmed">): Outcome<"not-confirmed-yet"> {
  return isConfirmed ? allowed : refused("not-confirmed-yet");
}
