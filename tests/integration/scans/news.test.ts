import { beforeAll, expect, it } from "vitest";
import { asDate } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import { recordReading } from "@/lib/platform/trail";
import { endShare, shareResult } from "@/lib/scans/feedback/commands";
import { findRoundPage } from "@/lib/scans/feedback/reading/queries";
import { findToDo } from "@/lib/today/queries";
import { tasksInTurn } from "@/lib/today/rules";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { granted } from "@/tests/support/profiles";
import { aRound, close, theRound } from "@/tests/support/scans";

const now = new Date();
let here: TestInstitution;
let teamId: string;

beforeAll(async () => {
  here = await anInstitution();
  ({ teamId } = await here.inside((tx) => aTeamWithProgramme(tx)));
});

/** What Vandaag keeps for later about results, of whom it is shown to. */
async function news(personId: string): Promise<string[]> {
  const actor = await here.actor(personId, now);
  const toDo = await here.inside((tx) => findToDo(tx, actor, now));
  const results = tasksInTurn(toDo, now).waiting.filter(({ kind }) => kind.startsWith("result-"));
  return results.map(({ kind, count, path }) => `${kind} ${count} ${path}`);
}

/** Opens the page of a round as a person does, event and all. */
async function opened(personId: string, roundId: string): Promise<void> {
  const actor = await here.actor(personId, now);
  const page = await here.inside((tx) => {
    const noteReading: Reading["noteReading"] = (...notes) => recordReading(tx, actor, ...notes);
    return findRoundPage({ tx, actor, now, noteReading }, roundId, "");
  });
  expect(page?.result).toBeTruthy();
}

it("[E1] tells the employee that their result is there until they opened it, and whom it is shared with until they did or it is taken back", async () => {
  const { roundId, subjectId } = await aRound(here, { self: 1, colleague: 3 }, now);
  const [leadId, otherId] = await here.inside(async (tx) => {
    const [lead, other] = [await addStaff(tx), await addStaff(tx)];
    for (const id of [lead, other]) await appoint(tx, id, "team-lead", { teamId });
    const membership = { teamId, personId: subjectId, startsOn: asDate("2025-08-01") };
    await tx.teamMembership.create({ data: membership, select: { id: true } });
    return [lead, other];
  });
  expect(await news(subjectId)).toEqual([]);
  await close(here, roundId, now);
  expect(await news(subjectId)).toEqual([`result-own 1 /scans/feedback/${roundId}`]);
  expect(await news(leadId)).toEqual([]);
  await opened(subjectId, roundId);
  expect(await news(subjectId)).toEqual([]);
  for (const personId of [leadId, otherId])
    await here.inside(async (tx) =>
      granted(await shareResult(tx, await theRound(tx, here, roundId), personId, now)),
    );
  expect(await news(leadId)).toEqual([`result-shared 1 /scans/feedback/${roundId}`]);
  await opened(leadId, roundId);
  expect(await news(leadId)).toEqual([]);
  expect(await news(otherId)).toHaveLength(1);
  await here.inside(async (tx) => {
    const round = await theRound(tx, here, roundId);
    const share = round.shares.find(({ personId }) => personId === otherId);
    granted(await endShare(tx, round, share?.id ?? "", now));
  });
  expect(await news(otherId)).toEqual([]);
});

it("[E1] takes several results of one kind together", async () => {
  const first = await aRound(here, { colleague: 3 }, now);
  const second = await aRound(here, { colleague: 3 }, now);
  await here.inside((tx) =>
    tx.scanRound.updateMany({ where: { id: second.roundId }, data: { subjectId: first.subjectId } }),
  );
  for (const { roundId } of [first, second]) await close(here, roundId, now);
  expect(await news(first.subjectId)).toEqual(["result-own 2 /scans"]);
});
