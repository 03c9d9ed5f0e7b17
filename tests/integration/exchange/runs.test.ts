import { expect, test } from "vitest";
import { forgetOldRuns, receiveFile } from "@/lib/exchange/runs/commands";
import { listReportRows, listRows, listRuns, readyRunsOf } from "@/lib/exchange/runs/queries";
import { stateOf } from "@/lib/exchange/runs/rules";
import { newId } from "@/lib/platform/ids";
import { ask } from "@/lib/platform/together";
import { addStaff } from "@/prisma/seed/builders";
import { askCatalogue } from "@/tests/support/catalogue";
import { anImportingInstitution, heliconTeams, sampleFiles, today } from "@/tests/support/exchange";
import { sample } from "@/tests/support/exchange-world";

const staff = (...lines: string[]) =>
  ["Personeelsnummer;Roepnaam;Achternaam;Team;Contract;Start;FTE", ...lines].join("\n");
const anna = "1;Anna;Berg;Dier & Zorg;vast;01-08-2020;0,8";
const bram = "2;Bram;Bos;Dier & Zorg;tijdelijk;01-08-2024;1";

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

async function withStaff(...lines: string[]) {
  const school = await anImportingInstitution();
  await school.take("units", heliconTeams);
  await school.take("staff", staff(...lines));
  return school;
}

test("a preview changes nothing; only its confirmation does", async () => {
  const { inside, preview, confirm, carryOut, run } = await withStaff(anna);
  const before = await inside((tx) => tx.person.count());
  const ready = await preview("staff", staff(anna, bram));
  expect(stateOf(ready)).toBe("ready");
  expect(ready.summary).toMatchObject({ create: 1, same: 1, end: 0, refused: 0 });
  await carryOut(ready.id);
  expect(await inside((tx) => tx.person.count())).toBe(before);

  expect(await confirm(ready.id)).toMatchObject({ ok: true });
  await carryOut(ready.id);
  expect(await inside((tx) => tx.person.count())).toBe(before + 1);
  expect(stateOf(await run(ready.id))).toBe("done");
});

test("the planner knows the imported rows at once, and takes no new institution for a handful of people", async () => {
  const askedAt = `select now() as now, min(last_analyze) as known from pg_stat_user_tables
    where relname in ('people', 'students', 'enrolments', 'coach_assignments', 'staff_members', 'search_words')`;
  const [before] = await askCatalogue<{ now: Date }>(askedAt);
  await withStaff(anna);
  const [after] = await askCatalogue<{ known: Date }>(askedAt);
  expect(after?.known.getTime()).toBeGreaterThan(before?.now.getTime() ?? Infinity);
});

test("a file whose name no database takes is kept under what can be read of it", async () => {
  const { id, inside, personId, run } = await withStaff(anna);
  const offered = { kind: "staff", name: "mede\u0000werkers.csv", isComplete: false, personId } as const;
  const received = await inside((tx) => receiveFile(tx, id, { ...offered, bytes: Buffer.from(staff(bram)) }));
  expect(received.ok && (await run(received.data.runId)).fileName).toBe("medewerkers.csv");
});

test("carrying out a second time, or two at once, does nothing twice", async () => {
  const { inside, preview, confirm, carryOut } = await withStaff(anna);
  const ready = await preview("staff", staff(anna, bram));
  await confirm(ready.id);
  await Promise.all([carryOut(ready.id), carryOut(ready.id), carryOut(ready.id)]);
  await carryOut(ready.id);
  const events = await inside((tx) =>
    tx.trailEvent.count({ where: { verb: "carry-out", entityId: ready.id } }),
  );
  const memberships = await inside((tx) =>
    tx.teamMembership.count({ where: { person: { familyName: "Bos" } } }),
  );
  expect({ events, memberships }).toEqual({ events: 1, memberships: 1 });
});

test("what changed since the preview stops it: nothing is written, and a new preview waits for a new confirmation", async () => {
  const { id, inside, preview, confirm, carryOut, run } = await withStaff(anna);
  const ready = await preview("staff", staff("1;Anna;Berg;Dier & Zorg;vast;01-08-2020;0,6"));
  await confirm(ready.id);
  await inside((tx) =>
    tx.contract.updateMany({ where: { person: { familyName: "Berg" } }, data: { fte: 0.5 } }),
  );
  await carryOut(ready.id);

  const anew = await run(ready.id);
  expect([stateOf(anew), anew.failure]).toEqual(["ready", "changed-meanwhile"]);
  const [row] = await inside((tx) =>
    listRows(tx, id, { runId: ready.id, verdict: "change", limit: 5, skip: 0 }),
  );
  expect(row?.changes).toEqual([{ field: "fte", from: "0.5", to: "0.6" }]);
  const fte = await inside((tx) =>
    tx.contract.findMany({ where: { person: { familyName: "Berg" } }, select: { fte: true } }),
  );
  expect(fte.map((contract) => Number(contract.fte))).toEqual([0.5]);
  await confirm(ready.id);
  await carryOut(ready.id);
  expect(stateOf(await run(ready.id))).toBe("done");
});

test("an import that fails halfway leaves nothing behind, and can be tried again", async () => {
  const { inside, preview, confirm, carryOut, run } = await withStaff(anna);
  const ready = await preview(
    "staff",
    `${staff(anna)}\n2;Bram;Bos;Dier & Zorg;vast;01-08-2020;1`
      .replace("FTE", "FTE;Email")
      .replace(/;1$/, ";1;bos@x.example"),
  );
  await confirm(ready.id);
  const before = await inside((tx) => tx.person.count());
  const [holding, held] = [gate(), gate()];
  const rival = inside(async (tx) => {
    await addStaff(tx, { familyName: "Bos" });
    await tx.person.updateMany({ where: { familyName: "Bos" }, data: { email: "bos@x.example" } });
    holding.open();
    await held.opened;
    throw new Error("undone");
  });
  await holding.opened;
  await expect(carryOut(ready.id)).rejects.toThrow();
  held.open();
  await expect(rival).rejects.toThrow("undone");
  expect(await inside((tx) => tx.person.count())).toBe(before);
  await carryOut(ready.id);
  expect(await inside((tx) => tx.person.count())).toBe(before + 1);
  expect(stateOf(await run(ready.id))).toBe("done");
});

test("[O15] people missing from a complete file are offered, and end only when somebody chose so", async () => {
  const { inside, preview, confirm, carryOut, endAll, id, personId } = await withStaff(anna, bram);
  const running = () =>
    inside((tx) => tx.staffMember.count({ where: { endsOn: null, personId: { not: personId } } }));
  const ready = await preview("staff", staff(anna), true);
  expect(ready.summary).toMatchObject({ same: 1, end: 1, stays: 1 });
  expect(await confirm(ready.id)).toEqual({ ok: false, refusal: "nothing-to-do" });

  await endAll(ready.id);
  expect(
    await inside((tx) => listRows(tx, id, { runId: ready.id, verdict: "end", limit: 10, skip: 0 })),
  ).toMatchObject([{ label: "Bram Bos (2)", isChosen: true }]);
  expect(await running()).toBe(2);
  expect(await confirm(ready.id)).toMatchObject({ ok: true });
  await carryOut(ready.id);
  expect(await running()).toBe(1);
});

test("a file that can't be read is refused with its reason, and nothing of it is kept", async () => {
  const { inside, offer } = await anImportingInstitution();
  expect(await offer("staff", Buffer.from("%PDF-1.7"))).toEqual({ ok: false, refusal: "not-a-table" });
  expect(await offer("staff", "")).toEqual({ ok: false, refusal: "empty" });
  expect(await inside((tx) => tx.importRun.count())).toBe(0);
});

test("what only shows further down stops the preview, with the reason at the run", async () => {
  const { preview } = await anImportingInstitution();
  const long = `${staff(...Array.from({ length: 200 }, () => anna))}\n3;"Gijs;Vos;x;vast;01-08-2020;1`;
  const failed = await preview("staff", long);
  expect([stateOf(failed), failed.failure]).toEqual(["failed", "open-quote"]);
});

test("birth dates and other columns we do not need are read over: no table holds them", async () => {
  const { inside, take, preview } = await anImportingInstitution();
  for (const [kind, bytes] of sampleFiles.helicon?.slice(0, 3) ?? []) await take(kind, bytes);
  const ready = await preview("students", sample("helicon-studenten.xlsx"));
  const [held] = await inside(
    (tx) => tx.$queryRaw<{ dates: number }[]>`
    select count(*)::int as dates from import_rows where run_id = ${ready.id}::uuid and (cells::text ~ '2009-05-02|05-11-2009')`,
  );
  expect(held?.dates).toBe(0);
  await take("students", sample("helicon-studenten.xlsx"));
  const runs = await inside((tx) =>
    tx.importRun.findMany({
      where: { finishedAt: { not: null } },
      select: { layout: true, file: { select: { runId: true } } },
    }),
  );
  for (const { layout, file } of runs) {
    expect(JSON.stringify(layout)).not.toMatch(/2009-05-02|05-11-2009/);
    expect(file).toBeNull();
  }
});

test("the rows that were refused are kept as they came, each with its reasons", async () => {
  const { id, inside, preview } = await withStaff(anna);
  const ready = await preview("staff", staff(anna, "9;Noa;Smit;Sterrenkunde;stage;31-02-2026;0,8"));
  const [row] = await inside((tx) => listReportRows(tx, id, ready.id));
  expect(row).toMatchObject({
    number: 3,
    label: "Noa Smit",
    cells: { number: "9", team: "Sterrenkunde", contract: "stage", startsOn: "31-02-2026" },
  });
  expect(row?.reasons.map(({ key }) => key)).toEqual(["not-a-date", "not-a-contract"]);
});

test("[O15, 6.5-13] whom a complete file lacks and who still coaches can be ended, with how many students stay behind", async () => {
  const { id, inside, take, preview } = await withStaff(anna, bram);
  await take("programmes", "Crebo;Opleiding;Niveau;Leerweg;Team\n25100;Zorg;3;BOL;Dier & Zorg");
  await take("students", "Studentnummer;Roepnaam;Achternaam;Crebo;Leerweg;Coach\n100;Sam;Jansen;25100;BOL;2");
  const ready = await preview("staff", staff(anna, "9;Noa;Smit;Sterrenkunde;vast;01-08-2020;0,8"), true);
  expect(ready.summary).toMatchObject({ refused: 1, stays: 1, end: 1 });
  const listed = await Promise.all(
    (["stays", "end"] as const).map((verdict) =>
      inside((tx) => listRows(tx, id, { runId: ready.id, verdict, limit: 5, skip: 0 })),
    ),
  );
  expect(listed.flat().map(({ reasons }) => reasons.map(({ key }) => key))).toEqual([
    ["not-in-file", "own-dossier"],
    ["not-in-file", "still-coach"],
  ]);
  const rows = await inside((tx) => listReportRows(tx, id, ready.id));
  expect(rows.map(({ cells }) => cells !== null)).toEqual([true, false]);
});

test("files nobody decided on are forgotten after two weeks", async () => {
  const { id, inside, preview, run } = await withStaff(anna);
  const ready = await preview("staff", staff(anna, bram));
  await inside((tx) => forgetOldRuns(tx, id, new Date(Date.now() + 13 * 86_400_000)));
  expect(stateOf(await run(ready.id))).toBe("ready");
  await inside((tx) => forgetOldRuns(tx, id, new Date(Date.now() + 15 * 86_400_000)));
  expect(stateOf(await run(ready.id))).toBe("dropped");
  expect(await inside((tx) => tx.importRow.count({ where: { runId: ready.id } }))).toBe(0);
  expect(await inside((tx) => tx.importFile.count({ where: { runId: ready.id } }))).toBe(0);
});

test("how far an import is can be read while it runs", async () => {
  const { inside, preview, confirm, carryOut } = await anImportingInstitution();
  const lines = Array.from({ length: 6_000 }, (_, at) => `${at};Kim;Jansen;;vast;01-08-2020;1`);
  const ready = await preview("staff", staff(...lines));
  await confirm(ready.id);
  const seen = new Set<number>();
  let isOver = false;
  const work = carryOut(ready.id).finally(() => (isOver = true));
  while (!isOver) {
    const row = await inside((tx) =>
      tx.importRun.findFirst({ where: { id: ready.id }, select: { doneCount: true } }),
    );
    seen.add(row?.doneCount ?? 0);
  }
  await work;
  const halfway = [...seen].filter((count) => count > 0 && count < 6_000);
  expect(halfway.length).toBeGreaterThan(0);
});

test("nobody makes themselves somebody's coach by importing a file", async () => {
  const { inside, take, preview, personId } = await anImportingInstitution();
  for (const [kind, file] of sampleFiles["helicon"]?.slice(0, 4) ?? []) await take(kind, file);
  const [student, importer] = await inside(async (tx) => [
    await tx.student.findFirstOrThrow({ select: { studentNumber: true } }),
    await tx.staffMember.findFirstOrThrow({ where: { personId }, select: { personnelNumber: true } }),
  ]);
  const line = `${student.studentNumber};${importer.personnelNumber};01-08-2026`;
  const ready = await preview("coaches", `Studentnummer;Personeelsnummer mentor;Vanaf\n${line}`);
  expect(ready.summary).toMatchObject({ create: 0, change: 0, refused: 1 });
});

test("[6.5-2] HR reads in the preview that their own row is not theirs to import", async () => {
  const { id, inside, preview, confirm, personId } = await withStaff(anna);
  const { personnelNumber } = await inside((tx) =>
    tx.staffMember.findFirstOrThrow({ where: { personId }, select: { personnelNumber: true } }),
  );
  const ready = await preview("staff", staff(`${personnelNumber};Sam;Jansen;Dier & Zorg;vast;01-08-2020;1`));
  expect(ready.summary).toMatchObject({ change: 0, refused: 1 });
  const rows = await inside((tx) => listReportRows(tx, id, ready.id));
  expect(rows.flatMap(({ reasons }) => reasons.map(({ key }) => key))).toEqual(["own-dossier"]);
  expect(await confirm(ready.id)).toEqual({ ok: false, refusal: "nothing-to-do" });
});

test("[6.5-8] an address that a file changes is in doubt where something confidential was there before: a lesson visit, a talk, a plan of one's own", async () => {
  const numbers = ["1", "2", "3", "4", "5"];
  const file = (domain: string) =>
    [
      "Personeelsnummer;Roepnaam;Achternaam;Team;E-mail",
      ...numbers.map((number) => `${number};Anna;Berg;Dier & Zorg;${number}@${domain}.example`),
    ].join("\n");
  const { inside, take, personId: visitorId } = await anImportingInstitution();
  await take("units", heliconTeams);
  await take("staff", file("oud"));
  const people = () =>
    inside((tx) =>
      tx.staffMember.findMany({
        where: { personnelNumber: { in: numbers } },
        select: { personId: true, person: { select: { isAddressInDoubt: true } } },
        orderBy: { personnelNumber: "asc" },
      }),
    );
  const [visited, visitor, talked, planner] = (await people()).map(({ personId }) => personId);
  if (!visited || !visitor || !talked || !planner) throw new Error("Not imported.");
  await inside(async (tx) => {
    const what = { kind: "leader", setting: "lesson", lesson: "2B", place: "" };
    const visit = (teacherId: string, by: string) => ({
      ...{ ...what, id: newId(), teacherId, visitorId: by, proposedById: by },
    });
    await tx.lessonVisit.createMany({ data: [visit(visited, visitorId), visit(visitorId, visitor)] });
    await tx.conversation.create({
      data: {
        ...{ id: newId(), employeeId: talked, coachId: visitorId, kind: "development" },
        plannedFor: today,
      },
      select: { id: true },
    });
    await tx.personalPlan.create({
      data: { id: newId(), personId: planner, schoolYear: 2026 },
      select: { id: true },
    });
  });
  await take("staff", file("nieuw"));
  expect((await people()).map(({ person }) => person.isAddressInDoubt)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test("Vandaag offers exactly the runs whose state is ready, of the kinds its reader imports", async () => {
  const { id, inside } = await anImportingInstitution();
  const createdById = await inside((tx) => addStaff(tx));
  const layout = { format: "text", sheet: null, encoding: "utf-8", separator: ";", headerRow: 1 };
  const at = [null, new Date()];
  const runs = at.flatMap((preparedAt) =>
    at.flatMap((confirmedAt) =>
      at.flatMap((finishedAt) =>
        at.flatMap((droppedAt) =>
          [null, "changed-meanwhile", "unexpected"].map((failure) => ({
            ...{ id: newId(), kind: "staff", fileName: "een.csv", createdById, failure },
            ...{ preparedAt, confirmedAt, finishedAt, droppedAt },
            layout: { ...layout, columns: [], samples: [] },
          })),
        ),
      ),
    ),
  );
  await inside((tx) => tx.importRun.createMany({ data: runs }));
  const asked = { kinds: ["staff"] as const, limit: 100 };
  const all = await inside((tx) => listRuns(tx, id, asked));
  const ready = await inside((tx) => ask(tx, readyRunsOf(id, asked)));
  expect(ready.map((run) => run.id)).toEqual(
    all.filter((run) => stateOf(run) === "ready").map((run) => run.id),
  );
  expect(ready).toHaveLength(2);
  expect(await inside((tx) => ask(tx, readyRunsOf(id, { kinds: ["students"], limit: 100 })))).toEqual([]);
});
