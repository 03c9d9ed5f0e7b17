import "server-only";

import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth, { type AuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { findPreferences, openSession } from "@/lib/platform/auth";
import { currentCaller } from "@/lib/platform/caller";
import { env } from "@/lib/platform/env";
import { ownPath } from "@/lib/platform/own-path";
import { type Claims, claimsIn, findIdentityOf } from "@/lib/platform/provider-identity";
import { sentSessionId } from "@/lib/platform/session";
import { cookieFlags, cookieName, isSecure, sessionSeconds } from "@/lib/platform/token";
import { localeCookie, themeCookie } from "@/lib/platform/words";

/** The one module that knows next-auth: the provider of the environment, and a session of our own at the end. */
const providerId = "sso";

export function hasSingleSignOn(): boolean {
  return env().OIDC_ISSUER !== undefined;
}

/** Sends the browser to the provider, with state, nonce and PKCE; `next` is where it goes afterwards. */
export async function goToProvider(next: string | null): Promise<Response> {
  // next-auth wants a token of its own against forged sign-ins. Ours is made and sent here, in one step.
  const token = randomBytes(32).toString("hex");
  const signed = createHash("sha256").update(`${token}${env().AUTH_SECRET}`).digest("hex");
  (await cookies()).set(cookieName("koers-csrf"), `${token}|${signed}`, { ...cookieFlags(), maxAge: 600 });
  const body = new URLSearchParams({ csrfToken: token, callbackUrl: next ?? "/" });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const address = `${env().PUBLIC_URL}/api/auth/signin/${providerId}`;
  return call(new NextRequest(address, { method: "POST", body, headers }), ["signin", providerId]);
}

/** The provider's answer: a session for somebody known, or back to the sign-in with the reason. */
export async function answerProvider(request: NextRequest): Promise<Response> {
  const opened: string[] = [];
  const answer = await call(request, ["callback", providerId], (sessionId) => opened.push(sessionId));
  for (const sessionId of opened) {
    const { locale, theme } = await findPreferences(sessionId);
    // Written by hand: Next's own cookie jar would keep the cookies that are to go.
    for (const [name, value] of Object.entries({ [localeCookie]: locale, [themeCookie]: theme })) {
      answer.headers.append(
        "set-cookie",
        `${name}=${value}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`,
      );
    }
  }
  return answer;
}

type Opened = (sessionId: string) => void;

async function call(
  request: NextRequest,
  nextauth: string[],
  opened: Opened = () => undefined,
): Promise<Response> {
  // It takes its own address from here and from nowhere a browser could write.
  process.env["NEXTAUTH_URL"] = env().PUBLIC_URL;
  const answer: unknown = await NextAuth(request, { params: Promise.resolve({ nextauth }) }, options(opened));
  return answer instanceof Response ? withoutItsPages(answer) : new Response(null, { status: 404 });
}

/** next-auth has pages of its own for what went wrong; ours is the sign-in. */
function withoutItsPages(answer: Response): Response {
  const target = answer.headers.get("location") ?? "";
  if (!target.startsWith(`${env().PUBLIC_URL}/api/auth/`)) return answer;
  const copy = new Response(null, { status: 302, headers: answer.headers });
  copy.headers.set("location", `${env().PUBLIC_URL}/login?melding=failed`);
  return copy;
}

function options(opened: Opened): AuthOptions {
  return {
    secret: env().AUTH_SECRET,
    providers: [provider()],
    session: { strategy: "jwt", maxAge: sessionSeconds },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: cookie("koers"),
      callbackUrl: cookie("koers-next"),
      csrfToken: cookie("koers-csrf"),
      state: cookie("koers-state", 900),
      nonce: cookie("koers-nonce", 900),
      pkceCodeVerifier: cookie("koers-pkce", 900),
    },
    callbacks: callbacks(opened),
    logger: {
      // Codes only: what comes with them may hold names, addresses and tokens.
      error: (code) => console.error(JSON.stringify({ level: "error", msg: "single sign-on failed", code })),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

function callbacks(opened: Opened): NonNullable<AuthOptions["callbacks"]> {
  return {
    signIn: async ({ user, profile }) => {
      const found = await findIdentityOf(String(env().OIDC_ISSUER), { ...profile });
      if (!found.ok) return `${env().PUBLIC_URL}/login?melding=${found.refusal}`;
      user.id = found.data;
      return true;
    },
    // The token carries the id of the server's session and nothing of what the provider told.
    jwt: async ({ user }) => {
      const { device } = await currentCaller();
      const sid = await openSession({ identityId: user.id, device, previous: await sentSessionId() });
      opened(sid);
      return { sid };
    },
    redirect: ({ url }) => {
      const path = url.startsWith(env().PUBLIC_URL) ? url.slice(env().PUBLIC_URL.length) : url;
      return Promise.resolve(`${env().PUBLIC_URL}${ownPath(path) ?? "/"}`);
    },
  };
}

function cookie(name: string, maxAge?: number) {
  const flags = maxAge === undefined ? cookieFlags() : { ...cookieFlags(), maxAge };
  return { name: cookieName(name), options: flags };
}

function provider(): OAuthConfig<Claims> {
  const { OIDC_ISSUER = "", OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SCOPE } = env();
  return {
    id: providerId,
    name: OIDC_NAME,
    type: "oauth",
    issuer: OIDC_ISSUER,
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
    ...(OIDC_CLIENT_ID ? { clientId: OIDC_CLIENT_ID } : {}),
    ...(OIDC_CLIENT_SECRET ? { clientSecret: OIDC_CLIENT_SECRET } : {}),
    authorization: { params: { scope: OIDC_SCOPE } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    // Some federations release claims at this address only; the subject must be the id token's.
    userinfo: {
      request: async ({ client, tokens }) => {
        const proven = claimsIn(tokens.id_token ?? "");
        const told = tokens.access_token ? await client.userinfo(tokens.access_token) : proven;
        if (told.sub !== proven.sub) throw new Error("The provider told about somebody else.");
        return { ...proven, ...told };
      },
    },
    profile: (claims) => ({ id: claims.sub }),
  };
}
