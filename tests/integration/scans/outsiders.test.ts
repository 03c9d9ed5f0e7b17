import { beforeAll, describe, expect, it } from "vitest";
import { findHolder, type Holder, tokenFrom } from "@/lib/platform/personal-link";
import { findResult } from "@/lib/scans/results/queries";
import { openKey } from "@/lib/scans/links/queries";
import { askOutside } from "@/lib/scans/raters/commands";
import { inviteAll } from "@/lib/scans/rounds/commands";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { granted } from "@/tests/support/profiles";
import { aRound, aRoundAbout, asHolder, close, said, step, theRound } from "@/tests/support/scans";

const now = new Date();
let here: TestInstitution;

beforeAll(async () => {
  here = await anInstitution();
  await here.inside((tx) => aTeamWithProgramme(tx));
});

type Round = Awaited<ReturnType<typeof aRound>>;

/** Types people from outside, asks them, and gives their links: what a letter to each would hold. */
async function typed({ roundId }: Round, names: readonly string[]) {
  const ids = await here.inside(async (tx) => {
    const made: string[] = [];
    for (const name of names) {
      const person = { name, email: `${name}-${roundId}@elders.example`, category: "external" } as const;
      const round = await theRound(tx, here, roundId);
      const { raterId } = granted(
        await askOutside(
          tx,
          { personId: round.subjectId ?? "" },
          round,
          { ...person, locale: "nl" },
          { now, hasMail: true },
        ),
      );
      made.push(raterId);
    }
    await inviteAll(tx, here.id, [roundId], { now, hasMail: true });
    return made;
  });
  const key = (await here.inside((tx) => openKey(tx, here.id, roundId))) ?? Buffer.alloc(32);
  return Promise.all(
    ids.map(async (id) => {
      const holder = await findHolder(tokenFrom(key, id), null);
      if (!holder) throw new Error("There is no such link.");
      return holder;
    }),
  );
}

/** What the subject reads once the round is closed: what colleagues, the true outsider and the false ones gave. */
async function readAfter(colleagues: readonly number[], honest: number, made: readonly number[]) {
  const round = await aRound(here, { colleague: colleagues.length }, now);
  const outside = await typed(round, ["echt", ...made.map((_, place) => `vals${place}`)]);
  const [question = "", , open = ""] = round.questions;
  const all = [
    ...round.holders.map((holder, place) => ({ holder, given: colleagues[place] ?? 0, words: "Binnen" })),
    ...outside.map((holder, place) => {
      const isHonest = place === 0;
      return { holder, given: isHonest ? honest : (made[place - 1] ?? 0), words: isHonest ? "Echt" : "Vals" };
    }),
  ];
  for (const { holder, given, words } of all)
    await asHolder(holder, now).submit({ [question]: step(given), [open]: said(words) });
  await close(here, round.roundId, now);
  const view = await here.inside(async (tx) =>
    findResult(tx, { institutionId: here.id }, await theRound(tx, here, round.roundId), now),
  );
  const [figures] = view.scales.questions;
  return {
    ...{ groups: view.scales.groups, bands: figures?.bands, middle: figures?.middle },
    inGroups: figures?.groups,
    others: view.words[0]?.others?.toSorted(),
  };
}

async function answerAll({ roundId, questions: [question = ""] }: Round, holders: readonly Holder[]) {
  for (const holder of holders) await asHolder(holder, now).submit({ [question]: step(1) });
  await close(here, roundId, now);
}

describe("somebody who types false people from outside", () => {
  it("[M13] reads the same whoever of the true one and a colleague said what", async () => {
    const one = await readAfter([0, 1, 1, 1, 2], 2, [0]);
    const swapped = await readAfter([2, 1, 1, 1, 2], 0, [0]);
    expect(one.groups).toEqual([{ kinds: ["colleague", "external"], count: 7 }]);
    expect(swapped).toEqual(one);
    expect(one.others?.filter((text) => text === "Binnen")).toHaveLength(5);
  });

  it("[M13] reads nothing of the true one, in figures or words, with too few from inside beside them", async () => {
    for (const made of [[0, 0], [0, 0, 0], [2]]) {
      const shown = await readAfter([0, 1, 2], 2, made);
      expect(shown.groups).toEqual([{ kinds: ["colleague"], count: 3 }]);
      expect(shown.others).toEqual(["Binnen", "Binnen", "Binnen"]);
      expect(shown.inGroups).toMatchObject([{ answered: 3, middle: { low: 1, high: 1 } }]);
    }
  });

  it("[M13] hides no newcomer of a next round among them", async () => {
    const first = await aRound(here, { colleague: 4 }, now);
    await answerAll(first, first.holders);
    const next = await aRoundAbout(here, first, { counts: { colleague: 1 }, now });
    await answerAll(next, [...next.holders, ...(await typed(next, ["een", "twee", "drie"]))]);
    const view = await here.inside(async (tx) =>
      findResult(tx, { institutionId: here.id }, await theRound(tx, here, next.roundId), now),
    );
    expect(view.showsOthers).toBe(false);
  });
});
