import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { findHolder, tokenFrom } from "@/lib/platform/personal-link";
import {
  askOwnNorm,
  askPerson,
  dropOwnNorm,
  inviteRaters,
  startFeedback,
} from "@/lib/scans/feedback/actions";
import { findRoundNorms } from "@/lib/scans/feedback/norms/queries";
import { findForm } from "@/lib/scans/forms/queries";
import { openKey } from "@/lib/scans/links/queries";
import { findResult } from "@/lib/scans/results/queries";
import { addStaff, addTeam, addUnit } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { anInstrument, asHolder, close, step, theInstrument, theRound } from "@/tests/support/scans";
import { accepted } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const now = new Date();
let here: TestInstitution;
let eva: Actor;
let colleagues: string[];
let teamIds: string[];
let instrument: { instrumentId: string; versionId: string };

beforeAll(async () => {
  here = await anInstitution();
  const evaId = await here.inside(async (tx) => {
    const unitId = await addUnit(tx);
    teamIds = [await addTeam(tx, { unitId, name: "Zorg" }), await addTeam(tx, { unitId, name: "Techniek" })];
    const id = await addStaff(tx, { teamIds: [teamIds[0] ?? ""] });
    colleagues = [await addStaff(tx), await addStaff(tx), await addStaff(tx)];
    instrument = await anInstrument(tx, here, { personId: id, now });
    return id;
  });
  eva = await here.actor(evaId, now);
});

function aNorm(title: string, { teamId = teamIds[0] ?? "", kind = "norm" } = {}): Promise<string> {
  const id = newId();
  const words = `Zo doen we ${title}`;
  const data = { id, kind, title, words, teamId, agreedOn: asDate("2026-09-01"), createdById: eva.personId };
  return here.inside(async (tx) => (await tx.teamAgreement.create({ data, select: { id: true } })).id);
}

async function started(): Promise<string> {
  const sent = {
    versionId: instrument.versionId,
    name: "Mijn 360",
    closesOn: later(dayOf(now), { days: 14 }),
  };
  const { roundId } = await accepted<{ roundId: string }>(submit(startFeedback, eva, sent));
  return roundId;
}

const normsOf = (roundId: string) => here.inside((tx) => findRoundNorms(tx, eva, roundId));

/** Invites three colleagues; gives their links. */
async function invited(roundId: string) {
  for (const personId of colleagues)
    await accepted(submit(askPerson, eva, { roundId, personId, category: "colleague" }));
  await accepted(submit(inviteRaters, eva, { roundId }));
  const key = (await here.inside((tx) => openKey(tx, here.id, roundId))) ?? Buffer.alloc(32);
  const where = { roundId, category: "colleague" };
  const raters = await here.inside((tx) => tx.scanRater.findMany({ where, select: { id: true } }));
  return Promise.all(
    raters.map(async ({ id }) => {
      const holder = await findHolder(tokenFrom(key, id), null);
      if (!holder) throw new Error("There is no such link.");
      return holder;
    }),
  );
}

describe("a norm of one's own team in a 360", () => {
  it("[E4] can be asked as well, and is not of another team, nor what is no norm or holds no more", async () => {
    const roundId = await started();
    const own = await aNorm("Op tijd");
    const [other, agreement, lapsed] = [
      await aNorm("Elders", { teamId: teamIds[1] ?? "" }),
      await aNorm("Afspraak", { kind: "agreement" }),
      await aNorm("Voorbij"),
    ];
    const settled = { settlement: "lapsed", settledAt: now, settledById: eva.personId };
    await here.inside((tx) => tx.teamAgreement.updateMany({ where: { id: lapsed }, data: settled }));
    for (const agreementId of [other, agreement, lapsed])
      expect(await submit(askOwnNorm, eva, { roundId, agreementId })).toMatchObject({ reason: "norm-gone" });
    await accepted(submit(askOwnNorm, eva, { roundId, agreementId: own }));
    expect(await submit(askOwnNorm, eva, { roundId, agreementId: own })).toMatchObject({ ok: false });
    expect((await normsOf(roundId)).asked.map(({ id }) => id)).toEqual([own]);
    expect((await normsOf(await started())).asked).toEqual([]);
    await accepted(submit(dropOwnNorm, eva, { roundId, agreementId: own }));
    expect((await normsOf(roundId)).asked).toEqual([]);
    const stranger = await here.actor(colleagues[0] ?? "", now);
    expect(await submit(askOwnNorm, stranger, { roundId, agreementId: own })).toMatchObject({ ok: false });
  });

  it("[E4] is asked after the questionnaire, in that round alone, in the words of when the first invitation left", async () => {
    const roundId = await started();
    const [kept, gone] = [await aNorm("Doorvragen"), await aNorm("Vervallen")];
    for (const agreementId of [kept, gone]) await accepted(submit(askOwnNorm, eva, { roundId, agreementId }));
    const besides = { roundId: await started(), agreementId: await aNorm("In een andere ronde") };
    await accepted(submit(askOwnNorm, eva, besides));
    await here.inside(async (tx) => {
      await tx.teamAgreement.updateMany({ where: { id: kept }, data: { title: "Blijven vragen" } });
      const settled = { settlement: "lapsed", settledAt: now, settledById: eva.personId };
      await tx.teamAgreement.updateMany({ where: { id: gone }, data: settled });
    });
    const holders = await invited(roundId);
    await here.inside((tx) => tx.teamAgreement.updateMany({ where: { id: kept }, data: { title: "Later" } }));
    for (const pressed of [askOwnNorm, dropOwnNorm])
      expect(await submit(pressed, eva, { roundId, agreementId: kept })).toMatchObject({
        reason: "already-invited",
      });
    const [holder] = holders;
    if (!holder) throw new Error("Nobody was asked.");
    const form = await here.inside((tx) => findForm({ tx, holder, now }));
    expect(form?.questions.map(({ text }) => text)).toEqual([
      "Luisteren",
      "Doorvragen",
      "Tip",
      "Blijven vragen",
    ]);
    const asked = form?.questions.at(-1)?.id ?? "";
    for (const one of holders) await asHolder(one, now).submit({ [asked]: step(2) });
    await close(here, roundId, now);
    const result = await here.inside(async (tx) =>
      findResult(tx, { institutionId: here.id }, await theRound(tx, here, roundId), now),
    );
    expect(result.scales.questions.at(-1)).toMatchObject({
      question: { text: "Blijven vragen" },
      middle: { low: 2, high: 2 },
    });
    const [version] = (await here.inside((tx) => theInstrument(tx, here, instrument.instrumentId))).versions;
    expect(version?.questions.map(({ text }) => text)).toEqual(["Luisteren", "Doorvragen", "Tip"]);
  });

  it("[E4] stands among what is asked, however many norms the team has", async () => {
    const roundId = await started();
    const last = await aNorm("Zo aan het eind");
    await accepted(submit(askOwnNorm, eva, { roundId, agreementId: last }));
    for (let made = 0; made < 40; made++) await aNorm(`Aan het begin ${made}`);
    const { asked, offered } = await normsOf(roundId);
    expect(asked.map(({ id }) => id)).toEqual([last]);
    expect(asked.length + offered.length).toBe(40);
  });

  it("[E4] [M12] is one of five at most", async () => {
    const roundId = await started();
    for (const title of ["1", "2", "3", "4", "5"])
      await accepted(submit(askOwnNorm, eva, { roundId, agreementId: await aNorm(title) }));
    const agreementId = await aNorm("6");
    expect(await submit(askOwnNorm, eva, { roundId, agreementId })).toMatchObject({ reason: "enough-norms" });
  });
});
