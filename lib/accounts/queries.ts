import "server-only";

import { env } from "@/lib/platform/env";

/** By which ways somebody can come in: the single sign-on's name when there is one, and whether demo accounts exist. */
export function findSignInWays(): { provider: string | null; hasDemo: boolean } {
  const { OIDC_ISSUER, OIDC_NAME, DEMO } = env();
  return { provider: OIDC_ISSUER ? OIDC_NAME : null, hasDemo: DEMO === "1" };
}
