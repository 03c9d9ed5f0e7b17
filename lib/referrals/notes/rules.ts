import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** For how long an adviser can talk their notes through before a student reads what they asked for. */
export const daysToTalk = 7;

type Asked = { readonly notesAskedAt: Date | null; readonly notesOpenedAt: Date | null };

/**
 * From when a student reads what their adviser noted: never unasked; once they asked when the adviser opens it, or a week later
 * (permissions.md 6.3, domain.md 2.5 on access).
 */
export function notesOpenAt({ notesAskedAt, notesOpenedAt }: Asked): Date | null {
  if (notesAskedAt === null) return null;
  return notesOpenedAt ?? new Date(notesAskedAt.getTime() + daysToTalk * 86_400_000);
}

/** Where a student's request stands: not asked, waiting for a talk, or open to be read. */
export function requestOf(asked: Asked, now: Date): "none" | "waits" | "open" {
  const at = notesOpenAt(asked);
  if (at === null) return "none";
  return at <= now ? "open" : "waits";
}

/** Asked once, of a referral that somebody took up. */
export function mayBeAsked({
  notesAskedAt,
  acceptedAt,
}: Asked & { readonly acceptedAt: Date | null }): Outcome<"asked-already" | "not-taken-up"> {
  if (!acceptedAt) return refused("not-taken-up");
  return notesAskedAt === null ? allowed : refused("asked-already");
}

/** An adviser opens what a student asked for and can't read yet. */
export function mayBeOpened(asked: Asked, now: Date): Outcome<"not-asked"> {
  return requestOf(asked, now) === "waits" ? allowed : refused("not-asked");
}
