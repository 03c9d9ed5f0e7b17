import { listRequests } from "@/lib/conversations/staff/requests/queries";
import type { Actor } from "@/lib/platform/actor";
import type { Staffed } from "@/tests/support/staff-talks";

/** What was asked in a talk, as one of the two reads it. */
export function findRequests({ here }: Staffed, actor: Actor, talkId: string) {
  return here.inside((tx) => listRequests(tx, actor, talkId), actor.personId);
}
