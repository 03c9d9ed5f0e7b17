import { openSession } from "@/lib/platform/auth";
import { callEntrance } from "@/lib/platform/entrance";
import { newId } from "@/lib/platform/ids";
import { callAsOwner } from "@/lib/platform/installation/founding";
import { hashPassword } from "@/lib/platform/passwords";
import { connectedAs } from "@/tests/support/database";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { addStaff, admit } from "@/prisma/seed/builders";

export const password = "vier wilde ganzen in maart";

export type Account = {
  readonly school: TestInstitution;
  readonly personId: string;
  readonly identityId: string;
  readonly email: string;
};

/** Somebody on the staff of a school of their own (or the given one), with a password. */
export async function anAccount(school?: TestInstitution): Promise<Account> {
  const home = school ?? (await anInstitution());
  const personId = await home.inside((tx) => addStaff(tx));
  const identityId = await admit(home.id, personId);
  const email = `${newId()}@example.test`;
  await callAsOwner("setCredential", identityId, email, await hashPassword(password));
  return { school: home, personId, identityId, email };
}

/** Opens a session as a browser would get at sign-in. */
export function aSession(identityId: string, previous: string | null = null): Promise<string> {
  return openSession({ identityId, device: "Firefox, Linux", previous });
}

/** Lets somebody of a school sign in for the first time, on a moment. */
export async function firstSignIn(school: TestInstitution, personId: string, at: Date): Promise<void> {
  const identityId = await admit(school.id, personId);
  await aSession(identityId);
  await connectedAs("owner", (client) =>
    client.query("update entrance.identities set first_signed_in_at = $2 where id = $1", [identityId, at]),
  );
}

type Entered = {
  readonly memberships: readonly { slug: string; personId: string }[];
  isProvisional: boolean;
};

/** What a request with this session would know; null when the session is over. */
export async function enter(sessionId: string): Promise<Entered | null> {
  const [row] = await callEntrance<{ result: Entered | null }>("enter", sessionId);
  return row?.result ?? null;
}

/** Moves a session's clock back, as the database's owner. */
export async function ageSession(sessionId: string, column: "seen_at" | "created_at", minutes: number) {
  await connectedAs("owner", (client) =>
    client.query(`update entrance.sessions set ${column} = now() - make_interval(mins => $2) where id = $1`, [
      sessionId,
      minutes,
    ]),
  );
}
