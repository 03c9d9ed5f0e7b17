import "server-only";

import { timingSafeEqual } from "node:crypto";
import { giveHalf } from "@/lib/access/halves/commands";
import { claimHalf } from "@/lib/access/halves/queries";
import type { GivingRefusal } from "@/lib/access/halves/rules";
import { isEasilyGuessed } from "@/lib/accounts/rules";
import { findWaitingHalf, listInstitutions } from "@/lib/operator/queries";
import type { InstitutionInput } from "@/lib/operator/schema";
import { sortKeyOf } from "@/lib/organisation/names/rules";
import { claimTry, type Delay, forgiveTry } from "@/lib/platform/attempts";
import { signIn } from "@/lib/platform/auth";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { currentCaller } from "@/lib/platform/caller";
import { callEntrance } from "@/lib/platform/entrance";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { setUpCode } from "@/lib/platform/installation/secrets";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import { hashPassword, orBusy } from "@/lib/platform/passwords";
import { makeInstitutionKey } from "@/lib/platform/seal";
import type { Visitor } from "@/lib/platform/session";
import { institutionId, type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { recordWrite } from "@/lib/platform/trail";
import { makeHalf, wholeOf } from "@/lib/platform/two-halves";

export type SetUpRefusal = "wrong-code" | "set-up-already" | "easily-guessed" | "busy" | Delay;

type Beginning = { readonly code: string; readonly email: string; readonly password: string };

/** Makes the first operator and signs them in. Only with the installation's own code, and only once. */
export async function setUp({ code, email, password }: Beginning): Promise<Outcome<SetUpRefusal>> {
  const attempt = { account: "set-up", address: (await currentCaller()).address };
  const delay = await claimTry(attempt);
  if (delay) return refused(delay);
  if (!isSame(code.toLowerCase(), setUpCode(env().AUTH_SECRET))) return refused("wrong-code");
  await forgiveTry(attempt);
  if (isEasilyGuessed(password, email)) return refused("easily-guessed");
  const identityId = newId();
  const hash = await orBusy(hashPassword(password));
  if (hash === "busy") return refused("busy");
  const [row] = await callEntrance<{ result: boolean }>("becomeFirstOperator", identityId, email, hash);
  if (!row?.result) return refused("set-up-already");
  await signIn({ identityId, isTemporary: false });
  return allowed;
}

function isSame(typed: string, expected: string): boolean {
  const [one, other] = [Buffer.from(typed), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

export type FoundingRefusal = "slug-taken" | "demo" | "email-taken" | "busy";

/** A new institution, with the password its first admin replaces at the first sign-in. */
export type Founded = {
  readonly slug: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

/**
 * Founds an institution with its key, its settings and its first admin, in one transaction inside it. The operator holds
 * both halves of that one password: it opens an institution with nothing of anybody in it. Refused beside demo
 * institutions (security.md, Sign-in), and for an address or name that is in use.
 */
export async function foundInstitution(input: InstitutionInput): Promise<Outcome<FoundingRefusal, Founded>> {
  const known = await listInstitutions();
  if (known.some(({ isDemo }) => isDemo)) return refused("demo");
  if (known.some(({ slug }) => slug === input.slug)) return refused("slug-taken");
  const [taken] = await callEntrance("findCredential", input.email);
  if (taken) return refused("email-taken");

  const id = institutionId(newId());
  const halves = [makeHalf(), makeHalf()] as const;
  const hash = await orBusy(hashPassword(wholeOf(...halves)));
  if (hash === "busy") return refused("busy");
  await withTenant(id, async (tx) => {
    await tx.$executeRaw`select entrance.found_institution(${id}::uuid, ${input.slug}, ${input.name}, false)`;
    await makeInstitutionKey(tx, id);
    await tx.institutionSettings.create({ data: {}, select: { version: true } });
    const personId = await addFirstAdmin(tx, input);
    await tx.$queryRaw`select entrance.give_access(${newId()}::uuid, ${newId()}::uuid, ${personId}::uuid)`;
    const [given] = await tx.$queryRaw<{ result: string }[]>`
      select entrance.give_password(${personId}::uuid, ${input.email}, ${hash}, now() + interval '72 hours') as result`;
    if (given?.result !== "given") throw new Error("The first admin could not be given a password.");
    await recordWrite(tx, null, {
      verb: "found",
      entity: "institution",
      entityId: id,
      subjectPersonId: personId,
    });
  });
  return done({ slug: input.slug, name: input.name, email: input.email, password: halves.join(" ") });
}

async function addFirstAdmin(tx: TenantTx, input: InstitutionInput): Promise<string> {
  const { givenName, infix, familyName, email, personnelNumber } = input;
  const name = { givenName, infix, familyName };
  const [id, startsOn] = [newId(), asDate(dayOf(new Date()))];
  const person = { id, kind: "staff", ...name, sortName: sortKeyOf(name), email: email.toLowerCase() };
  await tx.person.create({ data: person, select: { id: true } });
  await tx.staffMember.create({
    data: { personId: id, personnelNumber, startsOn },
    select: { personId: true },
  });
  // HR alone imports staff, and there is nobody else yet: the first admin holds both offices until others do.
  await tx.appointment.createMany({
    data: ["admin", "hr"].map((office) => ({ id: newId(), personId: id, office, startsOn })),
  });
  return id;
}

/**
 * Says by which name the single sign-on knows an institution; a name that is taken stays where it is. Nobody new comes in
 * by it before somebody of the institution confirmed it.
 */
export async function addOrganisation(
  { sessionId }: Visitor,
  { institutionId: institution, organisation }: { institutionId: string; organisation: string },
): Promise<Outcome<"no-provider" | "organisation-taken">> {
  const issuer = env().OIDC_ISSUER;
  if (!issuer) return refused("no-provider");
  await callEntrance("setOrganisation", issuer, organisation, institution, sessionId);
  const [row] = await callEntrance<{ institution_id: string }>("findOrganisation", issuer, organisation);
  if (row?.institution_id !== institution) return refused("organisation-taken");
  await noteOrganisation(institution, "add-organisation", organisation);
  return allowed;
}

/** Forgets a name of the single sign-on: nobody new comes in by it. */
export async function dropOrganisation(organisation: string): Promise<Outcome<"no-provider">> {
  const issuer = env().OIDC_ISSUER;
  if (!issuer) return refused("no-provider");
  const [row] = await callEntrance<{ institution_id: string }>("findOrganisation", issuer, organisation);
  await callEntrance("dropOrganisation", issuer, organisation);
  if (row) await noteOrganisation(row.institution_id, "drop-organisation", organisation);
  return allowed;
}

/** Who comes in through which school decides whom Koers takes somebody for, so the institution reads it in its own log. */
async function noteOrganisation(
  institution: string,
  verb: "add-organisation" | "drop-organisation",
  organisation: string,
) {
  const note = { verb, entity: "institution", entityId: institution, details: { organisation } } as const;
  await withTenant(institutionId(institution), (tx) => recordWrite(tx, null, note));
}

/**
 * A new founding password for a first admin who let theirs pass, as long as nobody ever came in or did anything there:
 * it still opens nothing of anybody (security.md, the founding password).
 */
export async function renewFounding(institution: string): Promise<Outcome<"entered" | "busy", Founded>> {
  const found = (await listInstitutions()).find(({ id }) => id === institution);
  if (!found?.isUnentered) return refused("entered");
  const halves = [makeHalf(), makeHalf()] as const;
  const hash = await orBusy(hashPassword(wholeOf(...halves)));
  if (hash === "busy") return refused("busy");
  const email = await withTenant(institutionId(institution), async (tx) => {
    const deeds = await tx.trailEvent.count({ where: { actorId: { not: null } } });
    if (deeds > 0) return null;
    const [renewed] = await tx.$queryRaw<{ personId: string; email: string }[]>`
      select person_id as "personId", email from entrance.renew_founding_password(${hash})`;
    if (!renewed) return null;
    const { personId } = renewed;
    const note = { verb: "give-password", entity: "access", entityId: personId } as const;
    await recordWrite(tx, null, { ...note, subjectPersonId: personId });
    return renewed.email;
  });
  if (email === null) return refused("entered");
  return done({ slug: found.slug, name: found.name, email, password: halves.join(" ") });
}

/**
 * Opens a second half that waits at the operator, once, as support: the one thing of an institution an operator is shown.
 * Whose it is reads that the operator gave it.
 */
export async function giveWaitingHalf(
  visitor: Visitor,
  asked: { institutionId: string; halfId: string },
): Promise<Outcome<GivingRefusal, { half: string }>> {
  const waiting = await findWaitingHalf(visitor, asked);
  if (!waiting) return refused("given-already");
  const home = institutionId(waiting.institutionId);
  return withTenant(home, async (tx) => {
    const half = await claimHalf(tx, home, waiting.halfId);
    if (!half) return refused("given-already");
    const outcome = await giveHalf(tx, home, half, { giverId: null, now: new Date() });
    if (!outcome.ok) return outcome;
    const { personId } = half;
    const note = { verb: "give-second-half", entity: "access", entityId: personId } as const;
    await recordWrite(tx, null, { ...note, subjectPersonId: personId });
    return outcome;
  });
}
