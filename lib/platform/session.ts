import "server-only";

import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "@/lib/platform/actor";
import { callEntrance } from "@/lib/platform/entrance";
import type { Locale } from "@/lib/platform/format";
import type { Idiom } from "@/lib/platform/idiom";
import { findIdiom } from "@/lib/platform/local-words";
import { findHolder } from "@/lib/platform/personal-link";
import { findActor } from "@/lib/platform/relations";
import { currentPath, languageHeader, linkTokenOf, pathHeader, slugOf, teamOf } from "@/lib/platform/request";
import { institutionId } from "@/lib/platform/tenancy";
import { cookieName, openToken } from "@/lib/platform/token";
import { localeCookie } from "@/lib/platform/words";

const visitorShape = z.object({
  identityId: z.uuid(),
  locale: z.enum(["nl", "en"]),
  theme: z.enum(["system", "light", "dark"]),
  isOperator: z.boolean(),
  /** Signed in with a password somebody else made: may only choose one's own. */
  isProvisional: z.boolean(),
  /** When somebody else made the account's password, for two weeks. */
  passwordGivenAt: z.coerce.date().nullable(),
  memberships: z.array(
    z.object({
      institutionId: z.uuid().transform(institutionId),
      slug: z.string(),
      name: z.string(),
      personId: z.uuid(),
    }),
  ),
});

/** Somebody signed in: of which institutions, and how they want to read. */
export type Visitor = z.output<typeof visitorShape> & { readonly sessionId: string };

/** The id of the session in the browser's cookie, unchecked; null without a readable one. */
export async function sentSessionId(): Promise<string | null> {
  const token = (await cookies()).get(cookieName("koers"))?.value;
  return token ? openToken(token) : null;
}

/** Who is signed in, read afresh from the server's session; null when nobody is. */
export const findVisitor = cache(async (): Promise<Visitor | null> => {
  const sessionId = await sentSessionId();
  if (!sessionId) return null;
  const [row] = await callEntrance<{ result: unknown }>("enter", sessionId);
  if (!row?.result) return null;
  return { ...visitorShape.parse(row.result), sessionId };
});

/** How the reader wants to read, also before signing in: as they chose on this device, or as the link they were given begins. */
export async function currentLocale(): Promise<Locale> {
  const visitor = await findVisitor();
  if (visitor) return visitor.locale;
  const chosen = (await cookies()).get(localeCookie)?.value;
  return (chosen ?? (await headers()).get(languageHeader)) === "en" ? "en" : "nl";
}

/**
 * How the institution of this request names things: the one somebody acts in, or whose personal link was opened; nothing
 * of its own elsewhere.
 */
export const currentIdiom = cache(async (): Promise<Idiom> => {
  const actor = (await findVisitor()) && (await findCurrentActor());
  if (actor) return actor.idiom;
  const token = linkTokenOf((await headers()).get(pathHeader) ?? "");
  // Whether the link may be used at all, and how often wrong ones are tried, is for the page to say.
  const holder = token === null ? null : await findHolder(token, null);
  return holder ? findIdiom(holder.institutionId) : {};
});

/** Who acts in the institution this request's address names; null when signed out or no member there. */
export const findCurrentActor = cache(async (): Promise<Actor | null> => {
  const visitor = await findVisitor();
  const path = await currentPath();
  const slug = slugOf(path);
  const member = visitor?.memberships.find((membership) => membership.slug === slug);
  return member ? findActor(member, new Date(), teamOf(path)) : null;
});

/**
 * Who acts on this page. Signed out, the reader goes to the sign-in; an institution one is no
 * member of is as absent as one that does not exist.
 */
export async function currentActor(): Promise<Actor> {
  await currentVisitor();
  const actor = await findCurrentActor();
  if (!actor) notFound();
  return actor;
}

/** Who is signed in on this page; sends to the sign-in, or to choosing a password, whoever is not. */
export async function currentVisitor(): Promise<Visitor> {
  const visitor = await findVisitor();
  if (!visitor) redirect(`/login?next=${encodeURIComponent(await currentPath())}`);
  if (visitor.isProvisional) redirect("/login/wachtwoord");
  return visitor;
}
