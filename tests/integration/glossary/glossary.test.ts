import { beforeEach, describe, expect, test } from "vitest";
import { POST as noteUse } from "@/app/api/[institution]/begrippen/gebruik/route";
import { adoptTerm, addTerm, changeTerm, retireTerm } from "@/lib/glossary/actions";
import { confirmReading } from "@/lib/glossary/changes/actions";
import { listChanges, listTeamReadings } from "@/lib/glossary/changes/queries";
import { findConfusion } from "@/lib/glossary/confusion/queries";
import { proposeTerm, takeOverProposal } from "@/lib/glossary/proposals/actions";
import { listProposals } from "@/lib/glossary/proposals/queries";
import { findTerm, listTerms } from "@/lib/glossary/queries";
import { listPreferences } from "@/lib/glossary/suggestions/queries";
import { dropWord, nameWord } from "@/lib/glossary/words/actions";
import { findIdiom } from "@/lib/platform/local-words";
import { findActor } from "@/lib/platform/relations";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import dutch from "@/messages/nl/words.json";
import { addStaff, addTeam, appoint } from "@/prisma/seed/builders";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { statementsOf } from "@/tests/support/statements";
import { submit } from "@/tests/support/work";

const today = dayOf(new Date());
const written = {
  ...{ name: "kompasuur", definition: "Een uur voor vragen over later." },
  ...{ englishName: "", englishDefinition: "", synonyms: "vragenuur", source: "", note: "" },
};
const mentor = { code: "coach", teamId: "", singular: "mentor", plural: "mentoren", article: "de", note: "" };

let world: Guidance;
let hr: Actor;
let director: Actor;

beforeEach(async () => {
  world = await aGuidance();
  const { here } = world;
  const [hrId, directorId] = await here.inside(async (tx) => {
    const ids = [await addStaff(tx), await addStaff(tx)] as const;
    await appoint(tx, ids[0], "hr");
    await appoint(tx, ids[1], "directorate");
    return ids;
  });
  hr = await here.actor(hrId);
  director = await here.actor(directorId);
});

const again = (actor: Actor) => world.here.actor(actor.personId);
const changesFor = (actor: Actor) => world.here.inside((tx) => listChanges(tx, actor, { today }));
const termFor = (actor: Actor, code: string) => world.here.inside((tx) => findTerm(tx, actor, code));
const tasksFor = async (actor: Actor) =>
  world.here.inside(async (tx) =>
    tasksOf(await findToDo(tx, actor, new Date()), new Date()).map(({ kind }) => kind),
  );

describe("[B3, M6] a word of the institution's own", () => {
  test("is there for everybody with the next click, and for no other institution", async () => {
    const other = await aGuidance();
    expect(await submit(nameWord, hr, mentor, { version: 0 })).toMatchObject({ ok: true });
    for (const actor of [world.coach, world.student, director])
      expect((await again(actor)).idiom.nl?.coach?.plural).toBe("mentoren");
    expect((await other.here.actor(other.coach.personId)).idiom).toEqual({});
  });

  test("costs no statement: it comes with the relations", async () => {
    await submit(nameWord, hr, mentor, { version: 0 });
    const { here, coach } = world;
    const member = { institutionId: here.id, slug: here.slug, name: here.slug, personId: coach.personId };
    expect(await statementsOf(() => findActor(member, new Date()))).toHaveLength(1);
  });

  test("yields to a team's word on that team's screens and for who works there alone", async () => {
    const { here, lead, coach, teamId } = world;
    await submit(nameWord, hr, mentor, { version: 0 });
    const slb = { ...mentor, teamId, singular: "SLB'er", plural: "SLB'ers" };
    expect(await submit(nameWord, lead, slb, { version: 0 })).toMatchObject({ ok: true });
    expect((await again(coach)).idiom.nl?.coach?.singular).toBe("SLB'er");
    expect((await again(hr)).idiom.nl?.coach?.singular).toBe("mentor");
    const member = { institutionId: here.id, slug: here.slug, name: here.slug, personId: hr.personId };
    expect((await findActor(member, new Date(), teamId))?.idiom.nl?.coach?.singular).toBe("SLB'er");
  });

  test("reaches who came by a personal link, without any team's word, and in no other institution", async () => {
    const { here, lead, teamId } = world;
    const other = await aGuidance();
    await submit(nameWord, hr, mentor, { version: 0 });
    await submit(
      nameWord,
      lead,
      { ...mentor, teamId, singular: "SLB'er", plural: "SLB'ers" },
      { version: 0 },
    );
    expect((await findIdiom(here.id)).nl?.coach?.singular).toBe("mentor");
    expect(await findIdiom(other.here.id)).toEqual({});
  });

  test("is refused to a leader for another team and for the institution, and to a coach", async () => {
    const { here, lead, coach } = world;
    const otherTeam = await here.inside(async (tx) => {
      const unit = await tx.orgUnit.findFirstOrThrow({ select: { id: true } });
      return addTeam(tx, { unitId: unit.id, name: "Ander team" });
    });
    for (const [actor, teamId] of [
      [lead, ""],
      [lead, otherTeam],
      [coach, world.teamId],
    ] as const)
      expect(await submit(nameWord, actor, { ...mentor, teamId }, { version: 0 })).toMatchObject({
        reason: "forbidden",
      });
  });

  test("of two who name at once the second reads the first, and taking it away brings the usual word back", async () => {
    await submit(nameWord, hr, mentor, { version: 0 });
    const second = await submit(nameWord, hr, { ...mentor, singular: "tutor" }, { version: 0 });
    expect(second).toMatchObject({ reason: "stale", current: { text: { singular: "mentor" } } });
    expect(await submit(dropWord, hr, { code: "coach", teamId: "" })).toMatchObject({ ok: true });
    expect((await again(world.coach)).idiom).toEqual({});
    expect((await changesFor(hr)).changes.map(({ before, after }) => [before, after])).toEqual([
      ["mentor", "coach"],
      ["coach", "mentor"],
    ]);
  });

  test("[B5] makes the usual word one to be suggested away", async () => {
    await submit(nameWord, hr, mentor, { version: 0 });
    const actor = await again(world.coach);
    const asked = { locale: "nl", shipped: dutch } as const;
    const preferences = await world.here.inside((tx) => listPreferences(tx, actor, asked));
    expect(preferences).toContainEqual({ typed: "coach", preferred: "mentor", code: "coach" });
    expect(preferences).toContainEqual({ typed: "SLB'er", preferred: "mentor", code: "coach" });
  });
});

describe("[B1] a term", () => {
  test("ships with the product, with what it is not the same as [B2]", async () => {
    const lob = await termFor(world.student, "lob");
    expect(lob).toMatchObject({ state: "shipped" });
    expect(lob?.distinct).toEqual(expect.arrayContaining(["studyCareerGuidance", "careerAndCitizenship"]));
  });

  test("rewritten is a concept among staff until the directie adopts it; a student reads what held before", async () => {
    const shipped = await termFor(world.student, "buyIn");
    const sent = { ...written, code: "buyIn", name: "draagvlak", definition: "Dat je erachter staat." };
    expect(await submit(changeTerm, hr, sent, { version: 0 })).toMatchObject({ ok: true });
    expect(await termFor(world.coach, "buyIn")).toMatchObject({
      state: "concept",
      definition: sent.definition,
    });
    expect((await termFor(world.student, "buyIn"))?.definition).toBe(shipped?.definition);
    expect(await tasksFor(director)).toContain("glossary-adopt");
    expect(await submit(adoptTerm, hr, { code: "buyIn" })).toMatchObject({ reason: "forbidden" });
    expect(await submit(adoptTerm, director, { code: "buyIn" })).toMatchObject({ ok: true });
    expect(await termFor(world.student, "buyIn")).toMatchObject({ state: "adopted" });
    expect(await submit(adoptTerm, director, { code: "buyIn" })).toMatchObject({ reason: "not-a-concept" });
  });

  test("of the institution's own is taken out of use, and one of the product is not", async () => {
    await submit(addTerm, hr, { kind: "concept", ...written });
    expect(await submit(retireTerm, hr, { code: "kompasuur" })).toMatchObject({ ok: true });
    expect(await termFor(world.coach, "kompasuur")).toMatchObject({ state: "retired" });
    expect(await submit(retireTerm, hr, { code: "lob" })).toMatchObject({ reason: "not-yours-to-retire" });
  });

  test("[B7] has its meaning from the competence that says it, and loses that source with it", async () => {
    const { here } = world;
    const competence = await here.inside((tx) =>
      tx.competence.create({
        data: { name: "Doorvragen", description: "Vraagt door.", category: "people" },
        select: { id: true },
      }),
    );
    const source = `competence:${competence.id}`;
    await submit(addTerm, hr, { kind: "concept", ...written, source });
    expect((await termFor(hr, "kompasuur"))?.kept?.source).toMatchObject({ text: "Vraagt door." });
    await here.inside((tx) => tx.competence.deleteMany({ where: { id: competence.id } }));
    expect((await termFor(hr, "kompasuur"))?.kept?.source).toBeNull();
    const gone = { ...written, code: "kompasuur", source };
    expect(await submit(changeTerm, hr, gone, { version: 1 })).toMatchObject({ reason: "source-gone" });
  });
});

describe("[B6] a change", () => {
  test("is to be read by who works in a team, confirmed once, and counted for the leader without names", async () => {
    const { here, coach, lead, student } = world;
    await submit(nameWord, hr, { ...mentor, note: "Zo kennen studenten hen." }, { version: 0 });
    expect(await tasksFor(coach)).toContain("glossary-news");
    const [change] = (await changesFor(coach)).changes;
    expect(change).toMatchObject({
      kind: "name",
      note: "Zo kennen studenten hen.",
      isRead: false,
      team: null,
    });
    const changeId = change?.id ?? "";
    expect(await submit(confirmReading, student, { changeId })).toMatchObject({ reason: "forbidden" });
    for (let times = 0; times < 2; times++)
      expect(await submit(confirmReading, coach, { changeId })).toMatchObject({ ok: true });
    expect(await tasksFor(coach)).not.toContain("glossary-news");
    const counted = await here.inside((tx) => listTeamReadings(tx, lead, [changeId], today));
    expect(counted).toMatchObject([{ read: 1, teamId: world.teamId }]);
    expect(counted[0]?.members).toBeGreaterThan(1);
    expect(await here.inside((tx) => listTeamReadings(tx, coach, [changeId], today))).toEqual([]);
  });

  test("of one team's word is news for that team only", async () => {
    const { lead, coach, teamId } = world;
    await submit(nameWord, lead, { ...mentor, teamId }, { version: 0 });
    expect((await changesFor(coach)).total).toBe(1);
    expect((await changesFor(hr)).total).toBe(0);
  });
});

describe("a proposal", () => {
  test("of a leader becomes a concept when it is taken over, once", async () => {
    const { lead, coach } = world;
    const said = { code: "", name: "kompasdag", text: "Een dag over later." };
    expect(await submit(proposeTerm, coach, said)).toMatchObject({ reason: "forbidden" });
    expect(await submit(proposeTerm, lead, said)).toMatchObject({ ok: true });
    expect(await tasksFor(hr)).toContain("glossary-proposals");
    const [proposal] = await world.here.inside((tx) => listProposals(tx, hr));
    const proposalId = proposal?.id ?? "";
    expect(await submit(takeOverProposal, hr, { proposalId })).toMatchObject({ ok: true });
    expect(await termFor(hr, "kompasdag")).toMatchObject({ state: "concept", definition: said.text });
    expect(await submit(takeOverProposal, hr, { proposalId })).toMatchObject({ reason: "decided-already" });
    const answered = await world.here.inside((tx) => listProposals(tx, lead));
    expect(answered).toMatchObject([{ decision: "taken-over" }]);
  });

  test("all terms come in one statement", async () => {
    const asked = () => world.here.inside((tx) => listTerms(tx, hr));
    expect(await statementsOf(asked)).toHaveLength(1);
  });
});

describe("[M6] which words confuse", () => {
  const use = (actor: Actor, code: string, what: string) =>
    submit(noteUse, actor, { institution: world.here.slug, code, use: what });
  const next = new Date(`${later(today, { months: 1 }).slice(0, 7)}-15T12:00:00Z`);
  const report = (now: Date) => world.here.inside((tx) => findConfusion(tx, hr, { month: null, now }));
  const minimum = 10;

  test("is counted by term and month, without anybody or any day, and without a word in the trail", async () => {
    for (const actor of [world.coach, world.student])
      expect(await use(actor, "lob", "opened")).toMatchObject({ ok: true });
    const rows = await world.here.inside((tx) => tx.$queryRaw`select * from term_uses`);
    const month = asDate(`${today.slice(0, 7)}-01`);
    expect(rows).toEqual([{ institution_id: world.here.id, month, code: "lob", use: "opened", times: 2 }]);
    const told = await world.here.inside((tx) => tx.trailEvent.count({ where: { entity: "term" } }));
    expect(told).toBe(0);
  });

  test("is told when the month is over and it happened often enough, and not before", async () => {
    for (let time = 0; time < minimum; time++) await use(world.coach, "lob", "opened");
    for (let time = 1; time < minimum; time++) await use(world.coach, "teamPlan", "opened");
    expect(await report(new Date())).toMatchObject({ month: null, terms: [] });
    const told = await report(next);
    expect(told).toMatchObject({ month: today.slice(0, 7), minimum });
    expect(told.terms).toEqual([{ code: "lob", opened: minimum, met: null, taken: null }]);
  });

  test("counts sixty times an hour from one person at most, and no term that is not there", async () => {
    expect(await use(world.coach, "nergens", "opened")).toMatchObject({ ok: false, reason: "not-found" });
    for (let time = 0; time < 60; time++)
      expect(await use(world.coach, "lob", "met")).toMatchObject({ ok: true });
    expect(await use(world.coach, "lob", "met")).toMatchObject({ ok: false, reason: "told-enough" });
    expect(await use(world.lead, "lob", "met")).toMatchObject({ ok: true });
  });
});
