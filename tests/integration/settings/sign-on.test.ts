import { expect, test } from "vitest";
import { findIdentityOf } from "@/lib/platform/provider-identity";
import { ask } from "@/lib/platform/together";
import { newId } from "@/lib/platform/ids";
import { callEntrance } from "@/lib/platform/entrance";
import { confirmName, refuseName } from "@/lib/settings/sign-on/actions";
import { listSignOnNames, namesToConfirmOf } from "@/lib/settings/sign-on/queries";
import { addStaff, admit, appoint } from "@/prisma/seed/builders";
import { anOfficer } from "@/tests/support/halves";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { federation } from "@/tests/support/federation";
import { anOperatorSession, enterName } from "@/tests/support/sign-on-names";
import { submit } from "@/tests/support/work";

/** An officer who has a way in. */
async function anOfficerWithin(school: TestInstitution, office: "admin" | "directorate" | "hr") {
  const actor = await anOfficer(school, office);
  await admit(school.id, actor.personId);
  return actor;
}

/** Somebody who never signed in, and how the provider tells of them. */
async function aColleague(school: TestInstitution, organisation: string) {
  const personId = await school.inside((tx) => addStaff(tx));
  const { email } = await school.inside((tx) =>
    tx.person.findFirstOrThrow({ where: { id: personId }, select: { email: true } }),
  );
  return { sub: newId(), email, schac_home_organization: organisation };
}

async function aWaitingName() {
  const school = await anInstitution();
  const organisation = `${school.slug}.nl`;
  await enterName(school, organisation);
  return { school, organisation, sent: { issuer: federation, organisation } };
}

test("[6.5-8] a name an operator entered lets nobody new in before the institution confirmed it", async () => {
  const { school, organisation, sent } = await aWaitingName();
  const colleague = await aColleague(school, organisation);
  expect(await findIdentityOf(federation, colleague)).toEqual({
    ok: false,
    refusal: "unconfirmed-organisation",
  });
  const director = await anOfficerWithin(school, "directorate");
  expect(await school.inside((tx) => ask(tx, namesToConfirmOf(director) ?? never()))).toEqual([
    { organisation },
  ]);
  expect(await submit(confirmName, director, sent)).toMatchObject({ ok: true });
  expect(await findIdentityOf(federation, colleague)).toMatchObject({ ok: true });
  const [name] = await school.inside((tx) => listSignOnNames(tx, director));
  expect(name).toMatchObject({ organisation, confirmedBy: "Hetty Raad" });
  expect(await school.inside((tx) => ask(tx, namesToConfirmOf(director) ?? never()))).toEqual([]);
});

test("whom Koers knew already comes in as before, also while a name waits again", async () => {
  const { school, organisation, sent } = await aWaitingName();
  const colleague = await aColleague(school, organisation);
  await submit(confirmName, await anOfficerWithin(school, "admin"), sent);
  const known = await findIdentityOf(federation, colleague);
  await callEntrance("dropOrganisation", federation, organisation);
  await enterName(school, organisation);
  expect(await findIdentityOf(federation, colleague)).toEqual(known);
  expect(await findIdentityOf(federation, await aColleague(school, organisation))).toMatchObject({
    ok: false,
  });
});

test("[6.5-8] who entered a name as operator does not confirm it here, whichever office they hold", async () => {
  const school = await anInstitution();
  const organisation = `${school.slug}.nl`;
  const { personId, identityId } = await school.inside(async (tx) => {
    const id = await addStaff(tx);
    await appoint(tx, id, "admin");
    return { personId: id, identityId: newId() };
  });
  await admit(school.id, personId, identityId);
  const session = await anOperatorSession(identityId);
  await callEntrance("setOrganisation", federation, organisation, school.id, session);
  const both = await school.actor(personId);
  const sent = { issuer: federation, organisation };
  for (const deed of [confirmName, refuseName])
    expect(await submit(deed, both, sent)).toMatchObject({ ok: false, reason: "forbidden" });
  const [row] = await school.inside(
    (tx) => tx.$queryRaw<{ done: boolean }[]>`
      select entrance.confirm_organisation(${federation}, ${organisation}, ${personId}::uuid) as done`,
  );
  expect(row).toEqual({ done: false });
});

test("a name that is sent back is gone; one that was confirmed stays, and another institution's is not there", async () => {
  const { school, organisation, sent } = await aWaitingName();
  const stranger = await anOfficerWithin(await anInstitution(), "admin");
  expect(await submit(confirmName, stranger, sent)).toMatchObject({ ok: false, reason: "not-found" });
  const admin = await anOfficerWithin(school, "admin");
  expect(await submit(refuseName, admin, sent)).toMatchObject({ ok: true });
  expect(await callEntrance("findOrganisation", federation, organisation)).toEqual([]);
  await enterName(school, organisation);
  expect(await submit(confirmName, admin, sent)).toMatchObject({ ok: true });
  for (const deed of [confirmName, refuseName])
    expect(await submit(deed, admin, sent)).toMatchObject({ ok: false, reason: "answered-already" });
});

test("who has no way in here turns no key, whatever office they hold", async () => {
  const { school, sent } = await aWaitingName();
  const outside = await anOfficer(school, "admin");
  expect(await submit(confirmName, outside, sent)).toMatchObject({ ok: false, reason: "answered-already" });
});

function never(): never {
  throw new Error("Not asked.");
}
