import { beforeAll, expect, test } from "vitest";
import type { Holder } from "@/lib/platform/personal-link";
import { performFor } from "@/lib/platform/link-action";
import { refused } from "@/lib/platform/outcome";
import { aTalkForGuests } from "@/tests/support/talk-guests";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { dropRater } from "@/lib/scans/raters/commands";
import { claimRater } from "@/lib/scans/raters/queries";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { holderExpectations, type HolderKind, holderKinds } from "@/tests/support/matrix/holder-expectations";
import { holderActionFiles } from "@/tests/support/matrix/holders";
import { granted } from "@/tests/support/profiles";
import { aRound, asHolder, close, step } from "@/tests/support/scans";

type Definition = Parameters<typeof performFor>[0] & { readonly permission: string };

const made = Object.entries(holderActionFiles).flatMap(([file, exports]) =>
  Object.entries(exports).map(([name, action]) => ({
    name: `${file}#${name}`,
    definition: (action as { definition: Definition }).definition,
  })),
);

const now = new Date();
const holders = new Map<HolderKind, Holder>();

/** A round of its own for each, so that what happened to one says nothing of another. */
async function aHolder(here: TestInstitution) {
  const { roundId, holders: asked, questions } = await aRound(here, { colleague: 2 }, now);
  const [holder] = asked;
  if (!holder) throw new Error("Nobody was asked.");
  const days = (opens: number, closes: number) =>
    here.inside((tx) =>
      tx.scanRound.updateMany({
        where: { id: roundId },
        data: {
          opensOn: asDate(later(dayOf(now), { days: opens })),
          closesOn: asDate(later(dayOf(now), { days: closes })),
        },
      }),
    );
  return { roundId, holder, question: questions[0] ?? "", days };
}

beforeAll(async () => {
  const here = await anInstitution();
  const other = await anInstitution();
  const put = async (
    kind: HolderKind,
    change: (made: Awaited<ReturnType<typeof aHolder>>) => Promise<unknown>,
  ) => {
    const one = await aHolder(here);
    await change(one);
    holders.set(kind, one.holder);
  };
  await put("asked", () => Promise.resolve());
  await put("submitted", ({ holder, question }) => asHolder(holder, now).submit({ [question]: step(1) }));
  await put("early", ({ days }) => days(2, 9));
  await put("late", ({ days }) => days(-9, -2));
  await put("closed", ({ roundId }) => close(here, roundId, now));
  await put("dropped", ({ holder }) =>
    here.inside(async (tx) => {
      const found = await claimRater(tx, { institutionId: here.id }, holder.recordId);
      if (found) granted(await dropRater(tx, here.id, found, now));
    }),
  );
  for (const stage of ["before", "waiting", "after", "agreed", "cancelled", "ended", "over"] as const)
    holders.set(`guest-${stage}`, await aTalkForGuests(stage, now));
  for (const [kind, of] of [
    ["elsewhere", "asked"],
    ["guest-elsewhere", "guest-before"],
  ] as const) {
    const own = holders.get(of);
    if (own) holders.set(kind, { ...own, institutionId: other.id });
  }
});

test("every action of a personal link stands in the matrix, and every line is about one", () => {
  expect(Object.keys(holderExpectations).sort()).toEqual(made.map(({ name }) => name).sort());
});

test.each(made)("$name is open to whom it is meant for, and to nobody else", async ({ name, definition }) => {
  const allowed: HolderKind[] = [];
  for (const kind of holderKinds) {
    const holder = holders.get(kind);
    if (!holder) throw new Error(`Nobody is ${kind}.`);
    const asked = { ...definition, run: () => Promise.resolve(refused("reached")) };
    const ending = await performFor(asked, holder, { token: holder.token });
    if (!ending.ok && ending.refusal === "reached") allowed.push(kind);
    else expect(ending).toEqual({ ok: false, refusal: "not-found" });
  }
  expect(allowed).toEqual(holderExpectations[name]);
});
