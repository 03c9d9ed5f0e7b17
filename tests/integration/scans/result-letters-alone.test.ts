import { beforeAll, beforeEach, expect, it } from "vitest";
import { writeResultLetter } from "@/components/mail/result-letter";
import { handOverCoach } from "@/lib/organisation/students/actions";
import { asDate } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import { closeEarly, closeRounds } from "@/lib/scans/closing/commands";
import { offerScans, readInScans } from "@/lib/scans/external/imports/commands";
import { claimScansPreview } from "@/lib/scans/external/imports/queries";
import { endShare, shareResult } from "@/lib/scans/feedback/commands";
import { forgetNotices } from "@/lib/scans/results/letters/commands";
import { sendResults } from "@/lib/scans/results/letters/jobs";
import { closeStudentScan } from "@/lib/scans/student/actions";
import { shareWithAdviser } from "@/lib/scans/student/sharing/actions";
import { closeTeams } from "@/lib/scans/team/commands";
import { claimTeamScan } from "@/lib/scans/team/queries";
import { findReportPage } from "@/lib/scans/team/reading/queries";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { aGuidance } from "@/tests/support/conversations";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { aMailbox } from "@/tests/support/mailbox";
import { granted } from "@/tests/support/profiles";
import {
  anAnsweredRound,
  anInstrument,
  aRound,
  asHolder,
  close,
  said,
  theRound,
} from "@/tests/support/scans";
import { accepted, aStudentInstrument, handedIn, started } from "@/tests/support/student-scans";
import { asked } from "@/tests/support/team-scans";
import { submit } from "@/tests/support/work";

const now = new Date();
const past = asDate("2026-01-05");
const { received, refused } = aMailbox();
let here: TestInstitution;

beforeAll(async () => {
  here = await anInstitution();
  await here.inside((tx) => aTeamWithProgramme(tx));
});

beforeEach(() => {
  received.length = 0;
});

function send(school = here, at = now) {
  return sendResults(school.id, writeResultLetter, at);
}

async function addressOf(personId: string, school = here): Promise<string> {
  const where = { id: personId };
  const { email } = await school.inside((tx) =>
    tx.person.findFirstOrThrow({ where, select: { email: true } }),
  );
  return email ?? "";
}

const addresses = () => received.map(({ to }) => to).toSorted();

function plain(body = ""): string {
  return body.replaceAll("=\r\n", "").replaceAll("=3D", "=");
}

/** Teams that all these people lead, one member in each, and HR. */
async function ledTeams(count: number, leaders: number) {
  return here.inside(async (tx) => {
    const hr = await addStaff(tx);
    await appoint(tx, hr, "hr");
    const unitId = await addUnit(tx);
    const names = Array.from({ length: count }, () => `Team ${crypto.randomUUID()}`);
    const teamIds: string[] = [];
    for (const name of names) teamIds.push(await addTeam(tx, { unitId, name }));
    for (const teamId of teamIds) await addStaff(tx, { teamIds: [teamId] });
    const leaderIds: string[] = [];
    for (let made = 0; made < leaders; made++) leaderIds.push(await addStaff(tx));
    for (const id of leaderIds) await appoint(tx, id, "team-lead", { unitId });
    return { hr, names, teamIds, leaderIds };
  });
}

it("[E1] a round that the night closes is told to whom it is about, in one letter without anything of what was said", async () => {
  const { roundId, subjectId, holders, questions } = await aRound(here, { colleague: 3 }, now);
  for (const holder of holders)
    await asHolder(holder, now).submit({ [questions[2] ?? ""]: said("Vaker doorvragen") });
  await close(here, roundId, now);
  await close(here, roundId, now);
  await Promise.all([send(), send()]);
  await send();
  expect(addresses()).toEqual([await addressOf(subjectId)]);
  const body = plain(received[0]?.body);
  expect(body).toContain(`/${here.slug}/scans/feedback/${roundId}`);
  expect(body).not.toContain("doorvragen");
  expect(body).not.toContain("/r/");
});

it("[E1] a round in which nobody filled in anything is told to nobody, and to no student and coach either", async () => {
  const { roundId } = await aRound(here, { colleague: 3 }, now);
  await close(here, roundId, now);
  await send();
  const { here: school, coach, student } = await aGuidance();
  const { versionId } = await aStudentInstrument(school, coach.personId);
  await close(school, (await started(coach, student.personId, versionId)).roundId, now);
  await send(school);
  expect(received).toEqual([]);
});

it("[E1] who closes a round before its day needs no letter about it", async () => {
  const { roundId, subjectId } = await anAnsweredRound(here, { colleague: 3 }, now);
  await here.inside(async (tx) => {
    const round = await theRound(tx, here, roundId);
    granted(await closeEarly(tx, { institutionId: here.id, personId: subjectId }, round, now));
  });
  await send();
  expect(received).toEqual([]);
});

/** A closed 360 that is shared with a colleague, and taken back as often as is said. */
async function aShare() {
  const { roundId, subjectId } = await aRound(here, { colleague: 3 }, now);
  const readerId = await here.inside((tx) => addStaff(tx));
  const share = () =>
    here.inside(async (tx) =>
      granted(await shareResult(tx, await theRound(tx, here, roundId), readerId, now)),
    );
  const takeBack = () =>
    here.inside(async (tx) => {
      const round = await theRound(tx, here, roundId);
      granted(await endShare(tx, round, round.shares[0]?.id ?? "", now));
    });
  await here.inside((tx) => closeRounds(tx, here.id, [roundId], now, subjectId));
  return { subjectId, readerId, share, takeBack };
}

it("[E1] a shared result is told to whom it is shared with, once, and not when it was taken back before", async () => {
  const { readerId, share, takeBack } = await aShare();
  await here.inside((tx) => appoint(tx, readerId, "hr"));
  await share();
  await takeBack();
  await send();
  expect(received).toEqual([]);
  await share();
  await send();
  await takeBack();
  await share();
  await send();
  expect(addresses()).toEqual([await addressOf(readerId)]);
});

it("[E1] a shared result is told to who may still read it: HR, and who leads whom it is about, as long as they do", async () => {
  const teamId = await here.inside(async (tx) => addTeam(tx, { unitId: await addUnit(tx), name: "Bouw" }));
  const ended = await aShare();
  await here.inside((tx) => appoint(tx, ended.readerId, "hr"));
  await ended.share();
  await here.inside((tx) =>
    tx.appointment.updateMany({ where: { personId: ended.readerId }, data: { endsOn: past } }),
  );
  const [led, left] = [await aShare(), await aShare()];
  for (const { subjectId, readerId, share } of [led, left]) {
    await here.inside(async (tx) => {
      await appoint(tx, readerId, "team-lead", { teamId });
      const membership = { teamId, personId: subjectId, startsOn: asDate("2025-08-01") };
      await tx.teamMembership.create({ data: membership, select: { id: true } });
    });
    await share();
  }
  await here.inside((tx) =>
    tx.teamMembership.updateMany({ where: { personId: left.subjectId }, data: { endsOn: past } }),
  );
  await send();
  expect(addresses()).toEqual([await addressOf(led.readerId)]);
});

it("[E1] who was sent a result and left in between gets no letter", async () => {
  const { readerId, share } = await aShare();
  await here.inside((tx) => appoint(tx, readerId, "hr"));
  await share();
  await here.inside((tx) =>
    tx.staffMember.updateMany({ where: { personId: readerId }, data: { endsOn: past } }),
  );
  await send();
  expect(received).toEqual([]);
});

it("[R2] a scan that a student opened is told to an adviser who still is one", async () => {
  const { here: school, coach, student } = await aGuidance();
  const { versionId } = await aStudentInstrument(school, coach.personId);
  const { roundId } = await started(coach, student.personId, versionId);
  await accepted(submit(closeStudentScan, coach, { roundId }));
  const advisers = await school.inside(async (tx) => [await addStaff(tx), await addStaff(tx)]);
  for (const personId of advisers) {
    await school.inside((tx) => appoint(tx, personId, "second-line"));
    await accepted(submit(shareWithAdviser, student, { roundId, personId }));
  }
  const [still = "", former = ""] = advisers;
  await school.inside((tx) =>
    tx.appointment.updateMany({ where: { personId: former }, data: { endsOn: past } }),
  );
  await send(school);
  expect(addresses()).toEqual([await addressOf(still, school)]);
});

it("[R2] a student and their coach are told that a scan is ready, and a coach who is none any more is not", async () => {
  const { here: school, coach, student, colleague, lead } = await aGuidance();
  const { versionId, questions } = await aStudentInstrument(school, coach.personId);
  const first = await started(coach, student.personId, versionId);
  await handedIn(school, first.roundId, questions[0]);
  await accepted(submit(closeStudentScan, coach, { roundId: first.roundId }));
  await send(school);
  expect(addresses()).toEqual([await addressOf(student.personId, school)]);
  received.length = 0;
  const second = await started(coach, student.personId, versionId);
  await handedIn(school, second.roundId, questions[0]);
  await close(school, second.roundId, now);
  await accepted(submit(handOverCoach, lead, { studentId: student.personId, coachId: colleague.personId }));
  await send(school);
  expect(addresses()).toEqual([await addressOf(student.personId, school)]);
});

it("[D6] who leads several teams and works here is told of their reports in one letter, and of none before all teams are closed", async () => {
  const { hr, teamIds, leaderIds } = await ledTeams(2, 3);
  const [readerId = "", otherId = "", formerId = ""] = leaderIds;
  await here.inside((tx) =>
    tx.staffMember.updateMany({ where: { personId: formerId }, data: { endsOn: past } }),
  );
  const { versionId } = await here.inside((tx) =>
    anInstrument(tx, here, { personId: hr, now }, { kind: "team", name: `Teamscan ${crypto.randomUUID()}` }),
  );
  const asking = { versionId, kind: "team", teamIds, personId: hr } as const;
  const { campaignId, roundOf } = await asked(here, asking, now);
  const [first = "", second = ""] = teamIds.map((teamId) => roundOf.get(teamId) ?? "");
  await here.inside((tx) => closeRounds(tx, here.id, [first], now));
  await send();
  expect(received).toEqual([]);
  await here.inside(async (tx) => {
    const scan = await claimTeamScan(tx, { institutionId: here.id }, campaignId);
    if (!scan) throw new Error("There is no such scan.");
    return closeTeams(tx, { institutionId: here.id, personId: hr }, scan, now);
  });
  const actor = await here.actor(readerId, now);
  const noteReading: Reading["noteReading"] = () => Promise.resolve();
  for (const roundId of [first, second])
    await here.inside((tx) => findReportPage({ tx, actor, now, noteReading }, roundId));
  await send();
  expect(addresses()).toEqual([await addressOf(otherId)]);
  expect(plain(received[0]?.body)).toContain("2 verslagen");
});

it("[D5] who leads a team is told that a scan by others was read in, and who read it in is not", async () => {
  const { hr, names, leaderIds } = await ledTeams(1, 2);
  const [importer = "", otherId = ""] = leaderIds;
  const author = { personId: importer, institutionId: here.id, now };
  const csv = `Team;Bron;Dag;Methode;Deelnemers;Vraag;Aandeel;Stap 1;Stap 2;Stap 3\r\n${names[0]};Bureau;18-05-2026;Vragenlijst;16;Samen;50% eens;;;`;
  const bytes = new TextEncoder().encode(csv);
  const { fileId } = granted(
    await here.inside((tx) => offerScans(tx, { name: "uitslag.csv", bytes }, author)),
  );
  await here.inside(async (tx) => {
    const preview = await claimScansPreview(tx, { institutionId: here.id }, fileId);
    if (!preview) throw new Error("There is no such preview.");
    granted(await readInScans(tx, preview, preview.digest, author));
  });
  await send();
  expect(addresses()).toEqual([await addressOf(otherId)]);
  expect(hr).not.toBe(otherId);
});

it("[D6] an address that takes no mail is tried again, and nothing is told after two weeks", async () => {
  const { roundId, subjectId } = await anAnsweredRound(here, { colleague: 3 }, now);
  await close(here, roundId, now);
  refused.add(await addressOf(subjectId));
  await expect(send()).rejects.toThrow("not taken");
  refused.clear();
  await send(here, new Date(now.getTime() + 15 * 86_400_000));
  expect(received).toEqual([]);
  await send();
  expect(received).toHaveLength(1);
});

it("whom something was told is forgotten after four months", async () => {
  const { roundId } = await anAnsweredRound(here, { colleague: 3 }, now);
  await close(here, roundId, now);
  const count = () => here.inside((tx) => tx.resultNotice.count({ where: { roundId } }));
  await here.inside((tx) => forgetNotices(tx, now));
  expect(await count()).toBe(1);
  const old = { toldOn: past };
  await here.inside((tx) => tx.resultNotice.updateMany({ where: { roundId }, data: old }));
  await here.inside((tx) => forgetNotices(tx, now));
  expect(await count()).toBe(0);
});
