import { expect, test } from "vitest";
import * as access from "@/lib/access/commands";
import { findUser, listUsers } from "@/lib/access/queries";
import { usersFilter } from "@/lib/access/schema";
import { recognise } from "@/lib/platform/auth";
import { dayOf } from "@/lib/platform/calendar";
import { callEntrance } from "@/lib/platform/entrance";
import { addStaff, admit } from "@/prisma/seed/builders";
import { anAccount, aSession, enter, password } from "@/tests/support/accounts";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";

const today = dayOf(new Date());

async function aUser(school: TestInstitution, personId: string) {
  const user = await school.inside((tx) => findUser(tx, school.id, { personId, today }));
  if (!user) throw new Error("Nobody there.");
  return user;
}

const newcomer = async (school: TestInstitution) => aUser(school, await school.inside((tx) => addStaff(tx)));

test("somebody let in with a password signs in with it, and may do nothing but choose another", async () => {
  const school = await anInstitution();
  const person = await newcomer(school);
  const given = await school.inside((tx) => access.giveAccess(tx, person, { way: "password" }));
  if (!given.ok || !given.data.password) throw new Error("Not given.");
  const known = await recognise({ email: String(person.email), password: given.data.password }, null);
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
  const given = await school.inside((tx) => access.givePassword(tx, person));
  expect(given.ok).toBe(true);
  expect(await enter(session)).toBeNull();
  expect(await recognise({ email, password }, null)).toEqual({ ok: false, refusal: "wrong" });
});

test("an admin makes no password for an account that also opens another institution", async () => {
  const { school, personId, identityId } = await anAccount();
  const elsewhere = await anInstitution();
  await admit(elsewhere.id, await elsewhere.inside((tx) => addStaff(tx)), identityId);
  const person = await aUser(school, personId);
  const refused = { ok: false, refusal: "account-elsewhere" };
  expect(await school.inside((tx) => access.givePassword(tx, person))).toEqual(refused);
});

test("an admin makes no password for the operator's account", async () => {
  const { school, personId, identityId } = await anAccount();
  await callEntrance("setOperator", identityId);
  const person = await aUser(school, personId);
  const refused = { ok: false, refusal: "account-elsewhere" };
  expect(await school.inside((tx) => access.givePassword(tx, person))).toEqual(refused);
});

test("an address that is somebody else's account is not taken over", async () => {
  const theirs = await anAccount();
  const school = await anInstitution();
  const person = { ...(await newcomer(school)), email: theirs.email };
  const given = await school.inside((tx) => access.giveAccess(tx, person, { way: "password" }));
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
  await school.inside((tx) => access.endAccess(tx, open));
  const person = await aUser(school, personId);
  expect(person.access).toBe("ended");
  await school.inside((tx) => access.giveAccess(tx, person, { way: "single-sign-on" }));
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
