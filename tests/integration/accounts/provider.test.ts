import { expect, test } from "vitest";
import { givePassword } from "@/lib/access/commands";
import { confirmAddress } from "@/lib/access/addresses/actions";
import { addressInDoubtOf } from "@/lib/access/addresses/queries";
import { findUser, listUsers } from "@/lib/access/queries";
import { usersFilter } from "@/lib/access/schema";
import { recognise } from "@/lib/platform/auth";
import { dayOf } from "@/lib/platform/calendar";
import { callEntrance } from "@/lib/platform/entrance";
import { newId } from "@/lib/platform/ids";
import { hashPassword } from "@/lib/platform/passwords";
import { ask } from "@/lib/platform/together";
import { findIdentityOf } from "@/lib/platform/provider-identity";
import { addStaff, addStudent, admit } from "@/prisma/seed/builders";
import { anAccount, aSession, enter, password } from "@/tests/support/accounts";
import { anImportingInstitution, heliconTeams } from "@/tests/support/exchange";
import { anOfficer } from "@/tests/support/halves";
import { federation } from "@/tests/support/federation";
import { aConfirmedName } from "@/tests/support/sign-on-names";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const issuer = federation;

/** A school that the federation knows by an organisation of its own. */
async function aSchoolAtTheFederation() {
  const school = await anInstitution();
  const organisation = `${school.slug}.nl`;
  await aConfirmedName(school, organisation);
  return { school, organisation };
}

/** Somebody on the staff without any way in yet; returns their address. */
async function aColleague(school: TestInstitution) {
  const personId = await school.inside((tx) => addStaff(tx));
  const person = await school.inside((tx) =>
    tx.person.findFirstOrThrow({ where: { id: personId }, select: { email: true } }),
  );
  return { personId, email: String(person.email) };
}

const claims = (email: string, organisation: string, sub = newId()) => ({
  sub,
  email,
  schac_home_organization: organisation,
});

const membershipsOf = async (identityId: string) => (await enter(await aSession(identityId)))?.memberships;

test("a first sign-in ties the subject to the person with that address in that institution", async () => {
  const { school, organisation } = await aSchoolAtTheFederation();
  const { personId, email } = await aColleague(school);
  const known = await findIdentityOf(issuer, claims(email.toUpperCase(), organisation));
  if (!known.ok) throw new Error(known.refusal);
  expect(await membershipsOf(known.data)).toMatchObject([{ slug: school.slug, personId }]);
});

test("afterwards issuer and subject decide, whatever the e-mail claim says", async () => {
  const { school, organisation } = await aSchoolAtTheFederation();
  const { email } = await aColleague(school);
  const other = await aColleague(school);
  const sub = newId();
  const first = await findIdentityOf(issuer, claims(email, organisation, sub));
  expect(await findIdentityOf(issuer, claims(other.email, organisation, sub))).toEqual(first);
  expect(await findIdentityOf(issuer, { sub, schac_home_organization: organisation })).toEqual(first);
});

test("an address that was handed on does not give a stranger somebody else's account", async () => {
  const { school, organisation } = await aSchoolAtTheFederation();
  const { email } = await aColleague(school);
  await findIdentityOf(issuer, claims(email, organisation));
  const stranger = await findIdentityOf(issuer, claims(email, organisation));
  expect(stranger).toEqual({ ok: false, refusal: "unknown-person" });
});

test("an organisation nobody entered opens nothing, even with a known address", async () => {
  const { school } = await aSchoolAtTheFederation();
  const { email } = await aColleague(school);
  const unknown = { ok: false, refusal: "unknown-organisation" };
  expect(await findIdentityOf(issuer, claims(email, "elders.nl"))).toEqual(unknown);
  expect(await findIdentityOf(issuer, { sub: newId(), email })).toEqual(unknown);
});

test("the organisation of one school finds nobody of another", async () => {
  const [one, other] = [await aSchoolAtTheFederation(), await aSchoolAtTheFederation()];
  const { email } = await aColleague(one.school);
  const foreign = await findIdentityOf(issuer, claims(email, other.organisation));
  expect(foreign).toEqual({ ok: false, refusal: "unknown-person" });
});

test("the same organisation at another issuer is unknown", async () => {
  const { school, organisation } = await aSchoolAtTheFederation();
  const { email } = await aColleague(school);
  const foreign = await findIdentityOf("https://evil.example.test", claims(email, organisation));
  expect(foreign).toEqual({ ok: false, refusal: "unknown-organisation" });
});

test("an address the provider did not verify ties nobody", async () => {
  const { school, organisation } = await aSchoolAtTheFederation();
  const { email } = await aColleague(school);
  const unverified = await findIdentityOf(issuer, { ...claims(email, organisation), email_verified: false });
  expect(unverified).toEqual({ ok: false, refusal: "unknown-person" });
});

test("access that was taken away does not come back through the provider", async () => {
  const { school, organisation } = await aSchoolAtTheFederation();
  const { personId, email } = await aColleague(school);
  const sub = newId();
  const known = await findIdentityOf(issuer, claims(email, organisation, sub));
  await school.inside((tx) => tx.$queryRaw`select entrance.end_access(${personId}::uuid)`);
  if (!known.ok) throw new Error(known.refusal);
  await findIdentityOf(issuer, claims(email, organisation, sub));
  expect(await membershipsOf(known.data)).toEqual([]);
  const again = await findIdentityOf(issuer, claims(email, organisation));
  expect(again).toEqual({ ok: false, refusal: "unknown-person" });
});

test("a school's provider never gets an account that also opens another school", async () => {
  const { school, organisation } = await aSchoolAtTheFederation();
  const { personId, identityId } = await anAccount(school);
  const elsewhere = await anInstitution();
  await admit(elsewhere.id, await elsewhere.inside((tx) => addStaff(tx)), identityId);
  const { email } = await school.inside((tx) =>
    tx.person.findFirstOrThrow({ where: { id: personId }, select: { email: true } }),
  );
  const known = await findIdentityOf(issuer, claims(String(email), organisation));
  if (!known.ok) throw new Error(known.refusal);
  expect(known.data).not.toBe(identityId);
  expect(await membershipsOf(known.data)).toMatchObject([{ slug: school.slug, personId }]);
});

test("two first sign-ins at once tie one subject to one identity", async () => {
  const { school, organisation } = await aSchoolAtTheFederation();
  const { email } = await aColleague(school);
  const same = claims(email, organisation);
  const known = await Promise.all(Array.from({ length: 5 }, () => findIdentityOf(issuer, same)));
  expect(new Set(known.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(known[0]?.ok).toBe(true);
});

test("[6.5-8] what an admin made for somebody ends when they first come in at their own school, also what was chosen with it", async () => {
  const { school, organisation } = await aSchoolAtTheFederation();
  const { personId, identityId } = await anAccount(school);
  const asked = { personId, today: dayOf(new Date()) };
  const person = await school.inside((tx) => findUser(tx, school.id, asked));
  if (!person?.email) throw new Error("Nobody there.");
  const making = { actor: await anOfficer(school, "admin"), now: new Date() };
  expect(await school.inside((tx) => givePassword(tx, person, making))).toMatchObject({ ok: true });
  const provisional = newId();
  await callEntrance("openSession", provisional, identityId, "", null, true);
  await callEntrance("choosePassword", provisional, await hashPassword(password));
  const typed = { email: person.email, password };
  expect(await recognise(typed, null)).toMatchObject({ ok: true });
  const session = await aSession(identityId);

  const known = await findIdentityOf(issuer, claims(person.email, organisation));
  expect(known).toEqual({ ok: true, data: identityId });
  expect(await enter(session)).toBeNull();
  expect(await recognise(typed, null)).toMatchObject({ ok: false });
});

test("[6.5-8] an address changed by a file lets nobody in as somebody about whom there is something to read", async () => {
  const school = await anImportingInstitution();
  const organisation = `${school.slug}.nl`;
  await aConfirmedName(school, organisation);
  await school.take("units", heliconTeams);
  const mark = newId().slice(-12);
  const file = (address: string) =>
    [
      "Personeelsnummer;Roepnaam;Achternaam;E-mail;Team;Contract;Start;FTE",
      `1;Anna;Berg;anna-${address}-${mark}@example.test;Dier & Zorg;vast;01-08-2020;0,8`,
      `2;Bram;Bos;bram-${address}-${mark}@example.test;Dier & Zorg;vast;01-08-2020;0,8`,
    ].join("\n");
  const entersAs = (address: string) =>
    findIdentityOf(issuer, claims(`${address}-${mark}@example.test`, organisation));
  await school.take("staff", file("first"));
  await school.inside(async (tx) => {
    const anna = await tx.person.findFirstOrThrow({ where: { givenName: "Anna" }, select: { id: true } });
    const { teamId, programmeId } = await aTeamWithProgramme(tx, "Groen");
    await addStudent(tx, { teamId, programmeId, coachId: anna.id });
  });
  await school.take("staff", file("second"));
  expect(await entersAs("anna-second")).toEqual({ ok: false, refusal: "address-in-doubt" });
  expect((await entersAs("bram-second")).ok).toBe(true);
  await school.take("staff", file("third"));
  expect(await entersAs("anna-third")).toEqual({ ok: false, refusal: "address-in-doubt" });

  // The admin sees it; only Anna says whether it is hers, and only the address she was shown.
  const filter = usersFilter.parse({ toegang: "nagaan" });
  const asked = { filter, today: dayOf(new Date()), size: 10 };
  const { users } = await school.inside((tx) => listUsers(tx, school.id, asked));
  expect(users.map(({ name }) => name.givenName)).toEqual(["Anna"]);
  const anna = await school.actor(users[0]?.id ?? "");
  const confirm = (email: string) => submit(confirmAddress, anna, { email });
  expect(await confirm(`anna-second-${mark}@example.test`)).toMatchObject({ reason: "another-address" });
  expect(await school.inside((tx) => ask(tx, addressInDoubtOf(anna)))).toBe(
    `anna-third-${mark}@example.test`,
  );
  expect(await confirm(`anna-third-${mark}@example.test`)).toMatchObject({ ok: true });
  expect(await school.inside((tx) => ask(tx, addressInDoubtOf(anna)))).toBeNull();
  expect((await entersAs("anna-third")).ok).toBe(true);
});
