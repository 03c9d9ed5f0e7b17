import { beforeAll, describe, expect, it } from "vitest";
import { dayOf, later, momentOf } from "@/lib/platform/calendar";
import { isRestless } from "@/lib/platform/attempts";
import { findHolder, tokenFrom } from "@/lib/platform/personal-link";
import { dropRater } from "@/lib/scans/raters/commands";
import { claimRater, findOwnToken, listRequests } from "@/lib/scans/raters/queries";
import { moveEnd } from "@/lib/scans/rounds/commands";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { granted } from "@/tests/support/profiles";
import { aRound, asHolder, close, lookUp, said, step, theRound } from "@/tests/support/scans";

const now = new Date();
const tomorrow = new Date(now.getTime() + 86_400_000);
let here: TestInstitution;

beforeAll(async () => {
  here = await anInstitution();
  await here.inside((tx) => aTeamWithProgramme(tx));
});

async function opened(counts = { self: 1, colleague: 2 }) {
  const round = await aRound(here, counts, now);
  const [own, first, second] = round.holders;
  if (!own || !first || !second) throw new Error("Nobody was asked.");
  return { ...round, own, first, second };
}

describe("a personal link", () => {
  it("[M12] opens its own form, keeps what was filled in, and nobody else's", async () => {
    const { first, second, questions } = await opened();
    const [question = ""] = questions;
    expect(await lookUp(first.token)).toEqual(expect.objectContaining({ recordId: first.recordId }));
    await asHolder(first, now).save({ [question]: step(1) });
    expect(await asHolder(first, now).answers()).toEqual({ [question]: step(1) });
    expect(await asHolder(second, now).answers()).toEqual({});
    // With another's record but one's own token there is nothing of the other either.
    expect(await asHolder({ ...second, token: first.token }, now).answers()).toEqual({ [question]: step(1) });
    expect(await asHolder({ ...first, token: second.token }, now).answers()).toEqual({});
  });

  it("[M12] that was guessed, or is not a token at all, opens nothing", async () => {
    const { first } = await opened();
    const guesses = [
      "",
      "a".repeat(32),
      first.token.toUpperCase(),
      `${first.token}a`,
      "../../etc",
      "é".repeat(32),
    ];
    for (const guess of guesses) expect(await lookUp(guess)).toBeNull();
    expect(await lookUp(tokenFrom(Buffer.alloc(32), first.recordId))).toBeNull();
  });

  it("[M12] of another institution opens nothing there", async () => {
    const { first } = await opened();
    const elsewhere = await anInstitution();
    expect(await asHolder({ ...first, institutionId: elsewhere.id }, now).look()).toBeNull();
  });

  it("[M12] stays shut before its round opens, after its last day, and after closing", async () => {
    const { first, roundId, questions } = await opened();
    const [question = ""] = questions;
    const before = new Date(now.getTime() - 2 * 86_400_000);
    expect(await asHolder(first, before).look()).toBeNull();
    expect(await asHolder(first, momentOf(later(dayOf(now), { days: 15 }), "00:01")).look()).toBeNull();
    granted((await asHolder(first, now).submit({ [question]: step(0) })) as never);
    await close(here, roundId, now);
    expect(await lookUp(first.token)).toBeNull();
    expect(await asHolder(first, now).look()).toBeNull();
    expect(await asHolder(first, now).withdraw()).toBe("absent");
    expect(await asHolder(first, now).save({})).toBe("absent");
  });

  it("[M12] ends when its rater is no longer asked, and what was filled in is gone", async () => {
    const { first, roundId } = await opened();
    await asHolder(first, now).save({});
    await here.inside(async (tx) => {
      const found = await claimRater(tx, { institutionId: here.id }, first.recordId);
      if (!found) throw new Error("No such rater.");
      granted(await dropRater(tx, here.id, found, now));
    });
    expect(await lookUp(first.token)).toBeNull();
    expect(await here.inside((tx) => tx.scanForm.count({ where: { roundId } }))).toBe(0);
  });

  it("[M12] works longer when the last day is moved, and expires in the way in itself", async () => {
    const { first, roundId } = await opened();
    const closesOn = later(dayOf(now), { days: 30 });
    await here.inside(async (tx) =>
      granted(await moveEnd(tx, here.id, await theRound(tx, here, roundId), { closesOn, now })),
    );
    expect(await lookUp(first.token)).not.toBeNull();
    expect(await asHolder(first, momentOf(later(dayOf(now), { days: 20 }), "12:00")).look()).not.toBeNull();
  });

  it("[M12] shows only that it was handed in, can be taken back until the round closes, and opens empty again", async () => {
    const { first, questions } = await opened();
    const [question = "", , open = ""] = questions;
    granted(
      (await asHolder(first, now).submit({ [question]: step(2), [open]: said("Ga zo door") })) as never,
    );
    expect(await asHolder(first, now).submit({ [question]: step(0) })).toEqual({
      ok: false,
      refusal: "submitted",
    });
    expect(await asHolder(first, now).save({})).toEqual({ ok: false, refusal: "submitted" });
    granted((await asHolder(first, now).withdraw()) as never);
    expect(await asHolder(first, now).answers()).toEqual({});
    expect((await asHolder(first, now).look())?.submittedOn).toBeNull();
  });

  it("[M12] is not tried without end from one address of the network", async () => {
    const address = `test-${Math.round(performance.now() * 1000)}-${process.pid}`;
    const { first } = await opened();
    for (let tries = 0; tries < 60; tries++) await findHolder("x".repeat(32), address);
    expect(await isRestless(address)).toBe(true);
    expect(await findHolder(first.token, address)).toBeNull();
    expect(await findHolder(first.token, "somewhere-else")).not.toBeNull();
  });

  it("[E1] is found by the account it was sent to, and by no other", async () => {
    const { first, second, roundId } = await opened();
    const [asked, other] = [await here.actor(first.personId, now), await here.actor(second.personId, now)];
    const tokens = (actor: typeof asked) => here.inside((tx) => findOwnToken(tx, actor, first.recordId, now));
    expect(await tokens(asked)).toBe(first.token);
    expect(await tokens(other)).toBeNull();
    const requests = await here.inside((tx) => listRequests(tx, asked, tomorrow));
    expect(requests).toMatchObject([{ raterId: first.recordId, isSubmitted: false }]);
    await close(here, roundId, now);
    expect(await tokens(asked)).toBeNull();
    expect(await here.inside((tx) => listRequests(tx, asked, now))).toEqual([]);
  });
});
