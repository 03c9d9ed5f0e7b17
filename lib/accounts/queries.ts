import "server-only";

import { callEntrance } from "@/lib/platform/entrance";
import { env } from "@/lib/platform/env";
import type { Visitor } from "@/lib/platform/session";

/** By which ways somebody can come in: the single sign-on's name when there is one, and whether demo accounts exist. */
export function findSignInWays(): { provider: string | null; hasDemo: boolean } {
  const { OIDC_ISSUER, OIDC_NAME, DEMO } = env();
  return { provider: OIDC_ISSUER ? OIDC_NAME : null, hasDemo: DEMO === "1" };
}

export type SessionView = {
  readonly id: string;
  readonly device: string;
  readonly openedAt: Date;
  readonly seenAt: Date;
  readonly isPresent: boolean;
};

/** One's own open sessions, the present one first. */
export async function listOwnSessions({ sessionId }: Visitor): Promise<SessionView[]> {
  const rows = await callEntrance<{ id: string; device: string; created_at: Date; seen_at: Date }>(
    "listSessions",
    sessionId,
  );
  const views = rows.map((row) => ({
    id: row.id,
    device: row.device,
    openedAt: row.created_at,
    seenAt: row.seen_at,
    isPresent: row.id === sessionId,
  }));
  return views.sort((a, b) => Number(b.isPresent) - Number(a.isPresent));
}

/** The address one signs in with and since when the password is in use; null for who only uses single sign-on. */
export async function findOwnPassword({
  sessionId,
}: Visitor): Promise<{ email: string; changedAt: Date } | null> {
  const [row] = await callEntrance<{ email: string; changed_at: Date }>("findOwnCredential", sessionId);
  return row ? { email: row.email, changedAt: row.changed_at } : null;
}
