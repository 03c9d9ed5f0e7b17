import { beforeAll, describe, expect, it } from "vitest";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { startCampaign } from "@/lib/scans/campaigns/commands";
import { findCampaign } from "@/lib/scans/campaigns/queries";
import { leaveBehind, takeAlong } from "@/lib/scans/feedback/actions";
import { findForesight } from "@/lib/scans/feedback/foresight/queries";
import { askOwn, endShare, shareResult } from "@/lib/scans/feedback/commands";
import { listReaders } from "@/lib/scans/feedback/queries";
import { findRoundPage } from "@/lib/scans/feedback/reading/queries";
import { readEarlier } from "@/lib/scans/growth/queries";
import { publishVersion, changeQuestion, startNextInstrument } from "@/lib/scans/instruments/commands";
import { claimQuestion } from "@/lib/scans/instruments/queries";
import { mayArrange, mayReadResult } from "@/lib/scans/policy";
import { listRaters } from "@/lib/scans/raters/queries";
import { findResult } from "@/lib/scans/results/queries";
import { introduceStartingInstruments } from "@/lib/scans/starting/commands";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { granted } from "@/tests/support/profiles";
import {
  anInstrument,
  aRound,
  aRoundAbout,
  asHolder,
  close,
  said,
  step,
  theInstrument,
  theRound,
} from "@/tests/support/scans";
import { accepted } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const now = new Date();
let here: TestInstitution;
let teamId: string;

beforeAll(async () => {
  here = await anInstitution();
  ({ teamId } = await here.inside((tx) => aTeamWithProgramme(tx)));
});

/** A closed 360 that everybody handed in, in a team with a leader. */
async function aClosed(colleagues: number) {
  const round = await aRound(here, { self: 1, colleague: colleagues }, now);
  const leadId = await here.inside(async (tx) => {
    const lead = await addStaff(tx, { givenName: "Lies" });
    await appoint(tx, lead, "team-lead", { teamId });
    await tx.teamMembership.create({
      data: { teamId, personId: round.subjectId, startsOn: asDate("2025-08-01") },
      select: { id: true },
    });
    return lead;
  });
  const [question = "", , open = ""] = round.questions;
  for (const [place, holder] of round.holders.entries())
    await asHolder(holder, now).submit({ [question]: step(place % 3), [open]: said(`Zin ${place}`) });
  await close(here, round.roundId, now);
  return { ...round, leadId };
}

describe("somebody's own 360", () => {
  it("[E1] is read by the employee, and by nobody else whatever their office, until it is shared", async () => {
    const { roundId, subjectId, leadId } = await aClosed(4);
    const [owner, lead] = [await here.actor(subjectId, now), await here.actor(leadId, now)];
    const hr = await here.inside(async (tx) => {
      const id = await addStaff(tx);
      await appoint(tx, id, "hr");
      return id;
    });
    const read = () => here.inside((tx) => theRound(tx, here, roundId));
    expect(mayReadResult(owner, await read())).toBe(true);
    expect(mayReadResult(lead, await read())).toBe(false);
    expect(mayReadResult(await here.actor(hr, now), await read())).toBe(false);
    expect(mayArrange(lead, await read())).toBe(false);

    const readers = await here.inside((tx) => listReaders(tx, owner, now));
    expect(readers.map(({ id }) => id)).toContain(leadId);
    await here.inside(async (tx) =>
      granted(await shareResult(tx, await theRound(tx, here, roundId), leadId, now)),
    );
    expect(mayReadResult(lead, await read())).toBe(true);
    const [share] = (await read()).shares;
    await here.inside(async (tx) =>
      granted(await endShare(tx, await theRound(tx, here, roundId), share?.id ?? "", now)),
    );
    expect(mayReadResult(lead, await read())).toBe(false);
  });

  it("[E1] closes for a leader who no longer leads, also without taking it back", async () => {
    const { roundId, leadId } = await aClosed(3);
    await here.inside(async (tx) =>
      granted(await shareResult(tx, await theRound(tx, here, roundId), leadId, now)),
    );
    const round = await here.inside((tx) => theRound(tx, here, roundId));
    const later = new Date(now.getTime() + 2 * 86_400_000);
    await here.inside((tx) =>
      tx.appointment.updateMany({ where: { personId: leadId }, data: { endsOn: asDate(dayOf(now)) } }),
    );
    expect(mayReadResult(await here.actor(leadId, now), round)).toBe(true);
    expect(mayReadResult(await here.actor(leadId, later), round)).toBe(false);
  });

  it("[E1] tells what others said together, and of two others nothing", async () => {
    const enough = await aClosed(4);
    const result = await here.inside(async (tx) =>
      findResult(tx, { institutionId: here.id }, await theRound(tx, here, enough.roundId), now),
    );
    expect(result.scales.groups).toEqual([{ kinds: ["colleague"], count: 4 }]);
    expect(result.scales.questions[0]).toMatchObject({ self: 0, answered: 4 });
    expect(new Set(result.words[0]?.others)).toEqual(new Set(["Zin 1", "Zin 2", "Zin 3", "Zin 4"]));
    expect(result.words[0]?.self).toEqual(["Zin 0"]);

    const few = await aClosed(2);
    const little = await here.inside(async (tx) =>
      findResult(tx, { institutionId: here.id }, await theRound(tx, here, few.roundId), now),
    );
    expect(little.scales).toMatchObject({
      groups: [],
      questions: [{ middle: null, bands: [] }, { middle: null }],
    });
    expect(JSON.stringify(little)).not.toContain("Zin 1");
  });

  it("[M13] shows the same for good, also when somebody who answered is forgotten later", async () => {
    const { roundId, subjectId } = await aClosed(3);
    const read = () =>
      here.inside(async (tx) =>
        findResult(tx, { institutionId: here.id }, await theRound(tx, here, roundId), now),
      );
    const before = await read();
    expect(before.scales.groups).toEqual([{ kinds: ["colleague"], count: 3 }]);
    await here.inside((tx) => tx.scanRater.deleteMany({ where: { roundId, personId: { not: subjectId } } }));
    expect(await read()).toEqual(before);
  });

  it("[D2] [E2] stands beside an earlier round, and a difference goes along to a talk, the employee's alone", async () => {
    const first = await aClosed(4);
    const actor = await here.actor(first.subjectId, now);
    const page = (roundId: string) =>
      here.inside((tx) => findRoundPage({ tx, actor, now, noteReading: async () => undefined }, roundId, ""));
    const shown = await page(first.roundId);
    const [topic] = shown?.result?.topics?.found ?? [];
    expect(topic?.difference).not.toBeNull();
    const fields = { roundId: first.roundId, questionId: topic?.question.id ?? "" };
    await accepted(submit(takeAlong, actor, fields));
    expect((await page(first.roundId))?.result?.topics?.chosen).toEqual([fields.questionId]);
    const lead = await here.actor(first.leadId, now);
    await here.inside(async (tx) =>
      shareResult(tx, await theRound(tx, here, first.roundId), first.leadId, now),
    );
    const read = { actor: lead, now, noteReading: async () => undefined };
    const theirs = await here.inside((tx) => findRoundPage({ tx, ...read }, first.roundId, ""));
    expect(theirs?.result).toMatchObject({ topics: null, earlier: [] });
    expect(await submit(takeAlong, lead, fields)).toMatchObject({ ok: false });
    await accepted(submit(leaveBehind, actor, fields));
    expect((await page(first.roundId))?.result?.topics?.chosen).toEqual([]);
    const before = await here.inside((tx) => readEarlier(tx, { institutionId: here.id }, [first.roundId]));
    expect(before).toMatchObject([{ id: first.roundId, questions: [{ self: 0, answered: 4 }, {}] }]);
  });

  /** Two 360s about one person with different questionnaires in the same words; one colleague more in the second. */
  async function twoQuestionnaires() {
    const asOwner = async (subjectId: string, roundId: string) => {
      const actor = await here.actor(subjectId, now);
      const reading = { actor, now, noteReading: async () => undefined };
      return here.inside((tx) => findRoundPage({ tx, ...reading }, roundId, ""));
    };
    const answer = async ({ holders, questions }: Awaited<ReturnType<typeof aRound>>) => {
      for (const holder of holders) await asHolder(holder, now).submit({ [questions[0] ?? ""]: step(1) });
    };
    const first = await aRound(here, { colleague: 3 }, now);
    await answer(first);
    await close(here, first.roundId, now);
    const second = await aRoundAbout(here, first, { counts: { colleague: 1 }, now });
    await answer(second);
    const page = (roundId: string) => asOwner(first.subjectId, roundId);
    return { first, second, page };
  }

  it("[M13] is held against every earlier one, also with another questionnaire about the same", async () => {
    const { first, second, page } = await twoQuestionnaires();
    const { warnings } = await here.inside(async (tx) =>
      findForesight(tx, { institutionId: here.id }, await theRound(tx, here, second.roundId)),
    );
    expect(warnings).toMatchObject([{ kind: "nearly-same" }]);
    await close(here, second.roundId, now);
    const later = (await page(second.roundId))?.result;
    expect(later).toMatchObject({ showsOthers: false, scales: { groups: [] } });
    expect(later?.scales.questions.map(({ middle }) => middle)).toEqual([null, null]);
    expect((await page(first.roundId))?.result).toMatchObject({ showsOthers: true });
  });

  it("[M13] that was closed and shown before keeps what it shows, but beside it no difference that tells of one", async () => {
    const { first, second, page } = await twoQuestionnaires();
    await close(here, second.roundId, now);
    const shown = {
      showsOthers: true,
      turnout: [{ category: "colleague", count: 4 }],
      groups: [{ kinds: ["colleague"], count: 4 }],
    };
    await here.inside((tx) => tx.scanRound.updateMany({ where: { id: second.roundId }, data: { shown } }));
    const later = (await page(second.roundId))?.result;
    expect(later?.scales.questions[0]?.middle).toEqual({ low: 1, high: 1 });
    expect(later?.earlier.map(({ id }) => id)).toEqual([first.roundId]);
    expect(later?.earlier[0]?.questions[0]).toMatchObject({ middle: null, groups: [], bands: [] });
    expect((await page(first.roundId))?.result?.scales.questions[0]?.middle).toEqual({ low: 1, high: 1 });
  });

  it("[M13] a self-assessment after it has nobody to be held against", async () => {
    const first = await aRound(here, { colleague: 2 }, now);
    await close(here, first.roundId, now);
    const about = { subjectId: first.subjectId, holders: [] };
    const own = await aRoundAbout(here, about, { counts: { self: 1 }, now, kind: "self" });
    for (const holder of own.holders)
      await asHolder(holder, now).submit({ [own.questions[0] ?? ""]: step(2) });
    await close(here, own.roundId, now);
    const result = await here.inside(async (tx) =>
      findResult(tx, { institutionId: here.id }, await theRound(tx, here, own.roundId), now),
    );
    expect(result).toMatchObject({ showsOthers: true, scales: { questions: [{ self: 2 }, {}] } });
  });

  it("[M13] its list of raters does not say who answered", async () => {
    const { roundId, holders } = await aRound(here, { colleague: 2 }, now);
    const before = await here.inside((tx) => listRaters(tx, { institutionId: here.id }, roundId));
    const [holder] = holders;
    if (holder)
      await asHolder(holder, now).submit({
        [(await aRound(here, { colleague: 1 }, now)).questions[0] ?? ""]: step(1),
      });
    expect(await here.inside((tx) => listRaters(tx, { institutionId: here.id }, roundId))).toEqual(before);
  });

  it("[M13] nobody but one's own leader can be put in the place where answers stand alone", async () => {
    const { roundId, subjectId } = await aRound(here, { colleague: 1 }, now);
    const owner = await here.actor(subjectId, now);
    const other = await here.inside((tx) => addStaff(tx));
    const ask = (personId: string) =>
      here.inside(async (tx) =>
        askOwn(tx, owner, await theRound(tx, here, roundId), { personId, category: "leader", now }),
      );
    expect(await ask(other)).toEqual({ ok: false, refusal: "not-your-leader" });
    expect(await ask(subjectId)).toMatchObject({ ok: false });
  });

  it("[M13] its smallest group is fixed when the first invitation leaves, whatever is decided later", async () => {
    const { roundId } = await aRound(here, { colleague: 1 }, now);
    await here.inside((tx) => tx.institutionSettings.updateMany({ data: { minimumStaff: 9 } }));
    expect((await here.inside((tx) => theRound(tx, here, roundId))).smallestGroup).toBe(5);
    await here.inside((tx) => tx.institutionSettings.updateMany({ data: { minimumStaff: 5 } }));
  });
});

describe("a questionnaire", () => {
  it("[D1] never changes once published: a next version does, and a round keeps its own", async () => {
    const author = { personId: await here.inside((tx) => addStaff(tx)), now };
    const { instrumentId, questions, versionId } = await here.inside((tx) =>
      anInstrument(tx, here, author, { name: "Vast" }),
    );
    const [published = ""] = questions;
    expect(await here.inside((tx) => claimQuestion(tx, { institutionId: here.id }, published))).toBeNull();
    await here.inside(async (tx) =>
      granted(await startNextInstrument(tx, await theInstrument(tx, here, instrumentId), author)),
    );
    await here.inside(async (tx) => {
      const [concept] = (await theInstrument(tx, here, instrumentId)).versions;
      const found = await claimQuestion(tx, { institutionId: here.id }, concept?.questions[0]?.id ?? "");
      if (!found) throw new Error("No such question.");
      const words = {
        kind: "scale",
        text: "Anders",
        hint: "",
        steps: [
          { name: "A", text: "" },
          { name: "B", text: "" },
        ],
      } as const;
      const inDutch = { englishText: "", englishHint: "", englishSteps: [] };
      granted(await changeQuestion(tx, found, { ...words, ...inDutch, steps: [...words.steps] }));
      granted(await publishVersion(tx, await theInstrument(tx, here, instrumentId), author));
    });
    const [next, first] = (await here.inside((tx) => theInstrument(tx, here, instrumentId))).versions;
    expect(first).toMatchObject({ id: versionId, number: 1, questions: [{ text: "Luisteren" }, {}, {}] });
    expect(next).toMatchObject({ number: 2, questions: [{ text: "Anders" }, {}, {}] });
  });

  it("[D1] can be started from five examples, once", async () => {
    const fresh = await anInstitution();
    const author = { personId: await fresh.inside((tx) => addStaff(tx)), now };
    const introduce = () =>
      fresh.inside((tx) => introduceStartingInstruments(tx, { institutionId: fresh.id }, author));
    expect(Object.keys(granted(await introduce()).instruments)).toHaveLength(5);
    expect(await introduce()).toEqual({ ok: false, refusal: "instruments-not-empty" });
  });
});

describe("a campaign", () => {
  it("[E1] waits for the works council, gives everybody a round of their own, and tells HR counts only", async () => {
    const place = await anInstitution();
    const author = { personId: await place.inside((tx) => addStaff(tx)), now };
    const { versionId } = await place.inside((tx) => anInstrument(tx, place, author));
    for (let made = 0; made < 3; made++) await place.inside((tx) => addStaff(tx));
    const start = () =>
      place.inside((tx) =>
        startCampaign(
          tx,
          { versionId, name: "Najaar", teamId: null, closesOn: later(dayOf(now), { days: 30 }) },
          { ...author, institutionId: place.id },
        ),
      );
    expect(await start()).toEqual({ ok: false, refusal: "no-consent" });
    await place.inside((tx) =>
      tx.worksCouncilConsent.create({
        data: { consentedOn: asDate("2026-06-01"), document: "OR 1", covers: ["feedback"], confirmedAt: now },
        select: { id: true },
      }),
    );
    const { campaignId, people } = granted(await start());
    expect(people).toBe(4);
    const campaign = await place.inside((tx) => findCampaign(tx, { institutionId: place.id }, campaignId));
    expect(campaign).toMatchObject({ people: 4, started: 0, invited: 0, submitted: 0, closed: 0 });
    expect(JSON.stringify(campaign)).not.toContain(author.personId);
  });
});
