import { beforeEach, describe, expect, it } from "vitest";
import { writePortfolioLetter } from "@/components/mail/portfolio-letter";
import { handOverCoach } from "@/lib/organisation/students/actions";
import { findStudent } from "@/lib/organisation/students/queries";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { readAsHolder } from "@/lib/platform/link-action";
import { newId } from "@/lib/platform/ids";
import { recordReading, type TrailNote } from "@/lib/platform/trail";
import * as portfolio from "@/lib/portfolio/actions";
import { openFile } from "@/lib/portfolio/attachments/queries";
import { listOwnItems } from "@/lib/portfolio/queries";
import { endPortfolioShare, sharePortfolio } from "@/lib/portfolio/sharing/actions";
import { findPortfolioLetter } from "@/lib/portfolio/sharing/mailing/queries";
import { listOwnShares, listReadingsOf } from "@/lib/portfolio/sharing/queries";
import {
  countShared,
  findPortfolioByLink,
  findSharedPortfolio,
} from "@/lib/portfolio/sharing/reading/queries";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { aPortfolio, type PortfolioIds } from "@/tests/support/portfolio";
import { accepted } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
const until = later(today, { days: 30 });
let world: Guidance;
let made: PortfolioIds;
let closedId: string;

beforeEach(async () => {
  world = await aGuidance();
  made = await aPortfolio(world.here, { studentId: world.student.personId }, "een");
  const words = { kind: "goal", area: "career", title: "Dicht", words: "kanarie-dicht" };
  ({ itemId: closedId } = await accepted<{ itemId: string }>(
    submit(portfolio.addItem, world.student, words),
  ));
});

/** What a coach reads, as a page does, leaving the same events. */
async function read({ personId }: Actor) {
  const actor = await world.here.actor(personId);
  return world.here.inside(async (tx) => {
    const noteReading = (...notes: readonly TrailNote[]) => recordReading(tx, actor, ...notes);
    const student = await findStudent(tx, actor, world.student.personId, now);
    if (!student) throw new Error("There is no such student.");
    return {
      count: await countShared(tx, actor, student),
      shared: await findSharedPortfolio({ tx, actor, now, noteReading }, student),
      file: await openFile(tx, actor, made.portfolioFileId),
    };
  }, personId);
}

const nothing = { count: null, shared: null, file: null };
const own = <Result>(work: Parameters<typeof world.here.inside<Result>>[0]) =>
  world.here.inside(work, world.student.personId);
const shares = () => own((tx) => listOwnShares(tx, world.student, now));

const link = { purpose: "company", to: "Bakkerij Bol", expiresOn: until };

/** Opens one item by a link and gives its token. */
async function linked(more: object = {}) {
  const sent = { ...link, items: [made.portfolioItemId], ...more };
  const { shareId } = await accepted<{ shareId: string }>(submit(sharePortfolio, world.student, sent));
  const found = (await shares()).find(({ id }) => id === shareId);
  return { shareId, token: found?.link?.replace("/r/portfolio/", "") ?? "" };
}

const byLink = (token: string) => readAsHolder(token, null, findPortfolioByLink);

describe("what a student opens to their coach", () => {
  it("[Q4] [Q7] is read by that coach and nobody else, piece by piece, and the student sees when", async () => {
    const seen = await read(world.coach);
    expect(seen.count).toEqual({ items: 1, outlooks: 1, until });
    expect(seen.shared?.items.map(({ title }) => title)).toEqual(["kanarie-titel-een"]);
    expect(seen.shared?.items[0]).toMatchObject({ placement: { company: "kanarie-bedrijf-een" } });
    expect(seen.shared?.outlooks.map(({ words }) => words)).toEqual(["kanarie-beroepsbeeld-een"]);
    expect(seen.file?.name).toBe("kanarie-een.png");
    for (const other of [world.colleague, world.lead]) expect(await read(other)).toEqual(nothing);
    expect(await own((tx) => listReadingsOf(tx, world.student, made.portfolioItemId))).toMatchObject([
      { name: { givenName: "Hanneke" }, readOn: today },
    ]);
    expect(await own((tx) => listReadingsOf(tx, world.student, closedId))).toEqual([]);
  });

  it("[Q7] is closed with the next click: by the student, on the last day, by a next coach, and on leaving", async () => {
    const { here, coach, colleague, student, lead } = world;
    const expiresOn = (day: string) =>
      own((tx) => tx.portfolioShare.updateMany({ data: { expiresOn: asDate(day) } }));
    await expiresOn(later(today, { days: -1 }));
    expect(await read(coach)).toEqual(nothing);
    await expiresOn(today);
    expect((await read(coach)).count).not.toBeNull();

    const ends = (day: string | null) =>
      here.inside((tx) =>
        tx.enrolment.updateMany({
          where: { studentId: student.personId },
          data: { endsOn: day && asDate(day) },
        }),
      );
    await ends(later(today, { days: -1 }));
    expect(await read(coach)).toEqual(nothing);
    await ends(null);

    await accepted(submit(handOverCoach, lead, { studentId: student.personId, coachId: colleague.personId }));
    expect(await read(coach)).toEqual(nothing);
    expect(await read(colleague)).toEqual(nothing);
    await accepted(submit(handOverCoach, lead, { studentId: student.personId, coachId: coach.personId }));
    expect((await read(coach)).count).not.toBeNull();
    await accepted(submit(endPortfolioShare, student, { shareId: made.portfolioShareId }));
    expect(await read(coach)).toEqual(nothing);
    await accepted(submit(endPortfolioShare, student, { shareId: made.portfolioShareId }));
  });

  it("[Q7] goes with the item, and a coach can't share, close or widen anything", async () => {
    const { coach, student } = world;
    const typed = { shareId: made.portfolioShareId };
    expect(await submit(endPortfolioShare, coach, typed)).toMatchObject({ ok: false });
    const mine = { institution_id: world.here.id, share_id: made.portfolioShareId };
    await expect(
      world.here.inside(
        (tx) =>
          tx.portfolioShareItem.create({
            data: { shareId: mine.share_id, itemId: closedId, personId: student.personId },
          }),
        coach.personId,
      ),
    ).rejects.toThrow();
    await accepted(submit(portfolio.removeItem, student, { itemId: made.portfolioItemId }));
    expect(await read(coach)).toMatchObject({ count: { items: 0, outlooks: 1 }, file: null });
  });
});

describe("what a student opens by a link", () => {
  it("[Q2] opens what was chosen and nothing else, without an account, and tells on which days it was opened", async () => {
    const { token, shareId } = await linked();
    expect((await shares()).find(({ id }) => id === shareId)).toMatchObject({
      openedOn: null,
      openedDays: 0,
    });
    const view = await byLink(token);
    expect(view?.items.map(({ title }) => title)).toEqual(["kanarie-titel-een"]);
    expect(view).toMatchObject({ outlooks: [], expiresOn: until, ownerName: { givenName: "Joris" } });
    await byLink(token);
    expect((await shares()).find(({ id }) => id === shareId)).toMatchObject({
      ...{ openedOn: today, openedDays: 1, to: "Bakkerij Bol", isRunning: true },
    });
    const inFile = (fileId: string) =>
      readAsHolder(token, null, ({ tx, holder }) => openFile(tx, holder, fileId));
    expect((await inFile(made.portfolioFileId))?.name).toBe("kanarie-een.png");
    expect(await inFile(newId())).toBeNull();
  });

  it("[Q2] shows in the database that share's part alone, and no link of another opens it", async () => {
    const { shareId } = await linked();
    const other = await linked({ items: [closedId], to: "Garage" });
    const seenAs = (reader: string) =>
      world.here.inside(async (tx) => {
        const rows = await tx.portfolioItem.findMany({ select: { id: true } });
        return [rows.map(({ id }) => id), await tx.portfolioShare.count(), await tx.portfolioOutlook.count()];
      }, reader);
    expect(await seenAs(shareId)).toEqual([[made.portfolioItemId], 1, 0]);
    expect(await seenAs(other.shareId)).toEqual([[closedId], 1, 0]);
    const note = (tx: Parameters<Parameters<typeof world.here.inside>[0]>[0]) =>
      tx.portfolioOpening.create({ data: { shareId: other.shareId, openedOn: asDate(today) } });
    await expect(world.here.inside(note, shareId)).rejects.toThrow();
  });

  it("[Q2] is dead once closed, past its day, or after leaving", async () => {
    const { token, shareId } = await linked();
    await accepted(submit(endPortfolioShare, world.student, { shareId }));
    expect(await byLink(token)).toBeNull();
    const second = await linked();
    await own((tx) =>
      tx.portfolioShare.updateMany({
        where: { id: second.shareId },
        data: { expiresOn: asDate(later(today, { days: -1 })) },
      }),
    );
    expect(await byLink(second.token)).toBeNull();
    const third = await linked();
    const endsOn = asDate(later(today, { days: -1 }));
    await world.here.inside((tx) => tx.enrolment.updateMany({ data: { endsOn } }));
    expect(await byLink(third.token)).toBeNull();
  });

  it("[Q2] is refused without a choice, a name, a day within a year, or of what is another's", async () => {
    const refusal = (typed: object) =>
      submit(sharePortfolio, world.student, { ...link, items: [closedId], ...typed }).then((end) =>
        end.ok ? null : end.reason,
      );
    expect(await refusal({ items: [] })).toBe("nothing-chosen");
    expect(await refusal({ items: [newId()] })).toBe("nothing-chosen");
    expect(await refusal({ to: "" })).toBe("for-whom");
    expect(await refusal({ expiresOn: later(today, { days: -1 }) })).toBe("day-passed");
    expect(await refusal({ expiresOn: later(today, { months: 12, days: 1 }) })).toBe("too-late");
    expect(await refusal({ items: [], areas: ["career"] })).toBeNull();
    const [latest] = await shares();
    expect(latest?.itemIds.toSorted()).toEqual([closedId, made.portfolioItemId].toSorted());
    expect(await own((tx) => listOwnItems(tx, world.student, now))).toHaveLength(2);
  });

  it("[Q2] is mailed to who it is for, as long as it is open", async () => {
    const { shareId, token } = await linked({ email: "bea@bakkerij.example" });
    const letter = () => world.here.inside((tx) => findPortfolioLetter(tx, world.here.id, shareId), shareId);
    const found = await letter();
    if (!found) throw new Error("There is no letter.");
    expect(found).toMatchObject({ to: "bea@bakkerij.example", name: "Bakkerij Bol" });
    const mail = writePortfolioLetter(found);
    expect(mail.text).toContain(`/r/portfolio/${token}`);
    expect(mail.text).not.toContain("kanarie");
    await accepted(submit(endPortfolioShare, world.student, { shareId }));
    expect(await letter()).toBeNull();
  });
});
