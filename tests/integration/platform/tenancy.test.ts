import pg from "pg";
import { expect, test, vi } from "vitest";
import { database, tenantContext } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { type TenantTx, withTenant, withTenantBeside } from "@/lib/platform/tenancy";
import { addStaff, addStudent } from "@/prisma/seed/builders";
import { aTeamWithProgramme, anInstitution } from "@/tests/support/institution";

const count = (tx: TenantTx) => tx.person.count();

async function twoInstitutions() {
  const [alfa, beta] = [await anInstitution(), await anInstitution()];
  const amina = await alfa.inside((tx) => addStaff(tx, { givenName: "Amina" }));
  const chris = await beta.inside((tx) => addStaff(tx, { givenName: "Chris" }));
  await beta.inside((tx) => addStaff(tx));
  return { alfa, beta, amina, chris };
}

test("without an institution no query runs at all", async () => {
  await expect(database().person.count()).rejects.toThrow(/outside withTenant/);
  await expect(database().$transaction((tx) => tx.person.count())).rejects.toThrow(/outside withTenant/);
});

test("with an institution only its own rows are seen", async () => {
  const { alfa, beta, chris } = await twoInstitutions();
  expect(await alfa.inside(count)).toBe(1);
  expect(await beta.inside(count)).toBe(2);
  expect(await alfa.inside((tx) => tx.person.findFirst({ where: { id: chris } }))).toBeNull();
});

test("a row can't be written into, changed or removed in another institution", async () => {
  const { alfa, beta, chris } = await twoInstitutions();
  const data = { institutionId: beta.id, kind: "staff", givenName: "I", familyName: "N", sortName: "N" };
  await expect(alfa.inside((tx) => tx.person.create({ data }))).rejects.toThrow(/row-level security/);
  const changed = await alfa.inside((tx) =>
    tx.person.updateMany({ where: { id: chris }, data: { givenName: "X" } }),
  );
  const removed = await alfa.inside((tx) => tx.person.deleteMany({ where: { institutionId: beta.id } }));
  expect([changed.count, removed.count]).toEqual([0, 0]);
  const moved = alfa.inside((tx) => tx.person.updateMany({ data: { institutionId: beta.id } }));
  await expect(moved).rejects.toThrow(/row-level security/);
});

test("a reference to a row of another institution is impossible", async () => {
  const { alfa, beta, chris } = await twoInstitutions();
  const { teamId, programmeId } = await alfa.inside(aTeamWithProgramme);
  const elsewhere = await beta.inside(aTeamWithProgramme);
  await expect(alfa.inside((tx) => addStudent(tx, { teamId, programmeId, coachId: chris }))).rejects.toThrow(
    /foreign key/i,
  );
  await expect(
    alfa.inside((tx) => addStudent(tx, { teamId: elsewhere.teamId, programmeId })),
  ).rejects.toThrow(/foreign key/i);
});

test("a transaction inside another is refused, one beside it is not", async () => {
  const { alfa, beta } = await twoInstitutions();
  await expect(alfa.inside(() => withTenant(beta.id, count))).rejects.toThrow(/inside another/);
  expect(await alfa.inside(() => withTenantBeside(beta.id, count))).toBe(2);
});

test("a text that is no id never reaches the database as a setting", async () => {
  const forged = `${newId()}'; set app.institution_id = '` as never;
  await expect(withTenant(forged, count)).rejects.toThrow(/Not an id/);
});

test("200 interleaved requests over pooled connections never meet each other's institution", async () => {
  const { alfa, beta } = await twoInstitutions();
  const turns = Array.from({ length: 200 }, (_, turn) => turn);
  const seen = await Promise.all(
    turns.map((turn) =>
      (turn % 2 ? alfa : beta)
        .inside(async (tx) => {
          const before = await count(tx);
          if (turn % 7 === 0) await tx.$queryRaw`select pg_sleep(0.005)::text`;
          if (turn % 11 === 0) throw new Error("rolled back");
          return [before, await count(tx)];
        })
        .catch(() => (turn % 2 ? [1, 1] : [2, 2])),
    ),
  );
  expect(seen).toEqual(turns.map((turn) => (turn % 2 ? [1, 1] : [2, 2])));
});

test("look-ups that Prisma merges into one query stay inside their own transaction", async () => {
  const { alfa, beta, amina, chris } = await twoInstitutions();
  const find = (tx: TenantTx, institutionId: string, id: string) =>
    tx.person.findUnique({ where: { institutionId_id: { institutionId, id } }, select: { id: true } });
  const rounds = Array.from({ length: 100 }, () => [
    alfa.inside((tx) => Promise.all([find(tx, alfa.id, amina), find(tx, beta.id, chris)])),
    beta.inside((tx) => Promise.all([find(tx, beta.id, chris), find(tx, alfa.id, amina)])),
  ]);
  for (const [own, foreign] of await Promise.all(rounds.flat())) {
    expect(own).not.toBeNull();
    expect(foreign).toBeNull();
  }
});

test("what fails is undone as a whole, and the connection carries nothing to the next", async () => {
  const { alfa } = await twoInstitutions();
  const failing = alfa.inside(async (tx) => {
    await addStaff(tx);
    throw new Error("halfway");
  });
  await expect(failing).rejects.toThrow("halfway");
  expect(await alfa.inside(count)).toBe(1);
  const settings = await alfa.inside(
    (tx) => tx.$queryRaw<{ zone: string; person: string }[]>`
      select current_setting('TimeZone') as zone, current_setting('app.person_id') as person`,
  );
  expect(settings).toEqual([{ zone: "UTC", person: "" }]);
});

test("the door stays shut when the context is entered without a transaction", async () => {
  const { alfa } = await twoInstitutions();
  const context = { institutionId: alfa.id, personId: null, statementSeconds: 5 };
  await expect(tenantContext.run(context, () => database().person.count())).rejects.toThrow(/refused/);
});

test("the institution goes with BEGIN and ends with its transaction", async () => {
  const { alfa } = await twoInstitutions();
  const sent = vi.spyOn(pg.Client.prototype, "query");
  try {
    await alfa.inside(count);
    const texts = sent.mock.calls.map(([query]: readonly unknown[]) => (query as { text: string }).text);
    const settings = texts.join("; ").match(/SET (?:LOCAL )?app[^;]*/g);
    expect(texts[0]).toMatch(/^BEGIN; SET LOCAL app.institution_id = /);
    expect(settings?.filter((setting) => !setting.startsWith("SET LOCAL "))).toEqual([]);
  } finally {
    sent.mockRestore();
  }
});
