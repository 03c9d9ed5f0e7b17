import type { Visitor } from "@/lib/platform/session";

/** Signing in and out, and how one reads: open to whoever comes by. */
export function mayComeIn(_visitor: Visitor | null): _visitor is Visitor | null {
  return true;
}

/** One's own password: for everybody who is signed in, also with a password that must be replaced. */
export function mayChoosePassword(visitor: Visitor | null): visitor is Visitor {
  return visitor !== null;
}

/** One's own sessions: for everybody who is fully signed in. */
export function mayEndSessions(visitor: Visitor | null): visitor is Visitor {
  return visitor !== null && !visitor.isProvisional;
}
