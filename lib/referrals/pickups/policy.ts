import type { StudentTies } from "@/lib/organisation/students/policy";
import type { Actor } from "@/lib/platform/actor";
import { mayRefer } from "@/lib/referrals/policy";
import { mayRaiseAbout } from "@/lib/signals/policy";

/** Instead of referring: the coach; instead of passing it on to the coach: whoever could do that about a student they see (W4). */
export function mayPickUp(actor: Actor, student: StudentTies): boolean {
  return mayRefer(actor, student) || mayRaiseAbout(actor, student);
}
