import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import {
  addQuestion,
  changeQuestion,
  describeInstrument,
  dropConcept,
  moveQuestion,
  publishVersion,
  reintroduceInstrument,
  retireInstrument,
  startInstrument,
  startNextInstrument,
} from "@/lib/scans/instruments/actions";
import { findInstrument, findUsable, listUsable } from "@/lib/scans/instruments/queries";
import { introIn, wordedIn } from "@/lib/scans/instruments/rules";
import { startFeedback } from "@/lib/scans/feedback/actions";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { aRound, asHolder } from "@/tests/support/scans";
import { accepted } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const now = new Date();
let here: TestInstitution;
let hr: Actor;
let teacher: Actor;

beforeAll(async () => {
  here = await anInstitution();
  const [hrId, teacherId] = await here.inside(async (tx) => {
    const ids = [await addStaff(tx), await addStaff(tx)];
    await appoint(tx, ids[0] ?? "", "hr");
    return ids;
  });
  hr = await here.actor(hrId ?? "", now);
  teacher = await here.actor(teacherId ?? "", now);
});

const dutch = { kind: "scale", hint: "Zoals ik het zie", steps: "Nooit: Niet\nSoms\nVaak" };

/** A questionnaire with these questions in its concept. */
async function aConcept(...texts: readonly string[]): Promise<string> {
  const sent = { name: `Lijst ${crypto.randomUUID()}`, kind: "feedback" };
  const { instrumentId } = await accepted<{ instrumentId: string }>(submit(startInstrument, hr, sent));
  for (const text of texts) await accepted(submit(addQuestion, hr, { instrumentId, ...dutch, text }));
  return instrumentId;
}

async function view(instrumentId: string) {
  const found = await here.inside((tx) => findInstrument(tx, { institutionId: here.id }, instrumentId));
  if (!found) throw new Error("There is no such questionnaire.");
  return found;
}

async function questionsOf(instrumentId: string) {
  return (await view(instrumentId)).versions[0]?.questions ?? [];
}

async function move(instrumentId: string, text: string, direction: "up" | "down") {
  const found = (await questionsOf(instrumentId)).find((one) => one.text === text);
  await accepted(submit(moveQuestion, hr, { questionId: found?.id ?? "", direction }));
  return (await questionsOf(instrumentId)).map((one) => one.text).join("");
}

describe("a concept", () => {
  it("[D1] gives its questions another order, one place at a time and never past the end", async () => {
    const instrumentId = await aConcept("A", "B", "C");
    expect(await move(instrumentId, "C", "up")).toBe("ACB");
    expect(await move(instrumentId, "A", "down")).toBe("CAB");
    expect(await move(instrumentId, "C", "up")).toBe("CAB");
    expect(await move(instrumentId, "B", "down")).toBe("CAB");
    await accepted(submit(addQuestion, hr, { instrumentId, ...dutch, text: "D" }));
    expect((await questionsOf(instrumentId)).map(({ text }) => text)).toEqual(["C", "A", "B", "D"]);
  });

  it("[D1] of a published version moves nothing any more", async () => {
    const instrumentId = await aConcept("A", "B");
    const [, second] = await questionsOf(instrumentId);
    await accepted(submit(publishVersion, hr, { instrumentId }));
    const moved = submit(moveQuestion, hr, { questionId: second?.id ?? "", direction: "up" });
    expect(await moved).toMatchObject({ ok: false });
    expect((await questionsOf(instrumentId)).map(({ text }) => text)).toEqual(["A", "B"]);
  });

  it("[D1] can be thrown away: the version in use stays, and what never was more than a concept is gone", async () => {
    const instrumentId = await aConcept("A");
    await accepted(submit(publishVersion, hr, { instrumentId }));
    expect(await submit(dropConcept, hr, { instrumentId })).toMatchObject({ reason: "no-concept" });
    await accepted(submit(startNextInstrument, hr, { instrumentId }));
    await accepted(submit(dropConcept, hr, { instrumentId }));
    expect((await view(instrumentId)).versions.map(({ number }) => number)).toEqual([1]);
    const onlyConcept = await aConcept("A");
    await accepted(submit(dropConcept, hr, { instrumentId: onlyConcept }));
    await expect(view(onlyConcept)).rejects.toThrow();
  });
});

describe("a questionnaire out of use", () => {
  it("[D1] begins no new round, leaves what runs as it is, and can be put back", async () => {
    const { roundId, holders } = await aRound(here, { colleague: 1 }, now);
    const select = { version: { select: { id: true, instrumentId: true } } } as const;
    const { version } = await here.inside((tx) =>
      tx.scanRound.findFirstOrThrow({ where: { id: roundId }, select }),
    );
    const { instrumentId, id: versionId } = version;
    const usable = () => here.inside((tx) => listUsable(tx, { institutionId: here.id }, ["feedback"]));
    const start = () => {
      const sent = { versionId, name: "Mijn 360", closesOn: later(dayOf(now), { days: 14 }) };
      return submit(startFeedback, teacher, sent);
    };
    expect((await usable()).map(({ id }) => id)).toContain(instrumentId);
    await accepted(submit(retireInstrument, hr, { instrumentId }));
    expect((await usable()).map(({ id }) => id)).not.toContain(instrumentId);
    expect(await here.inside((tx) => findUsable(tx, { institutionId: here.id }, versionId))).toBeNull();
    expect(await start()).toMatchObject({ ok: false });
    expect(await submit(retireInstrument, hr, { instrumentId })).toMatchObject({ reason: "not-in-use" });
    const [holder] = holders;
    if (!holder) throw new Error("Nobody was asked.");
    expect(await asHolder(holder, now).look()).not.toBeNull();
    await accepted(submit(reintroduceInstrument, hr, { instrumentId }));
    expect(await submit(reintroduceInstrument, hr, { instrumentId })).toMatchObject({
      reason: "already-in-use",
    });
    expect(await start()).toMatchObject({ ok: true });
  });

  it("[D1] was in use before: a concept of which nothing was published is thrown away instead", async () => {
    const instrumentId = await aConcept("A");
    expect(await submit(retireInstrument, hr, { instrumentId })).toMatchObject({ reason: "not-in-use" });
  });
});

describe("a questionnaire in two languages", () => {
  const english = {
    englishText: "Listening",
    englishHint: "",
    englishSteps: "Never\nSometimes: Now and then\nOften",
  };

  it("[M12] [D1] is read in one's own language, and in Dutch where nothing was written in English", async () => {
    const instrumentId = await aConcept("Luisteren");
    const [question] = await questionsOf(instrumentId);
    const sent = { questionId: question?.id ?? "", ...dutch, text: "Luisteren" };
    await accepted(submit(changeQuestion, hr, { ...sent, ...english }));
    const { name } = await view(instrumentId);
    const intro = { name, intro: "Welkom", englishIntro: "Welcome" };
    await accepted(submit(describeInstrument, hr, { instrumentId, ...intro }));
    await accepted(submit(publishVersion, hr, { instrumentId }));
    await accepted(submit(startNextInstrument, hr, { instrumentId }));
    for (const version of (await view(instrumentId)).versions) {
      const [asked] = version.questions;
      if (!asked) throw new Error("There is no question.");
      expect(wordedIn("en", asked)).toMatchObject({
        ...{ id: asked.id, text: "Listening", hint: "Zoals ik het zie" },
        steps: [
          { name: "Never", text: "Niet" },
          { name: "Sometimes", text: "Now and then" },
          { name: "Often", text: "" },
        ],
      });
      expect(wordedIn("nl", asked)).toMatchObject({ text: "Luisteren", steps: [{ name: "Nooit" }, {}, {}] });
      expect([introIn("en", version), introIn("nl", version)]).toEqual(["Welcome", "Welkom"]);
      expect(introIn("en", { ...version, englishIntro: "" })).toBe("Welkom");
    }
  });

  it("[D1] has as many steps in English as in Dutch, or none", async () => {
    const instrumentId = await aConcept();
    const sent = { instrumentId, ...dutch, text: "Luisteren", ...english };
    await expect(submit(addQuestion, hr, { ...sent, englishSteps: "Never\nOften" })).rejects.toThrow(
      "english-steps",
    );
    await accepted(submit(addQuestion, hr, { ...sent, englishSteps: "" }));
    await accepted(submit(addQuestion, hr, { ...sent, kind: "open" }));
    const [scale, open] = await questionsOf(instrumentId);
    expect([scale?.english?.steps, open?.english?.steps]).toEqual([[], []]);
  });
});
