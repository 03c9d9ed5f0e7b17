/**
 * Founds the matrix's world in the installation of DATA_DIR, which serves at this moment, and writes on its last line
 * what a test over HTTP needs. A program of its own: the product's modules load under the conditions of a server.
 */
import { callEntrance } from "@/lib/platform/entrance";
import { readInstallation } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { openDatabase } from "@/lib/platform/installation/database";
import { callAsOwner } from "@/lib/platform/installation/founding";
import { cookieName, sealToken } from "@/lib/platform/token";
import { admit } from "@/prisma/seed/builders";
import type { Standing, StandingWorld } from "@/tests/support/matrix/standing";
import { kinds } from "@/tests/support/matrix/kinds";
import { providerSettings } from "@/tests/support/provider-settings";
import { aConfirmedName, enterName } from "@/tests/support/sign-on-names";
import { aWorld } from "@/tests/support/matrix/world";

const open = await openDatabase(readInstallation());
Object.assign(process.env, {
  DATABASE_URL: open.ownerUrl,
  APP_DATABASE_URL: open.appUrl,
  AUTH_SECRET: open.authSecret,
  MASTER_KEY: open.masterKey,
});

const world = await aWorld({ isDemo: true });
const { institution, foreigner, people, near, far, commons } = world;

async function cookieOf(identityId: string, isProvisional = false): Promise<string> {
  const sessionId = newId();
  await callEntrance("openSession", sessionId, identityId, "", null, isProvisional);
  return `${cookieName("koers")}=${await sealToken(sessionId)}`;
}

const cookies: [Standing, string][] = [];
for (const kind of kinds) {
  const home = kind === "foreigner" ? foreigner.institution : institution;
  const personId = kind === "foreigner" ? foreigner.personId : people[kind];
  cookies.push([kind, await cookieOf(await admit(home.id, personId))]);
}
const [operator, newcomer] = [newId(), await admit(institution.id, people.coach)];
await callAsOwner("setOperator", operator);
cookies.push(["operator", await cookieOf(operator)], ["provisional", await cookieOf(newcomer, true)]);

for (const one of [institution, foreigner.institution])
  await aConfirmedName(one, `${one.slug}.nl`, providerSettings.OIDC_ISSUER);
await enterName(institution, `nieuw-${institution.slug}.nl`, providerSettings.OIDC_ISSUER);

const standing: StandingWorld = {
  ...{ people, near, far, commons },
  institution: { id: institution.id, slug: institution.slug },
  foreigner: { personId: foreigner.personId, id: foreigner.institution.id, slug: foreigner.institution.slug },
  cookies: Object.fromEntries(cookies) as StandingWorld["cookies"],
  ownerUrl: open.ownerUrl,
  installation: {
    ...{ APP_DATABASE_URL: open.appUrl, AUTH_SECRET: open.authSecret, MASTER_KEY: open.masterKey },
  },
};
console.log(JSON.stringify(standing));
await open.release({ leaveRunning: true });
process.exit(0);
