import { expect, test } from "vitest";
import { callEntrance } from "@/lib/platform/entrance";
import { newId } from "@/lib/platform/ids";
import { callAsOwner } from "@/lib/platform/installation/founding";
import { openToken, sealToken } from "@/lib/platform/token";
import { addStaff, admit, appoint } from "@/prisma/seed/builders";
import { ageSession, anAccount, aSession, enter } from "@/tests/support/accounts";
import { anInstitution } from "@/tests/support/institution";

test("a copied cookie is dead after sign-out", async () => {
  const { identityId } = await anAccount();
  const cookie = await sealToken(await aSession(identityId));
  const sessionId = String(await openToken(cookie));
  expect(await enter(sessionId)).not.toBeNull();
  await callEntrance("endSession", sessionId);
  expect(await openToken(cookie)).toBe(sessionId);
  expect(await enter(sessionId)).toBeNull();
});

test("a token made elsewhere opens nothing", async () => {
  const cookie = await sealToken(newId());
  expect(await openToken(`${cookie.slice(0, -4)}AAAA`)).toBeNull();
  expect(await openToken("")).toBeNull();
  expect(await openToken("eyJhbGciOiJub25lIn0.e30.")).toBeNull();
});

test("a session ends after an hour without use and after ten hours whatever happens", async () => {
  const { identityId } = await anAccount();
  const [idle, old, fresh] = [
    await aSession(identityId),
    await aSession(identityId),
    await aSession(identityId),
  ];
  await ageSession(idle, "seen_at", 61);
  await ageSession(old, "created_at", 601);
  await ageSession(fresh, "seen_at", 59);
  await ageSession(fresh, "created_at", 599);
  expect(await enter(idle)).toBeNull();
  expect(await enter(old)).toBeNull();
  expect(await enter(fresh)).not.toBeNull();
});

test("using a session keeps it open", async () => {
  const { identityId } = await anAccount();
  const session = await aSession(identityId);
  await ageSession(session, "seen_at", 50);
  await enter(session);
  const rows = await callEntrance<{ id: string; seen_at: Date }>("listSessions", session);
  expect(Date.now() - Number(rows[0]?.seen_at)).toBeLessThan(60_000);
});

test("signing in again gives another session and ends the one the browser had", async () => {
  const { identityId } = await anAccount();
  const first = await aSession(identityId);
  const second = await aSession(identityId, first);
  expect(second).not.toBe(first);
  expect(await enter(first)).toBeNull();
  expect(await enter(second)).not.toBeNull();
});

test("one ends one's own other sessions, never somebody else's", async () => {
  const [mine, theirs] = [await anAccount(), await anAccount()];
  const [here, there, elsewhere] = [
    await aSession(mine.identityId),
    await aSession(mine.identityId),
    await aSession(theirs.identityId),
  ];
  await callEntrance("endOtherSessions", here, elsewhere);
  expect(await enter(elsewhere)).not.toBeNull();
  await callEntrance("endOtherSessions", here, null);
  expect(await enter(there)).toBeNull();
  expect(await enter(elsewhere)).not.toBeNull();
  expect(await enter(here)).not.toBeNull();
});

test("access that is taken away is gone with the next request, and only there", async () => {
  const { school, personId, identityId } = await anAccount();
  const other = await anInstitution();
  await admit(other.id, await other.inside((tx) => addStaff(tx)), identityId);
  const session = await aSession(identityId);
  expect((await enter(session))?.memberships).toHaveLength(2);
  await school.inside((tx) => tx.$queryRaw`select entrance.end_access(${personId}::uuid)`);
  expect((await enter(session))?.memberships.map(({ slug }) => slug)).toEqual([other.slug]);
});

test("an office works from the next request and ends with the next request", async () => {
  const { school, personId } = await anAccount();
  expect((await school.actor(personId)).offices.has("hr")).toBe(false);
  await school.inside((tx) => appoint(tx, personId, "hr"));
  expect((await school.actor(personId)).offices.has("hr")).toBe(true);
  await school.inside((tx) => tx.$executeRaw`update appointments set ends_on = current_date - 1`);
  expect((await school.actor(personId)).offices.has("hr")).toBe(false);
});

test("a session opened with a temporary password opens no institution and no operator's page", async () => {
  const { identityId } = await anAccount();
  await callAsOwner("setOperator", identityId);
  const session = newId();
  await callEntrance("openSession", session, identityId, "", null, true);
  expect(await enter(session)).toMatchObject({ memberships: [], isOperator: false, isProvisional: true });
});

test("choosing a password ends every session of the account", async () => {
  const { identityId } = await anAccount();
  const [here, there] = [await aSession(identityId), await aSession(identityId)];
  await callEntrance("choosePassword", here, "a hash");
  expect([await enter(here), await enter(there)]).toEqual([null, null]);
  expect(await callEntrance("choosePassword", here, "another hash")).toEqual([{ result: null }]);
});
