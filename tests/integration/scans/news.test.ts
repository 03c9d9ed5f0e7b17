import { beforeAll, expect, it } from "vitest";
import { asDate } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { Reading } from "@/lib/platform/read";
import { recordReading } from "@/lib/platform/trail";
import { findExternalReport } from "@/lib/scans/external/reading/queries";
import { endShare, shareResult } from "@/lib/scans/feedback/commands";
import { findRoundPage } from "@/lib/scans/feedback/reading/queries";
import { closeStudentScan } from "@/lib/scans/student/actions";
import { findStudentRoundPage } from "@/lib/scans/student/reading/queries";
import { findReportPage } from "@/lib/scans/team/reading/queries";
import { findToDo } from "@/lib/today/queries";
import { tasksInTurn } from "@/lib/today/rules";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { aGuidance } from "@/tests/support/conversations";
import { aTeamReport } from "@/tests/support/matrix/team-rounds";
import { granted } from "@/tests/support/profiles";
import { anAnsweredRound, anInstrument, aRound, close, theRound } from "@/tests/support/scans";
import { accepted, aStudentInstrument, handedIn, started } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const now = new Date();
let here: TestInstitution;
let teamId: string;

beforeAll(async () => {
  here = await anInstitution();
  ({ teamId } = await here.inside((tx) => aTeamWithProgramme(tx)));
});

/** A team, and so many who lead it. */
async function aTeamWithLeaders(count: number) {
  return here.inside(async (tx) => {
    const ledTeamId = await addTeam(tx, { unitId: await addUnit(tx), name: `Team ${crypto.randomUUID()}` });
    const leaderIds: string[] = [];
    for (let made = 0; made < count; made++) leaderIds.push(await addStaff(tx));
    for (const id of leaderIds) await appoint(tx, id, "team-lead", { teamId: ledTeamId });
    await addStaff(tx, { teamIds: [ledTeamId] });
    return { teamId: ledTeamId, leaderIds };
  });
}

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
  const { roundId, subjectId } = await anAnsweredRound(here, { self: 1, colleague: 3 }, now);
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
  const first = await anAnsweredRound(here, { colleague: 3 }, now);
  const second = await anAnsweredRound(here, { colleague: 3 }, now);
  await here.inside((tx) =>
    tx.scanRound.updateMany({ where: { id: second.roundId }, data: { subjectId: first.subjectId } }),
  );
  for (const { roundId } of [first, second]) await close(here, roundId, now);
  expect(await news(first.subjectId)).toEqual(["result-own 2 /scans"]);
});

it("[E1] says nothing of a round in which nobody filled in anything", async () => {
  const { roundId, subjectId } = await aRound(here, { colleague: 3 }, now);
  await close(here, roundId, now);
  expect(await news(subjectId)).toEqual([]);
});

it("[R2] tells a student and their coach that a scan is ready, each until they opened it, and no other colleague", async () => {
  const { here: school, coach, colleague, student } = await aGuidance();
  const { versionId, questions } = await aStudentInstrument(school, coach.personId, now);
  const silent = await started(coach, student.personId, versionId, now);
  await accepted(submit(closeStudentScan, coach, silent));
  const { roundId } = await started(coach, student.personId, versionId, now);
  const kindsOf = async ({ personId }: { personId: string }) => {
    const actor = await school.actor(personId, now);
    const { results } = await school.inside((tx) => findToDo(tx, actor, now));
    return results.map(({ kind }) => kind);
  };
  const open = async ({ personId }: { personId: string }) => {
    const actor = await school.actor(personId, now);
    await school.inside((tx) => {
      const noteReading: Reading["noteReading"] = (...notes) => recordReading(tx, actor, ...notes);
      const page = { studentId: student.personId, roundId };
      return findStudentRoundPage({ tx, actor, now, noteReading }, page, "");
    });
  };
  await handedIn(school, roundId, questions[0]);
  await accepted(submit(closeStudentScan, coach, { roundId }));
  expect(await kindsOf(student)).toEqual(["own-scan"]);
  expect(await kindsOf(coach)).toEqual(["coached"]);
  expect(await kindsOf(colleague)).toEqual([]);
  await open(student);
  expect(await kindsOf(student)).toEqual([]);
  expect(await kindsOf(coach)).toEqual(["coached"]);
  await open(coach);
  expect(await kindsOf(coach)).toEqual([]);
});

it("[D6] tells each who leads a team that its report is there, until they opened it themselves", async () => {
  const place = await aTeamWithLeaders(2);
  const [leadId = "", otherId = ""] = place.leaderIds;
  const author = { personId: leadId, now };
  const { versionId } = await here.inside((tx) =>
    anInstrument(tx, here, author, { kind: "thermometer", name: "Thermometer" }),
  );
  const roundId = await here.inside((tx) =>
    aTeamReport(tx, here, { versionId, teamIds: [place.teamId], personId: leadId }),
  );
  const told = [`result-team 1 /scans/teams/verslag/${roundId}`];
  expect([await news(leadId), await news(otherId)]).toEqual([told, told]);
  const actor = await here.actor(leadId, now);
  const noteReading = () => Promise.resolve();
  const page = await here.inside((tx) => findReportPage({ tx, actor, now, noteReading }, roundId));
  expect(page?.facts).toBeTruthy();
  expect([await news(leadId), await news(otherId)]).toEqual([[], told]);
});

it("[D5] tells each who leads a team what others found there, until they opened it themselves", async () => {
  const { teamId: ownTeamId, leaderIds } = await aTeamWithLeaders(2);
  const [leadId = "", otherId = ""] = leaderIds;
  const scanId = newId();
  await here.inside((tx) =>
    tx.externalScan.create({
      data: {
        ...{
          id: scanId,
          teamId: ownTeamId,
          importedById: otherId,
          importedAt: now,
          heldOn: asDate("2026-05-18"),
        },
        ...{
          source: "Bureau",
          sourceKey: "bureau",
          method: "Vragenlijst",
          respondents: 16,
          smallestGroup: 5,
        },
      },
      select: { id: true },
    }),
  );
  const told = [`result-external 1 /scans/teams/extern/${scanId}`];
  expect([await news(leadId), await news(otherId)]).toEqual([told, told]);
  const actor = await here.actor(leadId, now);
  const noteReading = () => Promise.resolve();
  const page = await here.inside((tx) => findExternalReport({ tx, actor, now, noteReading }, scanId));
  expect(page?.scan.id).toBe(scanId);
  expect([await news(leadId), await news(otherId)]).toEqual([[], told]);
});
