import "server-only";

import { z } from "zod";
import { callEntrance } from "@/lib/platform/entrance";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { institutionId, type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { recordWrite } from "@/lib/platform/trail";

/** What a provider tells of somebody, after its signature was checked. */
export type Claims = z.output<typeof claimsShape>;

const claimsShape = z.looseObject({ sub: z.string().min(1) });

/** What stands in an id token whose signature the provider's client has checked already. */
export function claimsIn(idToken: string): Claims {
  const [, body = ""] = idToken.split(".");
  return claimsShape.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
}

type Unknown = "unknown-organisation" | "unconfirmed-organisation" | "unknown-person" | "address-in-doubt";

/**
 * Whose identity this is: known by issuer and subject, never by e-mail (security.md, Sign-in). A first time,
 * the organisation's claim says which institution, by the operator's table and that institution's own word, and the
 * e-mail claim which person of that institution, searched inside it. Refuses what nobody entered or confirmed.
 */
export async function findIdentityOf(
  issuer: string,
  claims: Record<string, unknown>,
): Promise<Outcome<Unknown, string>> {
  const { sub } = claimsShape.parse(claims);
  const organisation = claimOf(claims, env().OIDC_INSTITUTION_CLAIM);
  if (organisation === null) return refused("unknown-organisation");
  const [home] = await callEntrance<Home>("findOrganisation", issuer, organisation);
  if (!home) return refused("unknown-organisation");

  const [known] = await callEntrance<{ result: string | null }>("findSubject", issuer, sub);
  if (known?.result) return done(known.result);
  if (!home.is_confirmed) return refused("unconfirmed-organisation");

  const email = claims["email_verified"] === false ? null : claimOf(claims, env().OIDC_EMAIL_CLAIM);
  if (email === null) return refused("unknown-person");
  return withTenant(institutionId(home.institution_id), (tx) => tie(tx, { issuer, sub, email }));
}

type Home = { readonly institution_id: string; readonly is_confirmed: boolean };

type Stranger = { readonly issuer: string; readonly sub: string; readonly email: string };

/**
 * Ties the subject to the one person here with this address; unknown when there is none or the tie is refused. An address
 * in doubt ties nobody: a file changed it after there was something to read, and a file is one person's word. Its owner
 * confirms it once they came in another way.
 */
async function tie(tx: TenantTx, { issuer, sub, email }: Stranger): Promise<Outcome<Unknown, string>> {
  const [person, another] = await tx.$queryRaw<{ id: string; isInDoubt: boolean }[]>`
    select id, is_address_in_doubt as "isInDoubt" from people
    where lower(email) = ${email.trim().toLowerCase()} limit 2`;
  if (!person || another) return refused("unknown-person");
  if (person.isInDoubt) return refused("address-in-doubt");
  const [row] = await tx.$queryRaw<{ result: string | null }[]>`
    select entrance.tie_subject(${issuer}, ${sub}, ${newId()}::uuid, ${newId()}::uuid, ${person.id}::uuid) as result`;
  if (!row?.result) return refused("unknown-person");
  const note = {
    verb: "tied-to-provider",
    entity: "access",
    entityId: person.id,
    subjectPersonId: person.id,
  } as const;
  await recordWrite(tx, person.id, note);
  return done(row.result);
}

/** The first of these claims that says something; names are separated by commas, older spellings after newer. */
function claimOf(claims: Record<string, unknown>, names: string): string | null {
  for (const name of names.split(/[\s,]+/)) {
    const value: unknown = claims[name];
    const one: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof one === "string" && one !== "") return one;
  }
  return null;
}
