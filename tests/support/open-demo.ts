/**
 * The demo of DATA_DIR, which serves at this moment, for programs beside it: the product's modules load under the
 * conditions of a server, and a test in a browser has none.
 */
import type { InstitutionId } from "@/lib/platform/actor";
import { callEntrance } from "@/lib/platform/entrance";
import { readInstallation } from "@/lib/platform/env";
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import { openDatabase } from "@/lib/platform/installation/database";
import { asOwner } from "@/lib/platform/installation/owner";
import { institutionId, type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { cookieName, sealToken } from "@/lib/platform/token";
import { admit } from "@/prisma/seed/builders";
import type { Somebody } from "@/tests/support/circle";

type Account = { institution: string; person: string; identity: string; email: string | null };

export type Demo = {
  readonly tx: TenantTx;
  readonly home: InstitutionId;
  /** Whose account was named. */
  readonly asker: Account;
  readonly accounts: readonly Account[];
};

/** Looks for something in the institution of a demo account, and writes what it found on the last line. */
export async function lookInDemo(email: string, find: (demo: Demo) => Promise<unknown>): Promise<never> {
  const open = await openDatabase(readInstallation());
  Object.assign(process.env, {
    DATABASE_URL: open.ownerUrl,
    APP_DATABASE_URL: open.appUrl,
    AUTH_SECRET: open.authSecret,
    MASTER_KEY: open.masterKey,
  });
  const accounts = await asOwner(open.ownerUrl, async (owner) => {
    const { rows } = await owner.query<Account>(
      `select m.institution_id as institution, m.person_id as person, m.identity_id as identity, c.email
       from entrance.memberships m left join entrance.credentials c using (identity_id)`,
    );
    return rows;
  });
  const asker = accounts.find((account) => account.email === email);
  if (!asker) throw new Error(`The demo has no account ${email}.`);
  const home = institutionId(asker.institution);
  const found = await withTenant(home, (tx) => find({ tx, home, asker, accounts }));
  console.log(JSON.stringify(found));
  await open.release({ leaveRunning: true });
  process.exit(0);
}

/** Somebody with an open session, whether they have an account or not. */
export async function introduce({ tx, home, accounts }: Demo, id: string | undefined): Promise<Somebody> {
  if (!id) throw new Error("The demo has nobody like this.");
  const person = await tx.person.findFirstOrThrow({
    where: { id },
    select: { givenName: true, infix: true, familyName: true },
  });
  const known = accounts.find((account) => account.person === id)?.identity;
  const sessionId = newId();
  await callEntrance("openSession", sessionId, known ?? (await admit(home, id)), "", null, false);
  return { id, name: fullName(person), cookie: `${cookieName("koers")}=${await sealToken(sessionId)}` };
}
