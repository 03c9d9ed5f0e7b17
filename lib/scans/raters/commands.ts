import "server-only";

import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { Locale } from "@/lib/platform/format";
import { claimLetter } from "@/lib/platform/letters";
import { endLinks, tokenFrom } from "@/lib/platform/personal-link";
import type { TenantTx } from "@/lib/platform/tenancy";
import { formKeyOf } from "@/lib/scans/forms/queries";
import { mayBeAsked, mayReachOutside } from "@/lib/scans/raters/rules";
import type { RaterInRound } from "@/lib/scans/raters/queries";
import { openKey } from "@/lib/scans/links/queries";
import type { RoundView } from "@/lib/scans/rounds/queries";
import { mayAsk } from "@/lib/scans/rounds/rules";
import type { RaterCategory } from "@/lib/scans/rules";

type Person = {
  readonly personId: string;
  readonly category: RaterCategory;
  /** Who suggested it; the owner still has to agree. Null for what the owner chose. */
  readonly suggestedById?: string | null;
};

type Outside = {
  readonly name: string;
  readonly email: string;
  readonly category: RaterCategory;
  readonly locale?: Locale;
};

type AskRefusal = RefusalOf<typeof mayBeAsked> | RefusalOf<typeof mayAsk>;

/** Adds somebody of the institution to those a round asks. Refuses somebody who is among them already. */
export async function askPerson(
  tx: TenantTx,
  round: RoundView,
  { personId, category, suggestedById = null }: Person,
  now: Date,
): Promise<Outcome<AskRefusal | "already-asked" | "nobody", { raterId: string }>> {
  const verdict = mayBeAsked({ ...round, asked: round.asked + round.suggested }, personId);
  if (!verdict.ok) return verdict;
  const known = await tx.person.count({ where: { id: personId, kind: kindOf(category) } });
  if (known === 0) return refused("nobody");
  return addRater(tx, round, { personId, category, suggestedById }, now);
}

/**
 * Adds somebody without an account. Refuses when only their mail could reach them and there is no mail, or the asker had enough
 * letters sent today; and a colleague's address, the asker's own as well: they are asked as colleagues, and nobody stands in both groups.
 */
export async function askOutside(
  tx: TenantTx,
  actor: Pick<Actor, "personId">,
  round: RoundView,
  { name, email, category, locale }: Outside,
  { now, hasMail }: { now: Date; hasMail: boolean },
): Promise<
  Outcome<AskRefusal | "already-asked" | "no-mail" | "a-colleague" | "letters-enough", { raterId: string }>
> {
  const verdict = mayBeAsked({ ...round, asked: round.asked + round.suggested }, null);
  if (!verdict.ok) return verdict;
  const reach = mayReachOutside(round, hasMail);
  if (!reach.ok) return reach;
  const colleagues = await tx.person.count({
    where: { kind: "staff", email: { equals: email, mode: "insensitive" } },
  });
  if (colleagues > 0) return refused("a-colleague");
  const asked = await addRater(tx, round, { name, email, category, ...(locale && { locale }) }, now);
  const letter = asked.ok ? await claimLetter(actor, email) : allowed;
  return letter.ok ? asked : letter;
}

/** Agrees to somebody who was suggested. */
export async function acceptRater(tx: TenantTx, { round, rater }: RaterInRound, now: Date) {
  const verdict = mayAsk(round, dayOf(now));
  if (!verdict.ok) return verdict;
  await tx.scanRater.updateMany({
    where: { id: rater.id, acceptedOn: null },
    data: { acceptedOn: asDate(dayOf(now)) },
  });
  return done({ raterId: rater.id });
}

/** No longer asks somebody: the link ends, and what they filled in is destroyed. */
export async function dropRater(
  tx: TenantTx,
  institutionId: InstitutionId,
  { round, rater }: RaterInRound,
  now: Date,
): Promise<Outcome<RefusalOf<typeof mayAsk> | "yourself", { raterId: string }>> {
  const verdict = mayAsk(round, dayOf(now));
  if (!verdict.ok) return verdict;
  if (rater.category === "self") return refused("yourself");
  const secret = await openKey(tx, institutionId, round.id);
  if (secret) {
    const key = formKeyOf(tokenFrom(secret, rater.id));
    await tx.$executeRaw`delete from scan_forms where institution_id = ${institutionId}::uuid and key = ${key}::bytea`;
  }
  await endLinks(tx, [rater.id]);
  await tx.scanRater.deleteMany({ where: { id: rater.id } });
  return done({ raterId: rater.id });
}

type NewRater = {
  readonly category: RaterCategory;
  readonly personId?: string;
  readonly suggestedById?: string | null;
  readonly name?: string;
  readonly company?: string | null;
  readonly relation?: string;
  readonly email?: string | null;
  readonly locale?: Locale;
};

/** Adds a row to those a round asks, as they come; who may be asked was looked at before. Refuses one that is there already. */
export async function addRater(
  tx: TenantTx,
  round: RoundView,
  rater: NewRater,
  now: Date,
): Promise<Outcome<RefusalOf<typeof mayAsk> | "already-asked", { raterId: string }>> {
  const open = mayAsk(round, dayOf(now));
  if (!open.ok) return open;
  const id = newId();
  const acceptedOn = rater.suggestedById ? null : asDate(dayOf(now));
  const { count } = await tx.scanRater.createMany({
    data: { id, roundId: round.id, acceptedOn, ...rater },
    skipDuplicates: true,
  });
  return count > 0 ? done({ raterId: id }) : refused("already-asked");
}

function kindOf(category: RaterCategory): "staff" | "student" {
  return category === "student" ? "student" : "staff";
}
