import { unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/api/[institution]/mijn-portfolio/bestanden/route";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { perform } from "@/lib/platform/jobs";
import type { Typed } from "@/lib/platform/action-state";
import * as portfolio from "@/lib/portfolio/actions";
import { addFile } from "@/lib/portfolio/attachments/commands";
import { openFile } from "@/lib/portfolio/attachments/queries";
import { limits } from "@/lib/portfolio/attachments/rules";
import { portfolioJobs } from "@/lib/portfolio/jobs";
import { writeOutlook } from "@/lib/portfolio/outlooks/actions";
import { listOutlooks } from "@/lib/portfolio/outlooks/queries";
import { addPlacement, removePlacement } from "@/lib/portfolio/placements/actions";
import { listOwnPlacements } from "@/lib/portfolio/placements/queries";
import { listOwnItems } from "@/lib/portfolio/queries";
import { listOwnShares } from "@/lib/portfolio/sharing/queries";
import { packPortfolio, printedPortfolio } from "@/lib/portfolio/taking/files";
import { takePortfolio } from "@/lib/portfolio/taking/queries";
import { loadMessages } from "@/lib/platform/messages";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { aPicture } from "@/tests/support/picture";
import { aPortfolio } from "@/tests/support/portfolio";
import { accepted } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
let world: Guidance;

beforeEach(async () => {
  world = await aGuidance();
});

const words = { kind: "reflection", area: "career", title: "Een boze klant", happened: "Ik bleef rustig" };

async function add(more: Typed = {}) {
  const { itemId } = await accepted<{ itemId: string }>(
    submit(portfolio.addItem, world.student, { ...words, ...more }),
  );
  return itemId;
}

const own = <Result>(work: Parameters<typeof world.here.inside<Result>>[0]) =>
  world.here.inside(work, world.student.personId);
const items = () => own((tx) => listOwnItems(tx, world.student, now));

/** Everybody who is not the student, and a job. */
async function others(): Promise<(string | undefined)[]> {
  const { here, coach, colleague, lead } = world;
  const offices = await here.inside(async (tx) => {
    const [hr, admin, officer] = [await addStaff(tx), await addStaff(tx), await addStaff(tx)];
    await appoint(tx, hr, "hr");
    await appoint(tx, admin, "admin");
    await appoint(tx, officer, "privacy-officer");
    return [hr, admin, officer];
  });
  return [coach.personId, colleague.personId, lead.personId, ...offices, undefined];
}

describe("a portfolio", () => {
  it("[Q3] [Q6] holds reflections by area, tied to a period of practice, in the student's own order, and stands sealed", async () => {
    await accepted(
      submit(addPlacement, world.student, {
        company: "Bäckerei Kern",
        country: "Duitsland",
        startsOn: today,
      }),
    );
    const [placement] = await own((tx) => listOwnPlacements(tx, world.student));
    const first = await add({ placementId: placement?.id ?? "", competences: ["qualities", "motives"] });
    const second = await add({ title: "Later", kind: "goal", happened: "", words: "Naar niveau 4" });
    expect(await items()).toMatchObject([
      {
        ...{ id: first, kind: "reflection", happened: "Ik bleef rustig", isShown: true, isShared: false },
        ...{
          competences: ["qualities", "motives"],
          placement: { company: "Bäckerei Kern", country: "Duitsland" },
        },
      },
      { id: second, kind: "goal", words: "Naar niveau 4", placement: null },
    ]);
    await accepted(submit(portfolio.moveItem, world.student, { itemId: second, direction: "up" }));
    await accepted(submit(portfolio.showItem, world.student, { itemId: second, shown: "no" }));
    expect((await items()).map(({ id, isShown }) => [id, isShown])).toEqual([
      [second, false],
      [first, true],
    ]);
    expect(
      await submit(portfolio.moveItem, world.student, { itemId: second, direction: "up" }),
    ).toMatchObject({
      reason: "at-the-end",
    });
    await accepted(submit(removePlacement, world.student, { placementId: placement?.id ?? "" }));
    expect((await items()).map((item) => item.placement)).toEqual([null, null]);
    const rows = await own((tx) => tx.portfolioItem.findMany({ select: { body: true } }));
    for (const { body } of rows) expect(Buffer.from(body).toString("latin1")).not.toContain("klant");
  });

  it("[Q6] refuses a change on a version that is no longer there, with both texts", async () => {
    const itemId = await add();
    const { kind: _kind, ...changed } = { ...words, itemId, title: "Anders" };
    await accepted(submit(portfolio.changeItem, world.student, changed, { version: 1 }));
    expect(
      await submit(portfolio.changeItem, world.student, { ...changed, title: "Nog anders" }, { version: 1 }),
    ).toMatchObject({ reason: "stale", current: { version: 2, text: { title: "Anders" } } });
    expect(await items()).toMatchObject([{ title: "Anders", version: 2 }]);
  });

  it("[Q7] is read, changed and counted by nobody else without a share: no coach, office or job, in the database neither", async () => {
    const itemId = await add();
    await accepted(submit(writeOutlook, world.student, { kind: "profession", words: "Met mensen werken" }));
    const { here } = world;
    await own((tx) => addFile({ tx, actor: world.student }, { id: itemId, files: [] }, picture));
    for (const reader of await others()) {
      const seen = await here.inside(
        async (tx) => [
          await tx.portfolioItem.count(),
          await tx.portfolioFile.count(),
          await tx.portfolioOutlook.count(),
          await tx.portfolioShare.count(),
          (await tx.portfolioItem.deleteMany({})).count,
        ],
        reader,
      );
      expect(seen).toEqual([0, 0, 0, 0, 0]);
    }
    expect(await submit(portfolio.removeItem, world.coach, { itemId })).toMatchObject({ ok: false });
    expect(await here.inside((tx) => tx.trailEvent.count())).toBe(0);
    expect(await items()).toHaveLength(1);
  });

  it("[T21] keeps how somebody saw the profession before beside how they see it now", async () => {
    for (const said of ["Achter een computer", "Met mensen", "Met mensen"])
      await accepted(submit(writeOutlook, world.student, { kind: "profession", words: said }));
    expect(await own((tx) => listOutlooks(tx, world.student, world.student.personId))).toMatchObject([
      { words: "Met mensen", isNow: true },
      { words: "Achter een computer", isNow: false },
    ]);
  });
});

const picture = { name: "C:\\foto's\\werk.png", content: aPicture };

describe("a file with it", () => {
  const bytes = (start: readonly number[], size = 64) => {
    const content = new Uint8Array(size);
    content.set(start);
    return content;
  };
  const offer = async (itemId: string, content: Uint8Array, name = "a.png") => {
    const item = (await items()).find(({ id }) => id === itemId);
    return own((tx) =>
      addFile({ tx, actor: world.student }, { id: itemId, files: item?.files ?? [] }, { name, content }),
    );
  };

  it("[Q1] is kept sealed as what it is, whatever it is called, and comes back as it was", async () => {
    const itemId = await add();
    expect(await offer(itemId, aPicture, picture.name)).toMatchObject({ ok: true });
    const [item] = await items();
    expect(item?.files).toMatchObject([{ name: "werk.png", type: "image/png", bytes: aPicture.byteLength }]);
    const file = await own((tx) => openFile(tx, world.student, item?.files[0]?.id ?? ""));
    expect(file?.content.equals(aPicture)).toBe(true);
    const [row] = await own((tx) => tx.portfolioFile.findMany({ select: { body: true } }));
    expect(Buffer.from(row?.body ?? []).includes(aPicture.subarray(0, 8))).toBe(false);
  });

  it("[Q1] is refused when it is a page, a program, too large, one too many or empty", async () => {
    const itemId = await add();
    const page = Buffer.from("<svg onload=alert(1)>");
    expect(await offer(itemId, page, "plaatje.png")).toMatchObject({ refusal: "wrong-type" });
    expect(await offer(itemId, bytes([0x4d, 0x5a]), "a.pdf")).toMatchObject({ refusal: "wrong-type" });
    expect(await offer(itemId, new Uint8Array(0))).toMatchObject({ refusal: "empty-file" });
    const large = bytes([0xff, 0xd8, 0xff], limits.bytes + 1);
    expect(await offer(itemId, large)).toMatchObject({ refusal: "too-large" });
    for (const _ of [1, 2, 3, 4, 5]) expect(await offer(itemId, aPicture)).toMatchObject({ ok: true });
    expect(await offer(itemId, aPicture)).toMatchObject({ refusal: "too-many-files" });
  });

  it("[Q7] is added to an item of one's own only, and not by who left", async () => {
    const itemId = await add();
    const { definition } = POST as unknown as { definition: object };
    const file = new File([aPicture], "a.png");
    const sent = { institution: world.here.slug, itemId, file } as unknown as Typed;
    const noor = await world.here.inside((tx) =>
      tx.student.findFirstOrThrow({
        where: { personId: { not: world.student.personId } },
        select: { personId: true },
      }),
    );
    const post = { definition };
    expect(await submit(post, await world.here.actor(noor.personId), sent)).toMatchObject({
      reason: "not-found",
    });
    await left(later(today, { days: -1 }));
    expect(await submit(post, world.student, sent)).toMatchObject({ reason: "forbidden" });
  });
});

/** The student's last day here. */
const left = (day: string) =>
  world.here.inside((tx) =>
    tx.enrolment.updateMany({
      where: { studentId: world.student.personId },
      data: { startsOn: asDate("2020-08-01"), endsOn: asDate(day) },
    }),
  );

const night = (at = now) =>
  perform(portfolioJobs, { kind: "forget-portfolios", institutionId: world.here.id, ids: {} }, at);

describe("after leaving", () => {
  it("[Q1] it can be read and taken along as a whole, and no longer written or shared", async () => {
    await aPortfolio(world.here, { studentId: world.student.personId }, "mee");
    await left(later(today, { days: -1 }));
    expect(await submit(portfolio.addItem, world.student, words)).toMatchObject({ reason: "forbidden" });
    const { taken, files } = await own((tx) => takePortfolio(tx, world.student, now));
    const texts = (await loadMessages("nl", world.student.idiom)).portfolio;
    const archive = unzipSync(packPortfolio(taken, files, texts, "nl"));
    expect(Object.keys(archive).sort()).toEqual([
      "bestanden/1-kanarie-mee.png",
      "index.html",
      "portfolio.json",
    ]);
    const page = Buffer.from(archive["index.html"] ?? []).toString();
    for (const said of ["kanarie-titel-mee", "kanarie-reflectie-mee", "kanarie-beroepsbeeld-mee"])
      expect(page).toContain(said);
    expect(page).not.toMatch(/<script|https?:/);
    const printed = printedPortfolio(taken, files, texts, "nl");
    expect(Object.keys(printed.parts).sort()).toEqual(["bestanden/1-kanarie-mee.png", "index.html"]);
    expect(Buffer.from(printed.parts["index.html"] ?? []).toString()).not.toMatch(/<a |<script|https?:/);
    expect(JSON.parse(Buffer.from(archive["portfolio.json"] ?? []).toString())).toMatchObject({
      ...{ format: "koers-portfolio", version: 1 },
      items: [{ title: "kanarie-titel-mee", files: [{ path: "bestanden/1-kanarie-mee.png" }] }],
      placements: [{ company: "kanarie-bedrijf-mee" }],
    });
  });

  it("[Q1] what was open is closed that very day, and two years later the portfolio goes", async () => {
    await aPortfolio(world.here, { studentId: world.student.personId }, "weg");
    await left(today);
    await night();
    expect(await own((tx) => listOwnShares(tx, world.student, now))).toMatchObject([{ isRunning: true }]);
    await left(later(today, { days: -1 }));
    await night();
    expect(await own((tx) => listOwnShares(tx, world.student, now))).toMatchObject([{ isRunning: false }]);
    await left(later(today, { months: -24 }));
    await night();
    expect(await items()).toHaveLength(1);
    await left(later(today, { months: -24, days: -1 }));
    await night();
    const rows = own(async (tx) => [
      await tx.portfolioItem.count(),
      await tx.portfolioFile.count(),
      await tx.portfolioPlacement.count(),
      await tx.portfolioOutlook.count(),
      await tx.portfolioShare.count(),
    ]);
    expect(await rows).toEqual([0, 0, 0, 0, 0]);
  });

  it("[Q1] it goes within four weeks when it is heard years later that somebody left", async () => {
    await add();
    await left("2021-07-31");
    for (let nights = 0; nights < 28; nights++) await night(new Date(now.getTime() + nights * 86_400_000));
    expect(await items()).toEqual([]);
  });
});
