import { expect, test } from "vitest";
import { givePassword } from "@/lib/access/actions";
import type { Gift } from "@/lib/access/commands";
import { giveSecondHalf } from "@/lib/access/halves/actions";
import { passwordGiftOf } from "@/lib/accounts/queries";
import { giveWaitingHalf } from "@/lib/operator/commands";
import { findWaitingHalf, listWaitingHalves } from "@/lib/operator/queries";
import { recognise } from "@/lib/platform/auth";
import type { Visitor } from "@/lib/platform/session";
import { ask } from "@/lib/platform/together";
import { admit, appoint } from "@/prisma/seed/builders";
import { type Account, anAccount, aSession, enter } from "@/tests/support/accounts";
import { anOfficer, anOperator, halfOf } from "@/tests/support/halves";
import { submit } from "@/tests/support/work";

/** A school where the admin is the only one who ever came in, and a password they made for a colleague. */
async function aLonelyAdmin(account?: Account) {
  const { school, personId } = account ?? (await anAccount());
  const admin = await anOfficer(school, "admin", "hr");
  const ending = await submit(givePassword, admin, { personId });
  if (!ending.ok) throw new Error(ending.reason);
  const { half } = ending.data as Gift;
  const asked = { institutionId: school.id, halfId: await halfOf(school, personId) };
  return { school, personId, admin, half, asked };
}

const waitsFor = async (operator: Visitor, halfId: string) =>
  (await listWaitingHalves(operator)).find((one) => one.halfId === halfId);

test("[6.5-8] as long as nobody but the maker could give it, the second half waits at the operator, who gives it once", async () => {
  const { school, personId, half, asked } = await aLonelyAdmin();
  expect(half?.keeper).toBe("operator");
  const operator = await anOperator();
  expect(await waitsFor(operator, asked.halfId)).toEqual({
    ...asked,
    institution: `Instelling ${school.slug}`,
    worksUntil: expect.any(Date) as Date,
    isGiven: false,
  });
  const given = await giveWaitingHalf(operator, asked);
  if (!given.ok) throw new Error(given.refusal);
  const person = await school.inside((tx) =>
    tx.person.findFirstOrThrow({ where: { id: personId }, select: { email: true } }),
  );
  const typed = { email: String(person.email), password: `${half?.text}${given.data.half}` };
  expect(await recognise(typed, null)).toMatchObject({ ok: true });
  expect(await giveWaitingHalf(operator, asked)).toEqual({ ok: false, refusal: "given-already" });
  expect(await findWaitingHalf(operator, asked)).toMatchObject({ isGiven: true, half: { giverName: null } });
  const owner = await school.actor(personId);
  expect(await school.inside((tx) => ask(tx, passwordGiftOf(owner)))).toMatchObject({
    by: "Hetty Raad",
    second: { by: null },
  });
});

test("[6.5-8] an operator who made the first half, or whose account it is, is no second key, also with access ended", async () => {
  const { school, personId, admin, asked } = await aLonelyAdmin();
  for (const who of [admin.personId, personId]) {
    const identity = await admit(school.id, who);
    const operator = await anOperator(identity);
    expect(await waitsFor(operator, asked.halfId)).toBeUndefined();
    expect(await giveWaitingHalf(operator, asked)).toEqual({ ok: false, refusal: "given-already" });
    await school.inside((tx) => tx.$queryRaw`select entrance.end_access(${who}::uuid)`);
    expect(await waitsFor(operator, asked.halfId)).toBeUndefined();
  }
});

test("where a colleague of HR can come in, nothing waits at the operator", async () => {
  const { school, personId } = await anAccount();
  const colleague = await anAccount(school);
  await school.inside((tx) => appoint(tx, colleague.personId, "hr"));
  const admin = await anOfficer(school, "admin");
  const ending = await submit(givePassword, admin, { personId });
  if (!ending.ok) throw new Error(ending.reason);
  expect((ending.data as Gift).half?.keeper).toBe("colleagues");
  expect(await waitsFor(await anOperator(), await halfOf(school, personId))).toBeUndefined();
});

test("what a colleague gave in the meantime no longer waits at the operator", async () => {
  const { school, asked } = await aLonelyAdmin();
  const hr = await anOfficer(school, "hr");
  expect(await submit(giveSecondHalf, hr, { halfId: asked.halfId })).toMatchObject({ ok: true });
  expect(await waitsFor(await anOperator(), asked.halfId)).toMatchObject({ isGiven: true });
});

test("who is no operator, or signed in with somebody else's password, is shown no half", async () => {
  const { asked } = await aLonelyAdmin();
  const { identityId } = await anAccount();
  const sessionId = await aSession(identityId);
  const visitor = { ...((await enter(sessionId)) as unknown as Omit<Visitor, "sessionId">), sessionId };
  expect(await listWaitingHalves(visitor)).toEqual([]);
  expect(await findWaitingHalf(visitor, asked)).toBeNull();
});
