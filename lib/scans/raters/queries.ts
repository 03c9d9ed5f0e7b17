import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { tokenFrom } from "@/lib/platform/personal-link";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask, question, type Question } from "@/lib/platform/together";
import { findAnswers, findForm, isStillAsked } from "@/lib/scans/forms/queries";
import { openKey } from "@/lib/scans/links/queries";
import { claimRound, findRound, type RoundView } from "@/lib/scans/rounds/queries";
import { isOpen } from "@/lib/scans/rounds/rules";
import type { InstrumentKind, RaterCategory } from "@/lib/scans/rules";

/** Somebody who is asked, for the owner of the round: who, as whom, and whether the question left. Not whether they answered. */
export type RaterView = {
  readonly id: string;
  readonly category: RaterCategory;
  readonly name: string | null;
  readonly email: string | null;
  readonly personId: string | null;
  readonly personName: PersonName | null;
  readonly isAccepted: boolean;
  readonly isInvited: boolean;
  readonly isMailed: boolean;
  readonly suggestedBy: PersonName | null;
};

/** Everybody a round asks, suggestions first. */
export function listRaters(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  roundId: string,
): Promise<RaterView[]> {
  return tx.$queryRaw<RaterView[]>`
    select a.id, a.category, a.name, a.email, a.person_id as "personId",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`a.person_id`)} as "personName",
      a.accepted_on is not null as "isAccepted", a.invited_on is not null as "isInvited",
      a.invited_on is not null and a.mail_due is null as "isMailed",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`a.suggested_by_id`)} as "suggestedBy"
    from scan_raters a
    where a.institution_id = ${institutionId}::uuid and a.round_id = ${roundId}::uuid
    order by (a.accepted_on is null) desc, a.category = 'self' desc, a.category, a.id limit 200`;
}

export type RaterInRound = {
  readonly round: RoundView;
  readonly rater: { readonly id: string; readonly category: RaterCategory; readonly personId: string | null };
};

/** A rater with the round, claimed; null when there is no such rater. */
export async function claimRater(
  tx: TenantTx,
  actor: Pick<Actor, "institutionId">,
  raterId: string,
): Promise<RaterInRound | null> {
  const where = { institutionId: actor.institutionId, id: raterId };
  const found = await tx.scanRater.findFirst({ where, select: { roundId: true } });
  const round = found && (await claimRound(tx, actor, found.roundId));
  const select = { id: true, category: true, personId: true } as const;
  const rater = round && (await tx.scanRater.findFirst({ where, select }));
  return round && rater ? { round, rater: { ...rater, category: rater.category as RaterCategory } } : null;
}

/** A form that waits for somebody with an account. */
export type RequestView = {
  readonly raterId: string;
  readonly kind: InstrumentKind;
  readonly category: RaterCategory;
  readonly subjectName: PersonName | null;
  readonly teamName: string | null;
  readonly name: string;
  readonly closesOn: Day;
  readonly isSubmitted: boolean;
};

const mostRequests = 50;

/** Forms of running rounds that somebody is asked to fill in, those handed in last, the first to close first. */
export function listRequests(tx: TenantTx, actor: Actor, now: Date): Promise<readonly RequestView[]> {
  return ask(tx, requestsOf(actor, now, Prisma.sql`true`));
}

/** The same as one question among others: what is not handed in yet. */
export function openRequestsOf(actor: Actor, now: Date): Question<readonly RequestView[]> {
  return requestsOf(actor, now, Prisma.sql`a.submitted_on is null`);
}

function requestsOf(
  { institutionId, personId }: Actor,
  now: Date,
  filter: Prisma.Sql,
): Question<readonly RequestView[]> {
  const today = dayOf(now);
  return question<RequestView>(Prisma.sql`
    select a.id as "raterId", i.kind, a.category, r.name, r.closes_on::text as "closesOn", t.name as "teamName",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`r.subject_id`)} as "subjectName", a.submitted_on is not null as "isSubmitted"
    from scan_raters a
    join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.id = a.round_id
    join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
    join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id
    left join teams t on t.institution_id = ${institutionId}::uuid and t.id = r.team_id
    where a.institution_id = ${institutionId}::uuid and a.person_id = ${personId}::uuid and a.invited_on is not null
      and r.closed_at is null and r.opens_on <= ${today}::date and r.closes_on >= ${today}::date
      and ${isStillAsked(institutionId, today)} and ${filter}
    order by a.submitted_on is not null, r.closes_on, a.id limit ${mostRequests}`);
}

/** The token of somebody's own link, for the account that was asked; null for anybody else, or when the round is not open. */
export async function findOwnToken(
  tx: TenantTx,
  actor: Actor,
  raterId: string,
  now: Date,
): Promise<string | null> {
  const where = { institutionId: actor.institutionId, id: raterId, personId: actor.personId };
  const rater = await tx.scanRater.findFirst({ where, select: { roundId: true, invitedOn: true } });
  const round = rater?.invitedOn ? await findRound(tx, actor, rater.roundId) : null;
  if (!round || !isOpen(round, dayOf(now))) return null;
  const key = await openKey(tx, actor.institutionId, round.id);
  return key && tokenFrom(key, raterId);
}

/** The form that somebody's own link opens, for the account that was asked; null as findOwnToken. */
export async function findOwnForm(tx: TenantTx, actor: Actor, raterId: string, now: Date) {
  const token = await findOwnToken(tx, actor, raterId, now);
  if (!token) return null;
  const context = { tx, holder: { institutionId: actor.institutionId, recordId: raterId, token }, now };
  const form = await findForm(context);
  return form && { form, answers: form.submittedOn ? {} : await findAnswers(context), token };
}
