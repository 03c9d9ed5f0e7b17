import { beforeEach, describe, expect, it } from "vitest";
import { answerHandover, handOverCoach } from "@/lib/organisation/students/actions";
import { findStudent } from "@/lib/organisation/students/queries";
import { keepFigures } from "@/lib/insight/jobs";
import { findFigures } from "@/lib/insight/queries";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import { recordReading, type TrailNote } from "@/lib/platform/trail";
import { listRequests } from "@/lib/scans/raters/queries";
import {
  askCompany,
  askSchool,
  chooseTopic,
  closeStudentScan,
  dropTopic,
  leaveOut,
} from "@/lib/scans/student/actions";
import { listScannedStudents } from "@/lib/scans/student/queries";
import { findStudentRoundPage } from "@/lib/scans/student/reading/queries";
import { findStudentScans } from "@/lib/scans/student/reading/scans/queries";
import { sidesOf } from "@/lib/scans/student/results/rules";
import { addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { asHolder, lookUp, said, step } from "@/tests/support/scans";
import { aCompany, accepted, aStudentInstrument, holderOf, started } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const now = () => new Date();
let world: Guidance;
let asks: Awaited<ReturnType<typeof aStudentInstrument>>;

beforeEach(async () => {
  world = await aGuidance();
  asks = await aStudentInstrument(world.here, world.coach.personId);
});

const start = (by = world.coach) => started(by, world.student.personId, asks.versionId);
const company = (roundId: string, name: string) => aCompany(world.here, world.coach, roundId, name);

/** Reads as a page does, leaving the same events. */
async function reading<Result>({ personId }: Actor, work: (reading: Reading) => Promise<Result>) {
  const actor = await world.here.actor(personId);
  return world.here.inside((tx) => {
    const noteReading = (...notes: readonly TrailNote[]) => recordReading(tx, actor, ...notes);
    return work({ tx, actor, now: now(), noteReading });
  });
}

function pageOf(reader: Actor, roundId: string, studentId = world.student.personId) {
  return reading(reader, (context) => findStudentRoundPage(context, { studentId, roundId }, ""));
}

async function ownHolder({ personId }: Actor, roundId: string) {
  const { here } = world;
  const rater = await here.inside((tx) =>
    tx.scanRater.findFirstOrThrow({ where: { roundId, personId }, select: { id: true } }),
  );
  return holderOf(here, roundId, rater.id);
}

/** Student, coach and one company fill in and the coach closes it: 0, 1 and 2 on the first question. */
async function closed() {
  const { roundId } = await start();
  const [question = "", second = "", open = ""] = asks.questions;
  const bakery = await company(roundId, "Bakkerij");
  const holders = [await ownHolder(world.student, roundId), await ownHolder(world.coach, roundId), bakery];
  for (const [place, holder] of holders.entries())
    await asHolder(holder, now()).submit({
      [question]: step(place),
      [second]: step(1),
      [open]: said(`kanarie ${place}`),
    });
  await accepted(submit(closeStudentScan, world.coach, { roundId }));
  return { roundId, question, second, bakery };
}

describe("starting a scan", () => {
  it("[R1] [R2] opens it at once for the student and the coach, and for nobody else", async () => {
    const { roundId } = await start();
    const asked = async (actor: Actor) =>
      (await world.here.inside((tx) => listRequests(tx, actor, now()))).map(({ category }) => category);
    expect(await asked(world.student)).toEqual(["self"]);
    expect(await asked(world.coach)).toEqual(["coach"]);
    expect(await asked(world.colleague)).toEqual([]);
    expect((await pageOf(world.student, roundId))?.arranging?.raters).toHaveLength(2);
  });

  it("[R1] is the student's as well, and runs alone", async () => {
    await start(world.student);
    await expect(start()).rejects.toThrow("already-running");
  });

  it("[R1] is not for another teacher, the leader of the team, or a fellow student", async () => {
    for (const actor of [world.colleague, world.lead])
      await expect(start(actor)).rejects.toThrow("forbidden");
    const { roundId } = await start();
    for (const actor of [world.colleague, world.lead]) expect(await pageOf(actor, roundId)).toBeNull();
    expect(await pageOf(world.coach, roundId, world.colleague.personId)).toBeNull();
  });

  it("[R2] asks somebody of the school by name; the student and the coach can't be left out", async () => {
    const { roundId } = await start();
    const sent = { roundId, personId: world.colleague.personId };
    const { raterId } = await accepted<{ raterId: string }>(submit(askSchool, world.student, sent));
    await accepted(submit(leaveOut, world.coach, { raterId }));
    const own = await ownHolder(world.coach, roundId);
    expect(await submit(leaveOut, world.student, { raterId: own.recordId })).toMatchObject({
      reason: "belongs",
    });
  });
});

describe("a company's link", () => {
  it("[M12] of company A never opens the form of company B about the same student", async () => {
    const { roundId } = await start();
    const [bakery, garage] = [await company(roundId, "Bakkerij"), await company(roundId, "Garage")];
    const [question = ""] = asks.questions;
    await asHolder(bakery, now()).save({ [question]: step(2) });
    expect(await asHolder(garage, now()).answers()).toEqual({});
    expect((await asHolder(garage, now()).look())?.raterId).toBe(garage.recordId);
    // Another's record with one's own token finds nothing of the other either.
    expect(await asHolder({ ...bakery, token: garage.token }, now()).answers()).toEqual({});
    expect(bakery.token).not.toBe(garage.token);
  });

  it("[M12] shows what nobody else answered, also once it was handed in, and nothing after closing", async () => {
    const { bakery } = await closed();
    expect(await lookUp(bakery.token)).toBeNull();
    expect(await asHolder(bakery, now()).look()).toBeNull();
    expect(await asHolder(bakery, now()).submit({})).toBe("absent");
  });

  it("[M12] is used once, and taken away with its company", async () => {
    const { roundId } = await start();
    const bakery = await company(roundId, "Bakkerij");
    const [question = ""] = asks.questions;
    await asHolder(bakery, now()).submit({ [question]: step(1) });
    expect(await asHolder(bakery, now()).submit({ [question]: step(0) })).toMatchObject({
      refusal: "submitted",
    });
    await accepted(submit(leaveOut, world.student, { raterId: bakery.recordId }));
    expect(await lookUp(bakery.token)).toBeNull();
    expect(await world.here.inside((tx) => tx.scanForm.count({ where: { roundId } }))).toBe(0);
  });

  it("[M12] opens nothing in another institution", async () => {
    const { roundId } = await start();
    const bakery = await company(roundId, "Bakkerij");
    const elsewhere = await aGuidance();
    expect(await asHolder({ ...bakery, institutionId: elsewhere.here.id }, now()).look()).toBeNull();
  });

  it("[M12] is shown to who passes it on only as long as it was not used", async () => {
    const { roundId } = await start();
    const bakery = await company(roundId, "Bakkerij");
    const links = async () => [...((await pageOf(world.student, roundId))?.arranging?.links.values() ?? [])];
    expect(await links()).toEqual([`/r/${bakery.token}`]);
    const [question = ""] = asks.questions;
    await asHolder(bakery, now()).submit({ [question]: step(1) });
    expect(await links()).toEqual([]);
  });
});

describe("a company that keeps a form to go on later", () => {
  it("[M12] shows its link, which opens what it kept, to nobody else from then on", async () => {
    const { roundId } = await start();
    const [bakery, garage] = [await company(roundId, "Bakkerij"), await company(roundId, "Garage")];
    const links = async (reader: Actor) => [
      ...((await pageOf(reader, roundId))?.arranging?.links.values() ?? []),
    ];
    expect(await links(world.coach)).toEqual([`/r/${bakery.token}`, `/r/${garage.token}`]);
    const [question = ""] = asks.questions;
    await asHolder(bakery, now()).save({ [question]: step(2) });
    for (const reader of [world.student, world.coach])
      expect(await links(reader)).toEqual([`/r/${garage.token}`]);
    await asHolder(bakery, now()).submit({ [question]: step(2) });
    await asHolder(bakery, now()).withdraw();
    expect(await links(world.coach)).toHaveLength(2);
  });
});

describe("the answers", () => {
  it("[R2] are nobody's to see until the round closes, and then by name for the student and the coach", async () => {
    const { roundId } = await start();
    const [question = ""] = asks.questions;
    await asHolder(await company(roundId, "Bakkerij"), now()).submit({ [question]: step(2) });
    for (const reader of [world.student, world.coach])
      expect((await pageOf(reader, roundId))?.result).toBeNull();
    await accepted(submit(closeStudentScan, world.student, { roundId }));
    const answered = (await pageOf(world.coach, roundId))?.result?.answered;
    expect(answered?.raters).toMatchObject([{ category: "external", company: "Bakkerij" }]);
  });

  it("[R1] say what somebody from outside is to the student", async () => {
    const { roundId } = await start();
    const mother = { roundId, name: "Mama", relation: "home", company: "", email: "" };
    const { raterId } = await accepted<{ raterId: string }>(submit(askCompany, world.student, mother));
    const [question = ""] = asks.questions;
    await asHolder(await holderOf(world.here, roundId, raterId), now()).submit({ [question]: step(2) });
    await accepted(submit(closeStudentScan, world.student, { roundId }));
    const answered = (await pageOf(world.coach, roundId))?.result?.answered;
    expect(answered?.raters).toMatchObject([{ name: "Mama", relation: "home", company: null }]);
  });

  it("[D1] [R2] stand side by side with the difference in steps; the words are there, and sealed", async () => {
    const { roundId, question } = await closed();
    const page = await pageOf(world.student, roundId);
    const [side] = page?.result ? sidesOf(page.result.answered) : [];
    expect(side?.self).toBe(0);
    expect(side?.question.id).toBe(question);
    expect(side?.others.map(({ rater, difference }) => [rater.category, difference])).toEqual([
      ["external", 2],
      ["coach", 1],
    ]);
    const words = page?.result?.words[0]?.said.map(({ text }) => text).toSorted();
    expect(words).toEqual(["kanarie 0", "kanarie 1", "kanarie 2"]);
    const stored = await world.here.inside((tx) =>
      tx.scanAnswer.findMany({ where: { roundId }, select: { body: true } }),
    );
    const bytes = stored.map(({ body }) => Buffer.from(body ?? []).toString("utf8"));
    expect(bytes.some((text) => text.includes("kanarie"))).toBe(false);
  });

  it("[R2] leave one event when the coach reads them, and none when the student does", async () => {
    const { roundId } = await closed();
    await pageOf(world.student, roundId);
    await pageOf(world.coach, roundId);
    await pageOf(world.coach, roundId);
    const events = await world.here.inside((tx) =>
      tx.trailEvent.findMany({
        where: { kind: "read", entity: "student-scan-result", entityId: roundId },
        select: { actorId: true, subjectPersonId: true },
      }),
    );
    expect(events).toEqual([{ actorId: world.coach.personId, subjectPersonId: world.student.personId }]);
  });

  it("[D2] [R1] stay as they were when a next scan closes", async () => {
    const first = await closed();
    const next = await closed();
    const result = (await pageOf(world.student, next.roundId))?.result;
    expect(result?.earlier.map(({ id }) => id)).toEqual([first.roundId]);
    expect((await pageOf(world.student, first.roundId))?.result?.earlier).toEqual([]);
    expect((await pageOf(world.student, first.roundId))?.result?.answered.choices).toHaveLength(6);
  });
});

describe("the next talk", () => {
  it("[M12] gets a difference on its agenda, and nothing that is no difference", async () => {
    const { roundId, question, second } = await closed();
    await accepted(submit(chooseTopic, world.student, { roundId, questionId: question }));
    expect(await submit(chooseTopic, world.student, { roundId, questionId: second })).toMatchObject({
      reason: "no-difference",
    });
    const topics = async (reader: Actor) => {
      const found = await reading(reader, async (context) => {
        const student = await findStudent(context.tx, context.actor, world.student.personId, now());
        return student && findStudentScans(context, student);
      });
      return found?.topics.map(({ difference }) => difference) ?? null;
    };
    expect(await topics(world.coach)).toEqual([2]);
    expect(await topics(world.lead)).toBeNull();
    await accepted(submit(dropTopic, world.coach, { roundId, questionId: question }));
    expect(await topics(world.coach)).toEqual([]);
  });

  it("[M12] takes it off once a later talk was held", async () => {
    const { roundId, question } = await closed();
    await accepted(submit(chooseTopic, world.coach, { roundId, questionId: question }));
    await world.here.inside((tx) =>
      tx.scanTopic.updateMany({ where: { roundId }, data: { chosenAt: new Date("2026-01-05T12:00:00Z") } }),
    );
    await recorded(world);
    const found = await reading(world.coach, async (context) => {
      const student = await findStudent(context.tx, context.actor, world.student.personId, now());
      return student && findStudentScans(context, student);
    });
    expect(found?.topics).toEqual([]);
  });
});

describe("another coach", () => {
  async function handOver() {
    const sent = { studentId: world.student.personId, coachId: world.colleague.personId };
    await accepted(submit(handOverCoach, world.lead, sent));
  }

  it("[R1] reads earlier scans until the student says no; the coach before reads nothing any more (6.5-4, 6.5-10)", async () => {
    const { roundId } = await closed();
    await handOver();
    expect((await pageOf(world.colleague, roundId))?.result).not.toBeNull();
    expect(await pageOf(world.coach, roundId)).toBeNull();
    await accepted(submit(answerHandover, world.student, { studentId: world.student.personId, opens: "no" }));
    expect(await pageOf(world.colleague, roundId)).toBeNull();
    expect((await pageOf(world.student, roundId))?.result).not.toBeNull();
    expect(
      await submit(chooseTopic, world.colleague, { roundId, questionId: asks.questions[0] ?? "" }),
    ).toMatchObject({ reason: "forbidden" });
  });

  it("[R1] ends the form of the coach before, by account and by link", async () => {
    const { roundId } = await start();
    const own = await ownHolder(world.coach, roundId);
    expect(await asHolder(own, now()).look()).not.toBeNull();
    await handOver();
    expect(await asHolder(own, now()).look()).toBeNull();
    expect(await world.here.inside((tx) => listRequests(tx, world.coach, now()))).toEqual([]);
    const sent = { roundId, personId: world.colleague.personId };
    await accepted(submit(askSchool, world.student, sent));
    const present = await ownHolder(world.colleague, roundId);
    expect(await submit(leaveOut, world.student, { raterId: present.recordId })).toMatchObject({
      reason: "belongs",
    });
    await accepted(submit(leaveOut, world.student, { raterId: own.recordId }));
    expect((await pageOf(world.student, roundId))?.arranging?.raters).toHaveLength(2);
    expect((await asHolder(await ownHolder(world.colleague, roundId), now()).look())?.category).toBe("coach");
  });
});

describe("a coach's list", () => {
  it("[D7] says of the own students when their last scan closed, and until when one runs", async () => {
    const list = () => world.here.inside((tx) => listScannedStudents(tx, world.coach, now()));
    expect(await list()).toMatchObject([{ lastClosedOn: null, runsUntil: null }]);
    await closed();
    await start();
    const [own] = await list();
    expect(own?.lastClosedOn).not.toBeNull();
    expect(own?.runsUntil).not.toBeNull();
    const theirs = await world.here.inside((tx) => listScannedStudents(tx, world.colleague, now()));
    expect(theirs).toMatchObject([{ lastClosedOn: null }]);
  });
});

describe("how many students had a scan", () => {
  const share = async () => {
    const { here, lead } = world;
    const today = dayOf(now());
    const asked = { institutionId: here.id, schoolYear: schoolYearOf(now()), today, placeId: lead.personId };
    const reach = {
      over: "own",
      ownId: lead.personId,
      ledTeamIds: [world.teamId],
      contracts: "none",
    } as const;
    const { places } = await here.inside((tx) => findFigures(tx, { ...asked, reach }));
    return places.map(({ scans }) => scans);
  };

  it("[D1] [M13] counts those with a finished scan this year, each once, and tells nothing of one student among ten", async () => {
    await closed();
    await closed();
    const { here, teamId, programmeId } = world;
    await here.inside(async (tx) => {
      for (const givenName of ["Bo", "Cas", "Dex", "Els", "Fay", "Gijs", "Hans", "Ids"])
        await addStudent(tx, { teamId, programmeId, coachId: null, givenName });
    });
    await keepFigures(here.id, now());
    const kept = { measure: "scans", placeId: teamId };
    const counts = await here.inside((tx) =>
      tx.weeklyFigure.findFirst({ where: kept, select: { part: true, whole: true } }),
    );
    expect(counts).toEqual({ part: 1, whole: 10 });
    expect(await share()).toEqual(["withheld", "withheld"]);
  });
});
