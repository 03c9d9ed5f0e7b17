import { beforeAll, expect, it } from "vitest";
import { asDate } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { findResult } from "@/lib/scans/results/queries";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { aConcept, keyHolders, publish } from "@/tests/support/profiles";
import { aRound, asHolder, close, step, theRound } from "@/tests/support/scans";

const now = new Date();
let here: TestInstitution;

beforeAll(async () => {
  here = await anInstitution();
});

/** A closed 360 about somebody whose role asks the competence of its first question. */
async function aClosedRound() {
  const round = await aRound(here, { self: 1, colleague: 4 }, now);
  const [question = ""] = round.questions;
  const asked = await here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const { roleId, competenceId } = await aConcept(tx, here, people.hr, now);
    await publish(tx, here, roleId, { ...people, now });
    const held = { personId: round.subjectId, roleId, minutesPerYear: 0, startsOn: asDate("2025-08-01") };
    await tx.roleAssignment.create({ data: held, select: { id: true } });
    await tx.instrumentQuestion.updateMany({ where: { id: question }, data: { competenceId } });
    return { roleId, competenceId };
  });
  for (const holder of round.holders) await asHolder(holder, now).submit({ [question]: step(0) });
  await close(here, round.roundId, now);
  return { ...round, ...asked };
}

const gapsOf = (roundId: string) =>
  here.inside(async (tx) => {
    const { gaps } = await findResult(tx, { institutionId: here.id }, await theRound(tx, here, roundId), now);
    return gaps.map(({ competenceId, required }) => ({ competenceId, required }));
  });

it("[C6] a closed 360 stands beside what the role asked when it closed, whoever holds what later", async () => {
  const { roundId, subjectId, competenceId } = await aClosedRound();
  expect(await gapsOf(roundId)).toEqual([{ competenceId, required: 1 }]);
  await here.inside((tx) =>
    tx.roleAssignment.updateMany({ where: { personId: subjectId }, data: { endsOn: asDate("2025-09-01") } }),
  );
  expect(await gapsOf(roundId)).toEqual([{ competenceId, required: 1 }]);

  // A round that closed before this was kept stands beside what is asked now.
  await here.inside((tx) =>
    tx.scanRound.updateMany({ where: { id: roundId }, data: { askedLevels: Prisma.DbNull } }),
  );
  expect(await gapsOf(roundId)).toEqual([]);
});
