import "server-only";

import { randomInt, randomUUID } from "node:crypto";
import { inAnyOrder } from "@/lib/anonymity/groups/rules";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { endLinks, tokenFrom } from "@/lib/platform/personal-link";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { freezeAskedLevels, freezeDecisions } from "@/lib/scans/freezing/commands";
import { formKeyOf, openAnswers } from "@/lib/scans/forms/queries";
import { openKeys } from "@/lib/scans/links/queries";
import { mayClose } from "@/lib/scans/rounds/rules";
import { tellOfRounds } from "@/lib/scans/results/letters/commands";
import type { RaterCategory } from "@/lib/scans/rules";

type Submitted = {
  readonly id: string;
  readonly roundId: string;
  readonly category: RaterCategory;
  readonly isAnonymous: boolean;
};

type Kept = { readonly key: Uint8Array; readonly body: Uint8Array };

type Answer = {
  readonly id: string;
  readonly roundId: string;
  readonly questionId: string;
  readonly category: RaterCategory;
  readonly raterId: string | null;
  readonly step: number | null;
  readonly body: Uint8Array | null;
};

const rowsAtATime = 2000;

/**
 * Closes rounds that were sent: what was handed in becomes answers, each on its own, in any order, with a random id
 * and the day only; in an anonymous round nothing says whose. Forms, links and the keys they follow from are
 * destroyed in the same transaction, so that from then on nobody can tie an answer to its author (decisions 35).
 * Whom a result is there for is told by letter, but for who closed it. Returns the rounds that this closed; a round
 * closed before is left as it is.
 */
export async function closeRounds(
  tx: TenantTx,
  institutionId: InstitutionId,
  roundIds: readonly string[],
  now: Date,
  byId?: string,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from scan_rounds where institution_id = ${institutionId}::uuid and id = any(${[...roundIds]}::uuid[])
      and closed_at is null and invited_at is not null order by id for update`;
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return ids;
  const answers = await readSubmitted(tx, institutionId, ids);
  await writeAnswers(tx, answers, now);
  await tx.$executeRaw`
    delete from scan_forms where institution_id = ${institutionId}::uuid and round_id = any(${ids}::uuid[])`;
  const raters = await tx.$queryRaw<{ id: string }[]>`
    update scan_raters set mail_due = null
    where institution_id = ${institutionId}::uuid and round_id = any(${ids}::uuid[]) returning id`;
  await endLinks(
    tx,
    raters.map(({ id }) => id),
  );
  await tx.$executeRaw`
    update scan_rounds set closed_at = ${now}, link_key = null
    where institution_id = ${institutionId}::uuid and id = any(${ids}::uuid[])`;
  await freezeDecisions(tx, institutionId, ids);
  await freezeAskedLevels(tx, institutionId, ids, now);
  await tellOfRounds(tx, institutionId, ids, { now, ...(byId ? { byId } : {}) });
  return ids;
}

/** Closes one round before its day for who asked for it; refuses one that was not sent yet, or is closed. */
export async function closeEarly(
  tx: TenantTx,
  { institutionId, personId }: Pick<Actor, "institutionId" | "personId">,
  round: Parameters<typeof mayClose>[0] & { readonly id: string },
  now: Date,
): Promise<ReturnType<typeof mayClose>> {
  const verdict = mayClose(round);
  if (verdict.ok) await closeRounds(tx, institutionId, [round.id], now, personId);
  return verdict;
}

async function readSubmitted(
  tx: TenantTx,
  institutionId: InstitutionId,
  ids: readonly string[],
): Promise<Answer[]> {
  const keys = await openKeys(tx, institutionId, ids);
  const submitted = await tx.$queryRaw<Submitted[]>`
    select a.id, a.round_id as "roundId", a.category, r.is_anonymous as "isAnonymous"
    from scan_raters a join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.id = a.round_id
    where a.institution_id = ${institutionId}::uuid and a.round_id = any(${[...ids]}::uuid[]) and a.submitted_on is not null`;
  const forms = await tx.$queryRaw<Kept[]>`
    select key, body from scan_forms
    where institution_id = ${institutionId}::uuid and round_id = any(${[...ids]}::uuid[])`;
  const byKey = new Map(forms.map((form) => [hexOf(form.key), form]));
  const answers: Answer[] = [];
  for (const rater of submitted) {
    const key = keys.get(rater.roundId);
    const form = key && byKey.get(hexOf(formKeyOf(tokenFrom(key, rater.id))));
    if (form) answers.push(...(await answersOf(tx, institutionId, rater, form)));
  }
  return inAnyOrder(answers, (below) => randomInt(below));
}

async function answersOf(
  tx: TenantTx,
  institutionId: InstitutionId,
  { id: raterId, roundId, category, isAnonymous }: Submitted,
  form: Kept,
): Promise<Answer[]> {
  const given = Object.entries(await openAnswers(tx, institutionId, form.key, form.body));
  return Promise.all(
    given.map(async ([questionId, { step, text }]): Promise<Answer> => {
      const id = randomUUID();
      const place = { table: "scan_answers", id, column: "body" };
      const body = text === "" ? null : await seal(tx, institutionId, place, text);
      return { id, roundId, questionId, category, raterId: isAnonymous ? null : raterId, step, body };
    }),
  );
}

async function writeAnswers(tx: TenantTx, answers: readonly Answer[], now: Date): Promise<void> {
  for (let from = 0; from < answers.length; from += rowsAtATime) {
    const chunk = answers.slice(from, from + rowsAtATime);
    await tx.$executeRaw`
      insert into scan_answers (id, round_id, question_id, category, rater_id, step, body, closed_on)
      select a.id, a.round_id, a.question_id, a.category, a.rater_id, a.step, decode(a.body, 'hex'), ${dayOf(now)}::date
      from unnest(${chunk.map(({ id }) => id)}::uuid[], ${chunk.map(({ roundId }) => roundId)}::uuid[],
        ${chunk.map(({ questionId }) => questionId)}::uuid[], ${chunk.map(({ category }) => category)}::text[],
        ${chunk.map(({ raterId }) => raterId)}::uuid[], ${chunk.map(({ step }) => step)}::smallint[],
        ${chunk.map(({ body }) => body && hexOf(body))}::text[]) as a(id, round_id, question_id, category, rater_id, step, body)`;
  }
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
