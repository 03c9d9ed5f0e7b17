import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later, momentOf } from "@/lib/platform/calendar";
import { perform } from "@/lib/platform/jobs";
import type { Holder } from "@/lib/platform/personal-link";
import type { Reading } from "@/lib/platform/read";
import { withTenant } from "@/lib/platform/tenancy";
import { recordReading, type TrailNote } from "@/lib/platform/trail";
import { scanJobs } from "@/lib/scans/jobs";
import { listRoundsSharedWith } from "@/lib/scans/rounds/queries";
import { findRoundPage } from "@/lib/scans/feedback/reading/queries";
import { closeStudentScan } from "@/lib/scans/student/actions";
import { findStudentRoundPage } from "@/lib/scans/student/reading/queries";
import { endSharing, shareWithAdviser, shareWithCompany } from "@/lib/scans/student/sharing/actions";
import { findScanByLink, findScanForAdviser } from "@/lib/scans/student/sharing/reading/queries";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { asHolder, lookUp, said, step } from "@/tests/support/scans";
import { aCompany, accepted, aStudentInstrument, holderOf, started } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

let world: Guidance;
let asks: Awaited<ReturnType<typeof aStudentInstrument>>;
let adviser: Actor;

beforeEach(async () => {
  world = await aGuidance();
  asks = await aStudentInstrument(world.here, world.coach.personId);
  adviser = await anAdviser();
});

async function anAdviser(isAppointed = true): Promise<Actor> {
  const { here } = world;
  const personId = await here.inside(async (tx) => {
    const id = await addStaff(tx, { givenName: "Ada" });
    if (isAppointed) await appoint(tx, id, "second-line");
    return id;
  });
  return here.actor(personId);
}

/** A closed scan that the student, two companies and no coach filled in. */
async function closed() {
  const { here, coach, student } = world;
  const { roundId } = await started(coach, student.personId, asks.versionId);
  const [bakery, garage] = [
    await aCompany(here, coach, roundId, "Bakkerij"),
    await aCompany(here, coach, roundId, "Garage"),
  ];
  const silent = await aCompany(here, coach, roundId, "Stilte");
  const rater = await here.inside((tx) =>
    tx.scanRater.findFirstOrThrow({ where: { roundId, category: "self" }, select: { id: true } }),
  );
  const own = await holderOf(here, roundId, rater.id);
  const [question = "", , open = ""] = asks.questions;
  for (const [place, holder] of [own, bakery, garage].entries())
    await asHolder(holder, new Date()).submit({ [question]: step(place), [open]: said(`kanarie ${place}`) });
  await accepted(submit(closeStudentScan, coach, { roundId }));
  return { roundId, question, bakery, garage, silent };
}

/** Reads as a page does, leaving the same events. */
async function reading<Result>({ personId }: Actor, work: (reading: Reading) => Promise<Result>) {
  const actor = await world.here.actor(personId);
  return world.here.inside((tx) => {
    const noteReading = (...notes: readonly TrailNote[]) => recordReading(tx, actor, ...notes);
    return work({ tx, actor, now: new Date(), noteReading });
  });
}

const asAdviser = (reader: Actor, roundId: string) =>
  reading(reader, (context) => findScanForAdviser(context, roundId));

const sharingOf = (roundId: string) =>
  reading(world.student, (context) =>
    findStudentRoundPage(context, { studentId: world.student.personId, roundId }, ""),
  ).then((page) => page?.sharing ?? null);

const shareWith = ({ recordId: raterId }: Holder, by = world.student) =>
  submit(shareWithCompany, by, { raterId });

/** The link that the student is shown of what they shared, and whose it is. */
async function linkTo(company: Holder, roundId: string) {
  const { shareId } = await accepted<{ shareId: string }>(shareWith(company));
  const share = (await sharingOf(roundId))?.shares.find(({ id }) => id === shareId);
  const token = share?.link?.replace("/r/uitslag/", "") ?? "";
  const holder = await lookUp(token);
  if (!holder) throw new Error("There is no such link.");
  return { shareId, token, holder };
}

const byLink = (holder: Holder, now = new Date()) =>
  withTenant(holder.institutionId, (tx) => findScanByLink({ tx, holder, now }));

describe("the result of a scan, opened to a company that took part", () => {
  it("[M12] [R2] shows what the student, school and that company saw, and of another company nothing", async () => {
    const { roundId, bakery } = await closed();
    const { holder } = await linkTo(bakery, roundId);
    const view = await byLink(holder);
    const seen = view?.answered.raters.map(({ category, company }) => [category, company]);
    expect(seen).toEqual([
      ["self", null],
      ["external", "Bakkerij"],
    ]);
    expect(view?.answered.choices.map((choice) => choice.step).toSorted()).toEqual([0, 1]);
    expect(view?.words.flatMap(({ said: words }) => words.map(({ text }) => text)).toSorted()).toEqual([
      "kanarie 0",
      "kanarie 1",
    ]);
    const [share] = (await sharingOf(roundId))?.shares ?? [];
    expect(share).toMatchObject({ company: "Bakkerij", openedOn: dayOf(new Date()) });
  });

  it("[M12] is the student's alone to open, once closed, to who handed in, and once", async () => {
    const { roundId, bakery, silent } = await closed();
    for (const other of [world.coach, world.lead, world.colleague])
      expect(await shareWith(bakery, other)).toMatchObject({ reason: "forbidden" });
    expect(await shareWith(silent)).toMatchObject({ reason: "took-no-part" });
    const elsewhere = await aGuidance();
    expect(await shareWith(bakery, elsewhere.student)).toMatchObject({ reason: "not-found" });
    await accepted(shareWith(bakery));
    expect(await shareWith(bakery)).toMatchObject({ reason: "already-shared" });
    expect((await sharingOf(roundId))?.shares).toHaveLength(1);
    const running = await started(world.coach, world.student.personId, asks.versionId);
    const bakeryNow = await aCompany(world.here, world.coach, running.roundId, "Bakkerij");
    expect(await shareWith(bakeryNow)).toMatchObject({ reason: "forbidden" });
  });

  it("[M12] can't be guessed, opens nothing in another institution, and is no form", async () => {
    const { roundId, bakery } = await closed();
    const { holder, token } = await linkTo(bakery, roundId);
    for (const guess of ["", "a".repeat(32), token.toUpperCase(), `${token}a`, bakery.token])
      expect(await lookUp(guess)).toBeNull();
    const elsewhere = await aGuidance();
    expect(await byLink({ ...holder, institutionId: elsewhere.here.id })).toBeNull();
    expect(await asHolder(holder, new Date()).look()).toBeNull();
    expect(await asHolder(holder, new Date()).submit({})).toBe("absent");
  });

  it("[M12] a link to fill in opens no result, and company A's link opens what A may see of that scan alone", async () => {
    const first = await closed();
    const { holder } = await linkTo(first.bakery, first.roundId);
    const next = await closed();
    const view = await byLink(holder);
    expect(view?.answered.id).toBe(first.roundId);
    expect(await byLink({ ...holder, recordId: next.bakery.recordId })).toBeNull();
    const running = await started(world.coach, world.student.personId, asks.versionId);
    const asked = await aCompany(world.here, world.coach, running.roundId, "Bakkerij");
    expect(await byLink(asked)).toBeNull();
    expect((await sharingOf(next.roundId))?.shares).toEqual([]);
  });

  it("[M12] is gone with the next click once it was taken back, and its key is destroyed", async () => {
    const { roundId, bakery } = await closed();
    const { holder, token, shareId } = await linkTo(bakery, roundId);
    expect(await submit(endSharing, world.coach, { roundId, shareId })).toMatchObject({
      reason: "forbidden",
    });
    await accepted(submit(endSharing, world.student, { roundId, shareId }));
    expect(await lookUp(token)).toBeNull();
    expect(await byLink(holder)).toBeNull();
    const stored = await world.here.inside((tx) =>
      tx.scanShare.findFirstOrThrow({ where: { id: shareId }, select: { linkKey: true } }),
    );
    expect(stored.linkKey).toBeNull();
    const again = await linkTo(bakery, roundId);
    expect(again.token).not.toBe(token);
    expect(await lookUp(token)).toBeNull();
  });

  it("[M12] ends by itself after thirty days, and can be opened again then", async () => {
    const { roundId, bakery } = await closed();
    const { holder, shareId } = await linkTo(bakery, roundId);
    const last = later(dayOf(new Date()), { days: 30 });
    expect(await byLink(holder, momentOf(last, "23:00"))).not.toBeNull();
    expect(await byLink(holder, momentOf(later(last, { days: 1 }), "00:01"))).toBeNull();
    await world.here.inside((tx) =>
      tx.scanShare.updateMany({ where: { id: shareId }, data: { expiresOn: new Date("2026-01-05") } }),
    );
    expect((await sharingOf(roundId))?.shares).toEqual([]);
    await accepted(shareWith(bakery));
    expect(await byLink(holder)).toBeNull();
  });
});

describe("a result that is no longer open", () => {
  it("[M12] [R2] says who could read it until when, and when the link was last opened: taken back, or over", async () => {
    const { roundId, bakery, garage } = await closed();
    const today = dayOf(new Date());
    const [first, second] = [await linkTo(bakery, roundId), await linkTo(garage, roundId)];
    await byLink(first.holder);
    await accepted(submit(endSharing, world.student, { roundId, shareId: first.shareId }));
    await world.here.inside((tx) =>
      tx.scanShare.updateMany({ where: { id: second.shareId }, data: { expiresOn: new Date("2026-01-05") } }),
    );
    const past = (await sharingOf(roundId))?.past ?? [];
    expect(past).toHaveLength(2);
    expect(past.find(({ id }) => id === first.shareId)).toMatchObject({
      ...{ company: "Bakkerij", isLink: true, lastDay: today, openedOn: today },
    });
    expect(past.find(({ id }) => id === second.shareId)).toMatchObject({
      ...{ company: "Garage", lastDay: "2026-01-05", openedOn: null },
    });
  });

  it("[M12] loses its key in the night after its last day", async () => {
    const { roundId, bakery } = await closed();
    const { shareId } = await linkTo(bakery, roundId);
    const hasKey = async () => {
      const where = { id: shareId };
      const found = await world.here.inside((tx) =>
        tx.scanShare.findFirstOrThrow({ where, select: { linkKey: true } }),
      );
      return found.linkKey !== null;
    };
    const night = (on: string) =>
      perform(
        scanJobs,
        { kind: "close-rounds", institutionId: world.here.id, ids: {} },
        momentOf(on, "03:15"),
      );
    const last = later(dayOf(new Date()), { days: 30 });
    await night(last);
    expect(await hasKey()).toBe(true);
    await night(later(last, { days: 1 }));
    expect(await hasKey()).toBe(false);
  });
});

describe("the result of a scan, opened to an adviser of the second line", () => {
  const shareTo = (roundId: string, { personId }: Actor, by = world.student) =>
    submit(shareWithAdviser, by, { roundId, personId });

  it("[R2] is read by that adviser whole, who is told of to the student each day", async () => {
    const { roundId } = await closed();
    expect(await asAdviser(adviser, roundId)).toBeNull();
    await accepted(shareTo(roundId, adviser));
    for (const _ of [1, 2])
      expect((await asAdviser(adviser, roundId))?.answered.raters.map(({ company }) => company)).toEqual([
        null,
        "Bakkerij",
        "Garage",
      ]);
    const events = await world.here.inside((tx) =>
      tx.trailEvent.findMany({
        where: { kind: "read", entity: "student-scan-result", entityId: roundId, actorId: adviser.personId },
        select: { subjectPersonId: true },
      }),
    );
    expect(events).toEqual([{ subjectPersonId: world.student.personId }]);
  });

  it("[R2] opens to nobody else: another adviser, a colleague, HR by its 360 page, or the page of the student's own", async () => {
    const { roundId } = await closed();
    await accepted(shareTo(roundId, adviser));
    await world.here.inside((tx) => appoint(tx, adviser.personId, "hr"));
    const other = await anAdviser();
    for (const reader of [other, world.lead, world.colleague, world.coach])
      expect(await asAdviser(reader, roundId)).toBeNull();
    expect(await reading(adviser, (context) => findRoundPage(context, roundId, ""))).toBeNull();
    const { personId: studentId } = world.student;
    expect(
      await reading(adviser, (context) => findStudentRoundPage(context, { studentId, roundId }, "")),
    ).toBeNull();
  });

  it("[R2] is opened by the student alone, and only to who is an adviser today", async () => {
    const { roundId } = await closed();
    const nobody = await anAdviser(false);
    expect(await shareTo(roundId, nobody)).toMatchObject({ reason: "nobody" });
    expect(await shareTo(roundId, world.coach)).toMatchObject({ reason: "nobody" });
    expect(await shareTo(roundId, adviser, world.coach)).toMatchObject({ reason: "forbidden" });
    await accepted(shareTo(roundId, adviser));
    expect(await shareTo(roundId, adviser)).toMatchObject({ reason: "already-shared" });
  });

  it("[R2] ends at once when it is taken back, and with the office", async () => {
    const { roundId } = await closed();
    const { shareId } = await accepted<{ shareId: string }>(shareTo(roundId, adviser));
    const elsewhere = await closed();
    expect(await submit(endSharing, world.student, { roundId: elsewhere.roundId, shareId })).toMatchObject({
      reason: "not-shared",
    });
    await world.here.inside((tx) =>
      tx.appointment.updateMany({
        where: { personId: adviser.personId },
        data: { endsOn: new Date("2026-01-05") },
      }),
    );
    expect(await asAdviser(adviser, roundId)).toBeNull();
    await world.here.inside((tx) => appoint(tx, adviser.personId, "second-line"));
    expect(await asAdviser(adviser, roundId)).not.toBeNull();
    await accepted(submit(endSharing, world.student, { roundId, shareId }));
    expect(await asAdviser(adviser, roundId)).toBeNull();
    expect(await reading(adviser, ({ tx, actor }) => listRoundsSharedWith(tx, actor))).toEqual([]);
  });
});
