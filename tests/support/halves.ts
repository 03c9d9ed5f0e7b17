import { giveSecondHalf } from "@/lib/access/halves/actions";
import type { Actor, Office } from "@/lib/platform/actor";
import { callAsOwner } from "@/lib/platform/installation/founding";
import type { Visitor } from "@/lib/platform/session";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anAccount, aSession, enter } from "@/tests/support/accounts";
import type { TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

/** Somebody of the staff with these offices. */
export async function anOfficer(school: TestInstitution, ...offices: readonly Office[]): Promise<Actor> {
  const personId = await school.inside(async (tx) => {
    const id = await addStaff(tx, { givenName: "Hetty", familyName: "Raad" });
    for (const office of offices) await appoint(tx, id, office);
    return id;
  });
  return school.actor(personId);
}

/** The id of the second half that waits for somebody. */
export async function halfOf(school: TestInstitution, personId: string): Promise<string> {
  const { id } = await school.inside((tx) =>
    tx.secondHalf.findFirstOrThrow({ where: { personId }, select: { id: true } }),
  );
  return id;
}

/** The second half of somebody's password, as a colleague of HR is shown it. */
export async function theOtherHalf(school: TestInstitution, personId: string): Promise<string> {
  const hr = await anOfficer(school, "hr");
  const ending = await submit(giveSecondHalf, hr, { halfId: await halfOf(school, personId) });
  if (!ending.ok) throw new Error(`Not given: ${ending.reason}`);
  return (ending.data as { half: string }).half;
}

/** The operator as a request of theirs is read; an identity of their own unless one is given. */
export async function anOperator(identityId?: string): Promise<Visitor> {
  const identity = identityId ?? (await anAccount()).identityId;
  await callAsOwner("setOperator", identity);
  const sessionId = await aSession(identity);
  return { ...((await enter(sessionId)) as unknown as Omit<Visitor, "sessionId">), sessionId };
}
