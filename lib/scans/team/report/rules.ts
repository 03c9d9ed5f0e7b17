import { firstTold, type Period } from "@/lib/anonymity/periods/rules";
import { type Spread, spreadOver } from "@/lib/anonymity/spread/rules";
import { childrenOf, type Cut, regionsIn, withheldIn } from "@/lib/anonymity/tree/rules";
import type { Day } from "@/lib/platform/calendar";
import type { QuestionView } from "@/lib/scans/instruments/rules";

/** So many times of one questionnaire are read and held against each other: a thermometer every month for ten years. */
export const mostTimes = 120;

/** One team in a closed time: whom it asked, how many answered, and where the team stood. */
export type AskedTeam = {
  readonly roundId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly unitIds: readonly string[];
  readonly asked: readonly string[];
  readonly answered: number;
};

/** How many gave one step to one question in one team. */
export type TeamCount = {
  readonly roundId: string;
  readonly questionId: string;
  readonly step: number;
  readonly count: number;
};

/** A time a questionnaire was filled in by teams, closed for all of them. */
export type ClosedTime = {
  readonly id: string;
  readonly name: string;
  readonly closedOn: Day;
  readonly smallestGroup: number;
  readonly teams: readonly AskedTeam[];
  readonly questions: readonly QuestionView[];
  readonly counts: readonly TeamCount[];
  /** What was decided at closing; null for a time that closes now. */
  readonly shown: ShownTime | null;
};

/** What may be shown of a time, as it is kept: the places withheld, and what stands at each question and place. */
export type ShownTime = {
  readonly withheld: readonly string[];
  readonly spreads: Readonly<Record<string, Readonly<Record<string, Spread>>>>;
};

type Behind = Period;
export type PlaceCut = Cut<Behind> & { readonly roundId: string | null };

/** What may be shown of a time, the same for every reader: a reader gets a part of it and never more. */
export type PublishedTime = Omit<ClosedTime, "counts" | "questions" | "shown"> & {
  readonly cuts: readonly PlaceCut[];
  readonly withheld: ReadonlySet<string>;
  readonly questions: readonly {
    readonly question: QuestionView;
    readonly spreads: ReadonlyMap<string, Spread>;
  }[];
};

/**
 * What may be shown of the times a questionnaire was filled in, oldest first (M13, domain.md 2.6-11). Over the tree
 * of one time no sum or difference is about too few; neither is a difference with what an earlier time shows. What
 * a later time would tell is withheld from the later one, so that nothing that was shown is ever taken back. What
 * was decided when a time closed stays, whatever became of its people and places since.
 */
export function publish(times: readonly ClosedTime[], wholeId: string): PublishedTime[] {
  const published: PublishedTime[] = [];
  const before: { readonly smallestGroup: number; readonly regions: readonly Period[] }[] = [];
  for (const time of times) {
    const cuts = cutsOf(time, wholeId);
    const { counts, questions, shown, ...rest } = time;
    const withheld = shown ? new Set(shown.withheld) : withheldFrom(cuts, before, time.smallestGroup);
    const scales = questions.filter(({ kind }) => kind === "scale");
    published.push({
      ...rest,
      cuts,
      withheld,
      questions: scales.map((question) => ({
        question,
        spreads: shown
          ? new Map(Object.entries(shown.spreads[question.id] ?? {}))
          : spreadOver(countedOf(cuts, question, counts), time.smallestGroup, withheld),
      })),
    });
    before.push({ smallestGroup: time.smallestGroup, regions: [...periodsIn(cuts, withheld).values()] });
  }
  return published;
}

/** A published time as it is kept from its closing on. */
export function shownOf({ withheld, questions }: PublishedTime): ShownTime {
  const spreads = questions.map(
    ({ question, spreads: own }) => [question.id, Object.fromEntries(own)] as const,
  );
  return { withheld: [...withheld], spreads: Object.fromEntries(spreads) };
}

/** The whole, the branches above the teams, and the teams, as they stood when they were asked. */
function cutsOf({ teams, smallestGroup }: ClosedTime, wholeId: string): PlaceCut[] {
  const nobody: Period = { asked: new Set(), answered: 0 };
  const above = new Map<string, string | null>([[wholeId, null]]);
  for (const { unitIds } of teams)
    unitIds.forEach((id, place) => above.set(id, place === 0 ? wholeId : (unitIds[place - 1] ?? wholeId)));
  const branches = [...above].map(([id, parentId]) => ({ id, parentId, own: nobody, roundId: null }));
  const leaves = teams.map(({ teamId: id, unitIds, roundId, asked, answered }) => {
    return { id, parentId: unitIds.at(-1) ?? wholeId, roundId, own: { asked: new Set(asked), answered } };
  });
  const all = [...branches, ...leaves];
  const answered = wholesOf(all);
  return all.map((cut) => ({ ...cut, isSmall: isTooFew(answered.get(cut.id) ?? 0, smallestGroup) }));
}

function wholesOf(cuts: readonly Omit<PlaceCut, "isSmall">[]): ReadonlyMap<string, number> {
  const below = childrenOf(cuts);
  const wholeOf = ({ id, own }: Omit<PlaceCut, "isSmall">): number =>
    (below.get(id) ?? []).reduce((sum, child) => sum + wholeOf(child), own.answered);
  return new Map(cuts.map((cut) => [cut.id, wholeOf(cut)]));
}

function isTooFew(answered: number, minimum: number): boolean {
  return answered > 0 && answered < minimum;
}

function withheldFrom(
  cuts: readonly PlaceCut[],
  before: readonly { readonly smallestGroup: number; readonly regions: readonly Period[] }[],
  minimum: number,
): ReadonlySet<string> {
  const answered = wholesOf(cuts);
  const hidden = new Set(
    withheldIn(cuts, {
      isTelling: (behind) => isTooFew(together(behind).answered, minimum),
      sizeOf: (id) => answered.get(id) ?? 0,
    }),
  );
  const nextTold = () => {
    const regions = periodsIn(cuts, hidden);
    for (const { smallestGroup, regions: earlier } of before) {
      const told = firstTold(regions, earlier, Math.max(minimum, smallestGroup));
      if (told) return told;
    }
    return null;
  };
  for (let told = nextTold(); told; told = nextTold()) hidden.add(told);
  return hidden;
}

function periodsIn(cuts: readonly PlaceCut[], hidden: ReadonlySet<string>): ReadonlyMap<string, Period> {
  const regions = [...regionsIn(cuts, hidden)].map(([id, behind]) => [id, together(behind)] as const);
  return new Map(regions.filter(([, { asked }]) => asked.size > 0));
}

function together(behind: readonly Period[]): Period {
  return {
    asked: new Set(behind.flatMap(({ asked }) => [...asked])),
    answered: behind.reduce((sum, { answered }) => sum + answered, 0),
  };
}

function countedOf(cuts: readonly PlaceCut[], question: QuestionView, counts: readonly TeamCount[]) {
  const byRound = new Map<string, number[]>();
  for (const { roundId, questionId, step, count } of counts) {
    if (questionId !== question.id) continue;
    const own = byRound.get(roundId) ?? question.steps.map(() => 0);
    byRound.set(roundId, own.with(step, count));
  }
  const none = question.steps.map(() => 0);
  return cuts.map(({ id, parentId, roundId }) => {
    return { id, parentId, own: (roundId === null ? undefined : byRound.get(roundId)) ?? none };
  });
}

export type Words = { readonly question: string; readonly texts: readonly string[] };

/** What was said to open questions, by question; of a question that too few answered nothing (2.6-11). */
export function wordsOf(
  said: readonly { readonly question: string; readonly text: string }[],
  minimum: number,
): Words[] {
  return [...new Set(said.map(({ question }) => question))]
    .map((asked) => {
      const texts = said.filter(({ question }) => question === asked).map(({ text }) => text);
      return { question: asked, texts };
    })
    .filter(({ texts }) => texts.length >= minimum);
}
