import { expect, test } from "vitest";
import { givePassword } from "@/lib/access/actions";
import type { Gift } from "@/lib/access/commands";
import * as access from "@/lib/access/commands";
import { findUser, listUsers } from "@/lib/access/queries";
import { usersFilter } from "@/lib/access/schema";
import { passwordGiftOf } from "@/lib/accounts/queries";
import { recognise } from "@/lib/platform/auth";
import { dayOf } from "@/lib/platform/calendar";
import { callEntrance } from "@/lib/platform/entrance";
import { newId } from "@/lib/platform/ids";
import { callAsOwner } from "@/lib/platform/installation/founding";
import { hashPassword } from "@/lib/platform/passwords";
import { listReadingsAbout } from "@/lib/trail/queries";
import { ask } from "@/lib/platform/together";
import { addStaff, admit, appoint } from "@/prisma/seed/builders";
import { anAccount, aSession, enter, password } from "@/tests/support/accounts";
import { theOtherHalf } from "@/tests/support/halves";
import { connectedAs } from "@/tests/support/database";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const today = dayOf(new Date());

async function aUser(school: TestInstitution, personId: string) {
  const user = await school.inside((tx) => findUser(tx, school.id, { personId, today }));
  if (!user) throw new Error("Nobody there.");
  return user;
}

const newcomer = async (school: TestInstitution) => aUser(school, await school.inside((tx) => addStaff(tx)));

/** An admin of the school, who makes a password at this moment. */
async function making(school: TestInstitution) {
  const adminId = await school.inside(async (tx) => {
    const id = await addStaff(tx, { givenName: "Beer", familyName: "Heer" });
    await appoint(tx, id, "admin");
    return id;
  });
  return { actor: await school.actor(adminId), now: new Date() };
}

test("somebody let in with a password signs in with it, and may do nothing but choose another", async () => {
  const school = await anInstitution();
  const person = await newcomer(school);
  const maker = await making(school);
  const given = await school.inside((tx) => access.giveAccess(tx, person, { way: "password", ...maker }));
  if (!given.ok || !given.data.half) throw new Error("Not given.");
  const password = `${given.data.half.text} ${await theOtherHalf(school, person.id)}`;
  const known = await recognise({ email: String(person.email), password }, null);
  expect(known).toMatchObject({ ok: true, data: { isTemporary: true } });
  expect(await aUser(school, person.id)).toMatchObject({
    access: "open",
    hasPassword: true,
    isTemporary: true,
  });
});

test("a new password ends the old one and every session of the account", async () => {
  const { school, personId, identityId, email } = await anAccount();
  const session = await aSession(identityId);
  const person = await aUser(school, personId);
  const maker = await making(school);
  const given = await school.inside((tx) => access.givePassword(tx, person, maker));
  expect(given.ok).toBe(true);
  expect(await enter(session)).toBeNull();
  expect(await recognise({ email, password }, null)).toEqual({ ok: false, refusal: "wrong" });
});

test("[6.5-8] somebody reads who made a password for their account, also after choosing their own, and others don't", async () => {
  const { school, personId, identityId } = await anAccount();
  const { email } = await aUser(school, personId);
  expect(await enter(await aSession(identityId))).toMatchObject({ passwordGivenAt: null });
  const { actor: admin } = await making(school);
  const given = await submit(givePassword, admin, { personId });
  if (!given.ok) throw new Error("Not given.");
  const { half } = given.data as Gift;
  const temporary = `${half?.text} ${await theOtherHalf(school, personId)}`;
  expect(await recognise({ email: String(email), password: temporary }, null)).toMatchObject({ ok: true });
  const session = newId();
  await callEntrance("openSession", session, identityId, "", null, true);
  await callEntrance("choosePassword", session, await hashPassword(password));
  const after = (await enter(await aSession(identityId))) as { passwordGivenAt?: string } | null;
  expect(Date.now() - Date.parse(after?.passwordGivenAt ?? "")).toBeLessThan(60_000);
  const owner = await school.actor(personId);
  const gift = await school.inside((tx) => ask(tx, passwordGiftOf(owner)));
  expect(gift).toMatchObject({ by: "Beer Heer", second: { by: "Hetty Raad" } });
  const { events } = await school.inside((tx) =>
    listReadingsAbout(tx, owner, { before: undefined, limit: 5 }),
  );
  expect(events).toMatchObject([
    { verb: "give-second-half", entity: "access", actor: "Hetty Raad" },
    { verb: "give-password", entity: "access", actor: "Beer Heer" },
  ]);
  expect(await school.inside((tx) => ask(tx, passwordGiftOf(admin)))).toBeNull();
});

test("[6.5-8] a temporary password is worth nothing after three days, whatever is asked for", async () => {
  const { school, personId, email } = await anAccount();
  const hash = await hashPassword("tien kleine visjes");
  await school.inside(
    (tx) => tx.$queryRaw`
      select entrance.give_password(${personId}::uuid, ${email}, ${hash}, now() + interval '30 days')`,
  );
  const typed = { email, password: "tien kleine visjes" };
  expect(await recognise(typed, null)).toMatchObject({ ok: true, data: { isTemporary: true } });
  await connectedAs("owner", async (client) => {
    const { rows } = await client.query<{ hours: number }>(
      "select extract(epoch from replace_before - now())::float8 / 3600 as hours from entrance.credentials where email = $1",
      [email],
    );
    expect(rows[0]?.hours).toBeLessThanOrEqual(72);
    await client.query("update entrance.credentials set replace_before = now() where email = $1", [email]);
  });
  expect(await recognise(typed, null)).toEqual({ ok: false, refusal: "wrong" });
});

test("[6.5-8] an admin makes no password for who signs in at their own school", async () => {
  const { school, personId, identityId } = await anAccount();
  await callAsOwner("linkSubject", "https://school.example", newId(), identityId);
  const person = await aUser(school, personId);
  const maker = await making(school);
  const refused = { ok: false, refusal: "uses-single-sign-on" };
  expect(await school.inside((tx) => access.givePassword(tx, person, maker))).toEqual(refused);
});

test("an admin makes no password for an account that also opens another institution", async () => {
  const { school, personId, identityId } = await anAccount();
  const elsewhere = await anInstitution();
  await admit(elsewhere.id, await elsewhere.inside((tx) => addStaff(tx)), identityId);
  const person = await aUser(school, personId);
  const maker = await making(school);
  const refused = { ok: false, refusal: "account-elsewhere" };
  expect(await school.inside((tx) => access.givePassword(tx, person, maker))).toEqual(refused);
});

test("an admin makes no password for the operator's account", async () => {
  const { school, personId, identityId } = await anAccount();
  await callAsOwner("setOperator", identityId);
  const person = await aUser(school, personId);
  const maker = await making(school);
  const refused = { ok: false, refusal: "account-elsewhere" };
  expect(await school.inside((tx) => access.givePassword(tx, person, maker))).toEqual(refused);
});

test("an address that is somebody else's account is not taken over", async () => {
  const theirs = await anAccount();
  const school = await anInstitution();
  const person = { ...(await newcomer(school)), email: theirs.email };
  const maker = await making(school);
  const given = await school.inside((tx) => access.giveAccess(tx, person, { way: "password", ...maker }));
  expect(given).toEqual({ ok: false, refusal: "email-taken" });
  expect((await recognise({ email: theirs.email, password }, null)).ok).toBe(true);
});

test("an institution reaches nobody's access in another one", async () => {
  const { school, personId, identityId } = await anAccount();
  const elsewhere = await anInstitution();
  await elsewhere.inside(async (tx) => {
    const [row] = await tx.$queryRaw<
      { ended: bigint }[]
    >`select entrance.end_access(${personId}::uuid) as ended`;
    expect(Number(row?.ended)).toBe(0);
    const [gift] = await tx.$queryRaw<{ result: string }[]>`
      select entrance.give_password(${personId}::uuid, 'x@example.test', 'hash', now()) as result`;
    expect(gift?.result).toBe("no-access");
    expect(await tx.$queryRaw`select * from entrance.list_access()`).toEqual([]);
  });
  expect((await enter(await aSession(identityId)))?.memberships).toMatchObject([{ slug: school.slug }]);
});

test("access that ended is given back to the same account", async () => {
  const { school, personId, identityId } = await anAccount();
  const open = await aUser(school, personId);
  const maker = await making(school);
  await school.inside((tx) => access.endAccess(tx, open, maker.actor));
  const person = await aUser(school, personId);
  expect(person.access).toBe("ended");
  await school.inside((tx) => access.giveAccess(tx, person, { way: "single-sign-on", ...maker }));
  expect((await enter(await aSession(identityId)))?.memberships).toHaveLength(1);
});

test("people are found by part of a name, without accents, and by how they stand", async () => {
  const { school, personId } = await anAccount();
  await school.inside((tx) => addStaff(tx, { givenName: "Zoë", familyName: "Çelik" }));
  const namesOf = async (query: Record<string, string>) => {
    const filter = usersFilter.parse(query);
    const { users } = await school.inside((tx) => listUsers(tx, school.id, { filter, today, size: 10 }));
    return users.map(({ id, name }) => (id === personId ? "account" : name.familyName));
  };
  expect(await namesOf({ q: "zoe" })).toEqual(["Çelik"]);
  expect(await namesOf({ q: "celik zoë" })).toEqual(["Çelik"]);
  expect(await namesOf({ q: "%" })).toEqual([]);
  expect(await namesOf({ toegang: "ja" })).toEqual(["account"]);
  expect(await namesOf({ wie: "studenten" })).toEqual([]);
});
