import { expect, test } from "@playwright/test";
import { expectations } from "@/tests/support/matrix/expectations";
import { act, builtActions } from "@/tests/support/matrix/acting";
import { type Asker, each } from "@/tests/support/matrix/asking";
import { checksums, countWrites } from "@/tests/support/matrix/checksums";
import { holderExpectations } from "@/tests/support/matrix/holder-expectations";
import { kinds } from "@/tests/support/matrix/kinds";
import { furtherLines } from "@/tests/support/matrix/further";
import { farFrom, type Line } from "@/tests/support/matrix/lines";
import { pages } from "@/tests/support/matrix/pages";
import { foundWorld, type StandingWorld } from "@/tests/support/matrix/standing";
import { visitorExpectations } from "@/tests/support/matrix/visitor-expectations";

const actions = builtActions(process.env["BUILD_DIR"] ?? ".test/next");

let world: StandingWorld;
let base: string;

test.beforeAll(async ({ baseURL }) => {
  base = String(baseURL);
  world = await foundWorld();
});

const sums = () => checksums(world.ownerUrl, [world.institution.id, world.foreigner.id]);

/** An action as it would be asked on a page that has it. */
function asked(name: string, place = world.near, line: Pick<Line, "send"> | undefined = expectations[name]) {
  const built = actions.get(name);
  const visit = built && pages[built.page];
  if (!built || !line || !visit) throw new Error(`${name} is no action on a page of the matrix.`);
  return {
    address: `/${world.institution.slug}${visit.at(place, world)}`,
    id: built.id,
    fields: line.send(place, world),
  };
}

test("the build's public ids are the actions of the matrix, no more and no fewer", () => {
  const known = [
    ...Object.keys(expectations),
    ...Object.keys(visitorExpectations),
    ...Object.keys(holderExpectations),
  ];
  expect([...actions.keys()].sort()).toEqual(known.sort());
});

test("who may not is refused by every action, near and far, signed out and from elsewhere, and nothing changes", async () => {
  // Every action is asked by everybody who may not: some thousands of requests, and more with each action.
  test.setTimeout(600_000);
  const before = await sums();
  const opened: string[] = [];
  const unclear: string[] = [];
  const lines = [...Object.entries(expectations).map(([name, line]) => ({ name, line })), ...furtherLines];
  const visits = lines.flatMap(({ name, line }) => {
    const strangers: readonly Asker[] = ["nobody", "provisional", "operator", "foreigner"];
    const near = kinds.filter(
      (kind) => !line.may.includes(kind) && (!line.isEverywhere || !/^far/.test(kind)),
    );
    const far = line.isEverywhere ? [] : kinds.filter((kind) => farFrom([kind])[0] !== kind);
    return [
      ...[...near, ...strangers].map((who) => ({ name, line, who, place: world.near })),
      ...far
        .filter((kind) => !farFrom(line.may).includes(kind))
        .map((who) => ({ name, line, who, place: world.far })),
    ];
  });
  await each(visits, async ({ name, line, who, place }) => {
    const { http, status, reason } = await act(base, world, who, asked(name, place, line));
    if (status === "done") opened.push(`${name} by ${who}`);
    const isClear = ["not-found", "forbidden", "signed-out"].includes(reason ?? "");
    if (status !== "refused" || !isClear) unclear.push(`${name} by ${who}: ${http} ${status} ${reason}`);
  });
  expect(opened).toEqual([]);
  expect(unclear).toEqual([]);
  expect(await sums()).toEqual(before);
});

test("under one's own address the ids of another institution belong to nothing", async () => {
  const before = await sums();
  const found: string[] = [];
  await each(Object.entries(expectations), async ([name, line]) => {
    if (line.hasNoSubject) return;
    const question = asked(name);
    const address = question.address.replace(world.institution.slug, world.foreigner.slug);
    const { status, reason } = await act(base, world, "foreigner", { ...question, address });
    if (status !== "refused" || !["not-found", "forbidden"].includes(reason ?? ""))
      found.push(`${name}: ${status} ${reason}`);
  });
  expect(found).toEqual([]);
  expect(await sums()).toEqual(before);
});

/** One deed by each kind of right, so that the refusals above are known to be refusals of a working request. */
const deeds: readonly (readonly [Asker, string])[] = [
  ["teacher", "plans/goals#changeProgress"],
  ["student", "conversations/agreements#settleAgreement"],
  ["lead", "organisation/teams#joinTeam"],
  ["hr", "profiles/competences#addLevel"],
  ["coordinator", "profiles#startRole"],
  ["admin", "organisation/appointments#appoint"],
];

for (const [who, name] of deeds) {
  test(`${name} is done for the ${who}, with its event in the trail`, async () => {
    const before = await countWrites(world.ownerUrl, world.institution.id);
    expect(await act(base, world, who, asked(name))).toMatchObject({ status: "done" });
    // Whose content the next page opens is told as well, and is no write.
    expect(await countWrites(world.ownerUrl, world.institution.id)).toBe(before + 1);
  });
}

test("the same form sent twice with one key is done once, and answered twice", async () => {
  const count = async () => Number((await sums())["conversations"]?.split(" ")[0]);
  const before = await count();
  const key = crypto.randomUUID();
  const send = () => act(base, world, "coach", asked("conversations#planTalk"), { key });
  const [first, second] = [await send(), await send()];
  expect([first.status, second.status]).toEqual(["done", "done"]);
  expect(await count()).toBe(before + 1);
  await act(base, world, "coach", asked("conversations#planTalk"), { key: crypto.randomUUID() });
  expect(await count()).toBe(before + 2);
});

test("a form from another site, from nowhere, of another shape or with holes in it changes nothing and is told so", async () => {
  const before = await sums();
  const form = asked("conversations#planTalk");
  const send = (sending: Parameters<typeof act>[4], fields = form.fields) =>
    act(base, world, "coach", { ...form, fields }, sending);
  expect((await send({ origin: "https://elders.example" })).status).toBeNull();
  expect(await send({ origin: null })).toMatchObject({ status: "refused", reason: "foreign-origin" });
  expect(await send({ plain: { studentId: { not: "" } } })).toMatchObject({ reason: "foreign-origin" });
  const holes = await send({}, { studentId: world.near.studentId });
  expect(holes.status).toBe("invalid");
  expect(holes.body).toContain('"plannedDay":["required"]');
  const strange = await send({}, { ...form.fields, studentId: "' or 1=1 --" });
  expect(strange.status).toBe("invalid");
  const twice = await send({}, { ...form.fields, studentId: [world.near.studentId, world.far.studentId] });
  expect(twice.status).toBe("invalid");
  const large = await send({}, { ...form.fields, plannedTime: "9".repeat(300_000) });
  expect(large.status).toBeNull();
  expect(large.http).toBeGreaterThanOrEqual(400);
  expect((await act(base, world, "coach", { ...form, id: "7f".padEnd(42, "0") })).http).toBe(409);
  expect(await sums()).toEqual(before);
});

test("routes that write refuse another site, nobody, somebody from elsewhere and what is too large", async () => {
  const before = await sums();
  const drafts = `${base}/api/${world.institution.slug}/drafts`;
  const draft = (typed: string) =>
    JSON.stringify({
      form: "talk",
      subject: world.near.studentId,
      typed: { coachNotes: typed },
      submission: null,
    });
  const put = async (
    who: Asker,
    headers: Record<string, string>,
    typed = "x",
    method = "PUT",
    to = drafts,
  ) => {
    const cookie: Record<string, string> = who === "nobody" ? {} : { cookie: world.cookies[who] };
    const all = { "content-type": "application/json", ...cookie, ...headers };
    return (await fetch(to, { method, headers: all, body: draft(typed) })).status;
  };
  const here = { origin: base };
  for (const method of ["PUT", "DELETE"]) {
    expect(await put("coach", {}, "x", method)).toBe(403);
    expect(await put("coach", { origin: "https://elders.example" }, "x", method)).toBe(403);
    for (const who of ["nobody", "provisional", "operator", "foreigner"] as const)
      expect(await put(who, here, "x", method), `${method} by ${who}`).toBe(401);
  }
  expect(await put("coach", here, "x".repeat(200_000))).toBe(413);
  const importing = `${base}/api/${world.institution.slug}/import`;
  expect(await put("hr", {}, "x", "POST", importing)).toBe(403);
  expect(await put("foreigner", here, "x", "POST", importing)).toBe(401);
  expect(await put("hr", here, "x", "POST", importing)).toBe(400);
  expect(await sums()).toEqual(before);
  expect(await put("coach", here)).toBe(200);
});

test("a framework of competences is taken from HR, and from nobody else", async () => {
  const offer = async (who: Asker) => {
    const body = new FormData();
    body.set("category", "people");
    const rows = "Parent ID number,ID number,Short name,Is framework\n,NL1,Landelijk,1\n,K1,Luisteren,\n";
    body.set("file", new File([rows], "landelijk.csv"));
    const headers = { origin: base, cookie: who === "nobody" ? "" : world.cookies[who] };
    const address = `${base}/api/${world.institution.slug}/competenties`;
    return (await fetch(address, { method: "POST", headers, body, redirect: "manual" })).status;
  };
  const before = await sums();
  for (const who of ["coach", "lead", "student", "directorate", "coordinator", "admin"] as const)
    expect(await offer(who), who).toBe(404);
  for (const who of ["nobody", "foreigner", "operator"] as const) expect(await offer(who), who).toBe(401);
  expect(await sums()).toEqual(before);
  expect(await offer("hr")).toBe(200);
});

test("the outcome of a scan by others is taken from HR and the LOB coordinator, and from nobody else", async () => {
  const offer = async (who: Asker) => {
    const body = new FormData();
    const row = "Dier & Zorg;Buiten;2026-05-18;Vragenlijst;12;Samen;6;6";
    const head = "Team;Bron;Dag;Methode;Deelnemers;Vraag;Stap 1;Stap 2";
    body.set("file", new File([`${head}\n${row}\n`], "uitslag.csv"));
    const headers = { origin: base, cookie: who === "nobody" ? "" : world.cookies[who] };
    const address = `${base}/api/${world.institution.slug}/scans/extern`;
    return (await fetch(address, { method: "POST", headers, body, redirect: "manual" })).status;
  };
  const before = await sums();
  for (const who of ["coach", "lead", "student", "directorate", "admin", "officer"] as const)
    expect(await offer(who), who).toBe(404);
  for (const who of ["nobody", "foreigner", "operator"] as const) expect(await offer(who), who).toBe(401);
  expect(await sums()).toEqual(before);
  expect(await offer("hr")).toBe(200);
  expect(await offer("coordinator")).toBe(200);
});

test("a file with staff is taken from HR, one with students from the admin, and from nobody else", async () => {
  const offer = async (who: Asker, kind: string) => {
    const body = new FormData();
    body.set("kind", kind);
    body.set("file", new File(["Personeelsnummer;Naam\n1;Jo Jansen\n"], "medewerkers.csv"));
    const headers = { origin: base, cookie: who === "nobody" ? "" : world.cookies[who] };
    const address = `${base}/api/${world.institution.slug}/import`;
    return (await fetch(address, { method: "POST", headers, body, redirect: "manual" })).status;
  };
  const before = await sums();
  for (const who of ["coach", "lead", "student", "directorate", "coordinator", "officer"] as const) {
    expect(await offer(who, "staff"), who).toBe(404);
    expect(await offer(who, "students"), who).toBe(404);
  }
  expect(await offer("admin", "staff")).toBe(404);
  expect(await offer("hr", "students")).toBe(404);
  expect(await sums()).toEqual(before);
  expect(await offer("hr", "staff")).toBe(200);
  expect(await offer("admin", "students")).toBe(200);
});
