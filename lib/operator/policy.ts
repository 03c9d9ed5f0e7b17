import type { Visitor } from "@/lib/platform/session";

/** The operator arranges institutions and sees none of their content (permissions.md, OPS). */
export function isOperator(visitor: Visitor | null): visitor is Visitor {
  return visitor?.isOperator === true;
}

/** The first-run set-up is open to whoever has the code; without an empty installation there is none. */
export function maySetUp(_visitor: Visitor | null): _visitor is Visitor | null {
  return true;
}
