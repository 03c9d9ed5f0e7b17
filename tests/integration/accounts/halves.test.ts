import { expect, test } from "vitest";
import { makeCalendar } from "@/lib/calendars/actions";
import { findCalendarFile } from "@/lib/calendars/feed/queries";
import { endAccess, giveAccess, givePassword } from "@/lib/access/actions";
import type { Gift } from "@/lib/access/commands";
import { giveSecondHalf } from "@/lib/access/halves/actions";
import { halfJobs } from "@/lib/access/halves/jobs";
import { findHalf, halvesToGiveOf } from "@/lib/access/halves/queries";
import { recognise } from "@/lib/platform/auth";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { perform } from "@/lib/platform/jobs";
import { askTogether } from "@/lib/platform/together";
import { appoint } from "@/prisma/seed/builders";
import { anAccount } from "@/tests/support/accounts";
import { connectedAs } from "@/tests/support/database";
import { anOfficer, halfOf, theOtherHalf } from "@/tests/support/halves";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = () => new Date();

/** Somebody who lost their password, an admin who made another for them, and what that admin was shown. */
async function aMadePassword(...makerHolds: readonly ("hr" | "directorate")[]) {
  const { school, personId } = await anAccount();
  const admin = await anOfficer(school, "admin", ...makerHolds);
  const { first, email } = await make(school, admin, personId);
  return { school, personId, admin, email, first, halfId: await halfOf(school, personId) };
}

async function make(school: TestInstitution, admin: Actor, personId: string) {
  const ending = await submit(givePassword, admin, { personId });
  if (!ending.ok) throw new Error(ending.reason);
  const person = await school.inside((tx) =>
    tx.person.findFirstOrThrow({ where: { id: personId }, select: { email: true } }),
  );
  const { half } = ending.data as Gift;
  if (!half) throw new Error("No half.");
  return { first: half.text, keeper: half.keeper, email: String(person.email) };
}

const give = (actor: Actor, halfId: string) => submit(giveSecondHalf, actor, { halfId });
const opens = async (email: string, typed: string) => (await recognise({ email, password: typed }, null)).ok;

test("[6.5-8] the half an admin holds opens nothing, nor does the other; both together open the account to choose a password", async () => {
  const { school, personId, email, first } = await aMadePassword();
  const second = await theOtherHalf(school, personId);
  for (const typed of [first, first.replace("-", ""), second.replace("-", "")])
    expect(await opens(email, typed)).toBe(false);
  const both = { email, password: `${second.toUpperCase()}  ${first.replace("-", " ")}` };
  expect(await recognise(both, null)).toMatchObject({ ok: true, data: { isTemporary: true } });
});

test("[6.5-8] who made the first half can't give the second, also when they are HR or become so afterwards", async () => {
  const { school, admin, halfId } = await aMadePassword("hr");
  expect(await give(admin, halfId)).toMatchObject({ ok: false, reason: "forbidden" });
  const later = await aMadePassword();
  await later.school.inside((tx) => appoint(tx, later.admin.personId, "directorate"));
  const promoted = await later.school.actor(later.admin.personId);
  expect(await give(promoted, later.halfId)).toMatchObject({ ok: false, reason: "forbidden" });
  expect(await later.school.inside((tx) => findHalf(tx, promoted, later.halfId))).toBeNull();
  const toGive = { halves: halvesToGiveOf(admin, now(), 5) };
  expect((await school.inside((tx) => askTogether(tx, toGive))).halves).toEqual([]);
});

test("[6.5-8] two admins are not two keys, and nobody gives the half of their own password", async () => {
  const { school, personId, halfId } = await aMadePassword();
  const another = await anOfficer(school, "admin");
  expect(await give(another, halfId)).toMatchObject({ ok: false, reason: "not-found" });
  await school.inside((tx) => appoint(tx, personId, "hr"));
  const owner = await school.actor(personId);
  expect(await give(owner, halfId)).toMatchObject({ ok: false, reason: "forbidden" });
  expect(await school.inside((tx) => findHalf(tx, owner, halfId))).toBeNull();
});

test("[6.5-8] the database itself refuses a giver who made it, and one whose account it opens", async () => {
  const { school, admin, personId, halfId } = await aMadePassword();
  for (const givenById of [admin.personId, personId]) {
    const giving = school.inside((tx) =>
      tx.secondHalf.updateMany({
        where: { id: halfId },
        data: { givenById, givenAt: now(), body: Buffer.of() },
      }),
    );
    await expect(giving).rejects.toThrow("second_halves_two_people");
  }
});

test("another institution finds no half of this one, whatever its people hold", async () => {
  const { halfId } = await aMadePassword();
  const stranger = await anOfficer(await anInstitution(), "hr", "directorate", "admin");
  expect(await give(stranger, halfId)).toMatchObject({ ok: false, reason: "not-found" });
});

test("[6.5-8] of two colleagues at once one is shown the half; whoever comes later reads who gave it, and sees nothing", async () => {
  const { school, halfId } = await aMadePassword();
  const [hr, director] = [await anOfficer(school, "hr"), await anOfficer(school, "directorate")];
  const endings = await Promise.all([give(hr, halfId), give(director, halfId)]);
  expect(endings.filter(({ ok }) => ok)).toHaveLength(1);
  expect(endings.find(({ ok }) => !ok)).toMatchObject({ reason: "given-already" });
  const half = await school.inside((tx) => findHalf(tx, hr, halfId));
  expect(half).toMatchObject({ giverName: { givenName: "Hetty", familyName: "Raad" } });
  const [kept] = await school.inside((tx) => tx.secondHalf.findMany({ select: { body: true } }));
  expect(kept?.body).toHaveLength(0);
});

test("what is shown once is kept for no second submit, of neither half", async () => {
  const { school, personId } = await anAccount();
  const [admin, hr] = [await anOfficer(school, "admin"), await anOfficer(school, "hr")];
  const key = newId();
  const made = await submit(givePassword, admin, { personId }, { key });
  const given = await submit(giveSecondHalf, hr, { halfId: await halfOf(school, personId) }, { key });
  expect([made.ok, given.ok]).toEqual([true, true]);
  const kept = await school.inside((tx) => tx.idempotencyKey.findMany({ select: { key: true } }));
  expect(kept).toEqual([]);
});

test("the second half is kept sealed, for seventy-two hours and one person", async () => {
  const { school, halfId, personId } = await aMadePassword();
  const [kept] = await school.inside((tx) =>
    tx.secondHalf.findMany({ select: { body: true, worksUntil: true } }),
  );
  const second = await theOtherHalf(school, personId);
  expect(Buffer.from(kept?.body ?? []).toString("latin1")).not.toContain(second);
  expect((kept?.worksUntil.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(72 * 3_600_000);
  expect(halfId).toBe(await halfOf(school, personId));
});

test("a newer password ends the half of the older one, and so does ending somebody's access", async () => {
  const { school, admin, personId, email, first, halfId } = await aMadePassword();
  const second = await anOfficer(school, "hr");
  const newer = await make(school, admin, personId);
  expect(await give(second, halfId)).toMatchObject({ ok: false, reason: "not-found" });
  const other = await theOtherHalf(school, personId);
  expect(await opens(email, `${first} ${other}`)).toBe(false);
  expect(await opens(email, `${newer.first} ${other}`)).toBe(true);
  await make(school, admin, personId);
  expect(await submit(endAccess, admin, { personId })).toMatchObject({ ok: true });
  expect(await school.inside((tx) => tx.secondHalf.count())).toBe(0);
});

test("[F19] ending somebody's access ends the address of their calendar as well", async () => {
  const { school, admin, personId } = await aMadePassword();
  const ending = await submit(makeCalendar, await school.actor(personId), {});
  if (!ending.ok) throw new Error(ending.reason);
  const token = (ending.data as { address: string }).address.split("/r/agenda/")[1] ?? "";
  expect(await findCalendarFile(token, now())).toContain("BEGIN:VCALENDAR");
  await submit(endAccess, admin, { personId });
  expect(await findCalendarFile(token, now())).toBeNull();
});

test("a half is too late after its time, is on nobody's Vandaag then, and goes at night", async () => {
  const { school, halfId } = await aMadePassword();
  const hr = await anOfficer(school, "hr");
  const toGive = async () =>
    (await school.inside((tx) => askTogether(tx, { halves: halvesToGiveOf(hr, now(), 5) }))).halves;
  expect(await toGive()).toMatchObject([{ id: halfId }]);
  const past = new Date(Date.now() - 1000);
  await school.inside((tx) => tx.secondHalf.updateMany({ data: { worksUntil: past } }));
  expect(await toGive()).toEqual([]);
  expect(await give(hr, halfId)).toMatchObject({ ok: false, reason: "too-late" });
  await perform(halfJobs, { kind: "forget-halves", institutionId: school.id, ids: {} }, now());
  expect(await school.inside((tx) => tx.secondHalf.count())).toBe(0);
});

test("who is let in for the first time with a password gets two halves as well", async () => {
  const school = await anInstitution();
  const [admin, newcomer] = [await anOfficer(school, "admin"), await anOfficer(school)];
  const { personId } = newcomer;
  const ending = await submit(giveAccess, admin, { personId, way: "password" });
  if (!ending.ok) throw new Error(ending.reason);
  const { half } = ending.data as Gift;
  expect(half?.keeper).toBe("operator");
  const { email } = await school.inside((tx) =>
    tx.person.findFirstOrThrow({ where: { id: personId }, select: { email: true } }),
  );
  expect(await opens(String(email), String(half?.text))).toBe(false);
  expect(await opens(String(email), `${half?.text} ${await theOtherHalf(school, personId)}`)).toBe(true);
});

test("the seal of a half is bound to its own row: put elsewhere it opens nothing", async () => {
  const one = await aMadePassword();
  const two = await anAccount(one.school);
  await make(one.school, one.admin, two.personId);
  const hr = await anOfficer(one.school, "hr");
  await connectedAs("owner", async (client) => {
    await client.query(`select set_config('app.institution_id', $1, false)`, [one.school.id]);
    await client.query(
      "update second_halves h set body = o.body from second_halves o where h.person_id = $1 and o.person_id = $2",
      [one.personId, two.personId],
    );
  });
  await expect(give(hr, one.halfId)).rejects.toThrow();
});
