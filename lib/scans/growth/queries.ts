import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { EarlierResult } from "@/lib/scans/growth/rules";
import { questionsJson } from "@/lib/scans/instruments/queries";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import { countsJson } from "@/lib/scans/results/queries";
import { type Decision, scaleResultOf, type StepCount } from "@/lib/scans/results/rules";

const mostRounds = 6;

type Row = {
  readonly id: string;
  readonly name: string;
  readonly closedOn: Day;
  readonly questions: readonly QuestionView[];
  readonly counts: readonly StepCount[] | null;
  readonly shown: Decision | null;
};

/**
 * Closed rounds about one person with what of them may be shown, newest first (D2). Whose they are and who may read
 * them was asked before. One statement, however many rounds.
 */
export async function readEarlier(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  roundIds: readonly string[],
): Promise<EarlierResult[]> {
  if (roundIds.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    select r.id, r.name, (r.closed_at at time zone 'Europe/Amsterdam')::date::text as "closedOn", r.shown,
      ${questionsJson(institutionId, Prisma.sql`r.version_id`, Prisma.sql`r.id`)} as questions,
      ${countsJson(institutionId, Prisma.sql`r.id`)} as counts
    from scan_rounds r
    where r.institution_id = ${institutionId}::uuid and r.id = any(${[...roundIds]}::uuid[]) and r.closed_at is not null
    order by r.closed_at desc, r.id desc limit ${mostRounds}`;
  return rows.map(({ questions, counts, shown, ...round }) => ({
    ...round,
    questions: scaleResultOf(questions, counts ?? [], shown?.groups ?? []).questions,
  }));
}
