import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import Provider, { type KoaContextWithOIDC } from "oidc-provider";
import { providerSettings } from "@/tests/support/provider-settings";

export type ProviderPerson = {
  readonly sub: string;
  readonly email: string | null;
  readonly organisation: string | null;
};

export type RunningProvider = {
  /** Who signs in at the provider from now on. */
  become: (person: ProviderPerson) => void;
  /** The questions the application asked at the authorisation address, oldest first. */
  readonly asked: URLSearchParams[];
  stop: () => Promise<void>;
};

/**
 * A real OpenID provider on loopback, as a school's federation is: discovery, PKCE required, and personal
 * claims at its userinfo address only. Whoever comes by is the person it was told to be.
 */
export async function startProvider(redirectUri: string): Promise<RunningProvider> {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: client_id,
    OIDC_CLIENT_SECRET: client_secret,
  } = providerSettings;
  const server = createServer();
  await new Promise<void>((listening) => {
    server.listen(Number(new URL(issuer).port), "127.0.0.1", listening);
  });
  let person: ProviderPerson = { sub: "nobody", email: null, organisation: null };
  const asked: URLSearchParams[] = [];

  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id, client_secret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email"], profile: ["schac_home_organization"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: KoaContextWithOIDC, { uid }: { uid: string }) => `/as-told/${uid}` },
    cookies: { keys: [randomUUID()] },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({
        sub,
        ...(person.email && { email: person.email }),
        ...(person.organisation && { schac_home_organization: person.organisation }),
      }),
    }),
    loadExistingGrant: async (context: KoaContextWithOIDC) => {
      const { client: asking, session } = context.oidc;
      if (!asking || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });

  const answer = provider.callback();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const address = new URL(request.url ?? "/", issuer);
    if (address.pathname === "/auth") asked.push(address.searchParams);
    if (!address.pathname.startsWith("/as-told/")) return void answer(request, response);
    const result = { login: { accountId: person.sub, remember: false } };
    void provider.interactionFinished(request, response, result);
  });
  return { asked, become: (next) => void (person = next), stop: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((stopped) => server.close(() => stopped()));
}
