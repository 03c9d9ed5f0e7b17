import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type Answer, ask, type Asker, each, type Way, wordsIn } from "@/tests/support/matrix/asking";
import { furtherPages, furtherRoutes } from "@/tests/support/matrix/further";
import { farFrom, type Visit } from "@/tests/support/matrix/lines";
import { pages } from "@/tests/support/matrix/pages";
import { type Guest, outside, readingRoutes, writingRoutes } from "@/tests/support/matrix/routes";
import { findReadings, forgetReadings } from "@/tests/support/matrix/readings";
import { emptied, foundWorld, type StandingWorld } from "@/tests/support/matrix/standing";
import { type Kind, kinds } from "@/tests/support/matrix/kinds";

const build = process.env["BUILD_DIR"] ?? ".test/next";
const manifest = <Content>(file: string) => JSON.parse(readFileSync(join(build, file), "utf8")) as Content;

let world: StandingWorld;
let base: string;

test.beforeAll(async ({ baseURL }) => {
  base = String(baseURL);
  world = await foundWorld();
});

test("every page and route of the build stands in the matrix, and every line is about one", () => {
  const built = Object.values(manifest<Record<string, string>>("app-path-routes-manifest.json"));
  const known = [pages, readingRoutes, outside].flatMap((lines) => Object.keys(lines));
  const frameworks = ["/_global-error", "/_not-found", "/icon.svg"];
  expect(built.filter((path) => !frameworks.includes(path)).sort()).toEqual(
    [...known, ...writingRoutes].sort(),
  );
});

const insiders = kinds.filter((kind): kind is Exclude<Kind, "foreigner"> => kind !== "foreigner");
const outsiders: readonly Asker[] = ["foreigner", "operator", "provisional", "nobody"];
/** Those whom it matters for in which team a subject is. */
const placed = insiders.filter((kind) => farFrom([kind])[0] !== kind);
const near = insiders.filter((kind) => !kind.startsWith("far"));

/** Where somebody without a way in is sent, or what they are told. */
const turnedAway = (who: Asker, address: string, isRoute: boolean) => {
  if (isRoute) return 401;
  if (who === "nobody") return `/login?next=${encodeURIComponent(address.split("?")[0] ?? "")}`;
  return who === "provisional" ? "/login/wachtwoord" : 404;
};

const outcomeOf = ({ status, location }: Answer) => (status === 307 ? location : status);

/** What is confidential in the near team, and who may come across it anywhere at all (permissions.md 6.2, 6.3). */
const confidential: readonly (readonly [RegExp, readonly Asker[]])[] = [
  [/(woorden|streven|notitie|afspraak)-nabij/, ["coach", "student"]],
  [/(woorden|notitie|afspraak)-dicht-nabij/, []],
  [/Kanarie-nabij/, ["coach", "teacher", "lead", "teamCoordinator", "student", "admin", "officer"]],
  [/Gesloten-nabij/, ["coach", "teacher", "lead", "teamCoordinator", "successor", "admin", "officer"]],
  [/werk(gezegd|bijgevoegd|afgesproken|gevraagd)-nabij/, ["teacher", "lead"]],
  [/(geprobeerd|stap)-nabij/, ["coach", "student", "unitAdviser"]],
  [/dossier-nabij/, ["unitAdviser"]],
  [/zelf-nabij/, ["coach"]],
  [/overleg-nabij/, ["coach", "teacher", "student"]],
  [/casus-nabij/, ["coach", "teacher", "lead", "unitAdviser"]],
  [/doel-nabij/, ["coach", "teacher", "lead", "teamCoordinator"]],
];

/** Whom a student opened a scan to, or was referred to, reads whose it is, there and in their own list; nowhere else (permissions.md 6.3). */
const isOpenedTo = (who: Asker, address: string) =>
  (who === "adviser" && /\/scans(\/gedeeld\/[^/]+)?$/.test(address)) ||
  (who === "unitAdviser" && /\/doorverwijzingen(\/[^/]+)?$/.test(address));

function expectNothingLeaks(who: Asker, address: string, { body }: Answer) {
  for (const [words, readers] of confidential)
    if (!readers.includes(who) && !(isOpenedTo(who, address) && words.test("Kanarie-nabij")))
      expect(body, `${who} at ${address}`).not.toMatch(words);
}

type Door = { readonly visit: Visit; readonly prefix: string; readonly isRoute: boolean };

/** Asks as everybody, by one way, and says what each was answered. */
async function outcomes(askers: readonly Asker[], address: string, way: Way) {
  const found: [Asker, Answer][] = [];
  await each(askers, async (who) => {
    const answer = await ask(base, world, who, address, { way });
    expectNothingLeaks(who, address, answer);
    found.push([who, answer]);
  });
  return new Map(found);
}

const outcomeTable = (answers: ReadonlyMap<Asker, Answer>) =>
  Object.fromEntries([...answers].map(([who, answer]) => [who, outcomeOf(answer)]));

async function expectDoor({ visit, prefix, isRoute }: Door) {
  const address = prefix + visit.at(world.near, world);
  const expected = (askers: readonly Asker[], may: readonly Asker[]) =>
    Object.fromEntries(
      askers.map((who) => [
        who,
        outsiders.includes(who) ? turnedAway(who, address, isRoute) : may.includes(who) ? 200 : 404,
      ]),
    );
  const askers = visit.isEverywhere ? near : insiders;
  const refused = insiders.filter((who) => !visit.may.includes(who)).slice(0, 1);
  // Whole documents where the status itself matters; the others ask as a click does, which costs half.
  const whole = [...visit.may.slice(0, 1), ...refused, ...outsiders];
  const clicks = askers.filter((who) => !whole.includes(who));
  const answers = await outcomes(whole, address, "document");
  expect(outcomeTable(answers), address).toEqual(expected(whole, visit.may));
  const clicked = outcomeTable(await outcomes(clicks, address, isRoute ? "document" : "click"));
  expect(clicked, address).toEqual(expected(clicks, visit.may));
  if (!visit.isEverywhere) {
    const far = prefix + visit.at(world.far, world);
    const way = isRoute ? "document" : "click";
    expect(outcomeTable(await outcomes(placed, far, way)), far).toEqual(expected(placed, farFrom(visit.may)));
  }
  if (!isRoute)
    await expectNothingAhead([...visit.may.slice(0, 1), ...refused, "foreigner", "nobody"], address);
  if (visit.hasNoSubject) return;
  const { place, things } = emptied(world);
  for (const who of [...refused, "foreigner"] as const) {
    const absent = await ask(base, world, who, prefix + visit.at(place, things));
    expect(wordsIn(absent), `${who} at ${address}`).toEqual(wordsIn(answers.get(who) ?? absent));
  }
  // Under one's own address another institution's ids belong to nothing.
  const own = address.replace(world.institution.slug, world.foreigner.slug);
  expect((await ask(base, world, "foreigner", own)).status, own).toBe(404);
}

/** Fetched ahead of a click a page says nothing to anybody, because nobody opened it (interface.md, The frame). */
async function expectNothingAhead(askers: readonly Asker[], address: string) {
  for (const [who, { body }] of await outcomes(askers, address, "prefetch"))
    for (const [words] of confidential) expect(body, `${who} ahead of ${address}`).not.toMatch(words);
}

for (const [path, visit] of Object.entries(pages)) {
  test(`${path} opens for whom permissions.md says, and is absent for everybody else`, async () => {
    await expectDoor({ visit, prefix: `/${world.institution.slug}`, isRoute: false });
  });
}

for (const [path, visit] of Object.entries(readingRoutes)) {
  test(`${path} answers whom permissions.md says, and nobody else`, async () => {
    await expectDoor({ visit, prefix: `/api/${world.institution.slug}`, isRoute: true });
  });
}

for (const { name, what, line: visit } of furtherPages) {
  test(`${name} about ${what} opens for whom permissions.md says`, async () => {
    await expectDoor({ visit, prefix: `/${world.institution.slug}`, isRoute: false });
  });
}

for (const { name, what, line: visit } of furtherRoutes) {
  test(`${name} about ${what} answers whom permissions.md says`, async () => {
    await expectDoor({ visit, prefix: `/api/${world.institution.slug}`, isRoute: true });
  });
}

const opening = [
  ...Object.entries(pages).map(([name, line]) => ({ name, what: "", line })),
  ...furtherPages.map(({ name, what, line }) => ({ name, what: ` about ${what}`, line })),
];

for (const { name, what, line } of opening) {
  const { opens } = line;
  if (!opens) continue;
  test(`${name}${what}: whoever opens what is confidential is told to its subject, and nobody was ahead of a click`, async () => {
    const address = `/${world.institution.slug}${line.at(world.near, world)}`;
    await forgetReadings(world);
    await outcomes(line.may, address, "prefetch");
    expect(await findReadings(world)).toEqual([]);
    await outcomes(line.may, address, "click");
    const told = insiders
      .filter((kind) => opens.to.includes(kind))
      .map((kind) => `${world.people[kind]} of ${opens.of(world.near)}`);
    const found = (await findReadings(world)).map(({ reader, subject }) => `${reader} of ${subject}`);
    expect(found.sort()).toEqual(told.sort());
  });
}

for (const [path, { at, answers }] of Object.entries(outside)) {
  test(`${path} answers each guest as it should`, async () => {
    const guests = Object.keys(answers) as Guest[];
    const found = await outcomes(guests, at, "document");
    const expected = Object.entries(answers).map(([who, answer]) => [
      who,
      typeof answer === "string" ? answer.replace("<slug>", world.institution.slug) : answer,
    ]);
    expect(outcomeTable(found)).toEqual(Object.fromEntries(expected));
  });
}
