import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/prisma/client";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { decisionsOn } from "@/lib/scans/freezing/queries";
import { questionsJson } from "@/lib/scans/instruments/queries";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import {
  type Decision,
  type Gap,
  gapsIn,
  type ScaleResult,
  scaleResultOf,
  type StepCount,
  type Turnout,
  type Word,
  type WordsResult,
  wordsResultOf,
} from "@/lib/scans/results/rules";
import type { RoundView } from "@/lib/scans/rounds/queries";
import type { RaterCategory } from "@/lib/scans/rules";
import { levelsAskedOf } from "@/lib/profiles/force/queries";

type Institution = Pick<Actor, "institutionId">;

/** What came of a closed round about one person. */
export type ResultView = {
  readonly scales: ScaleResult;
  readonly words: readonly WordsResult[];
  readonly gaps: readonly Gap[];
  /** False when what others said is withheld, because an earlier round asked nearly the same people. */
  readonly showsOthers: boolean;
  readonly turnout: readonly Turnout[];
};

type Row = {
  readonly questions: readonly QuestionView[];
  readonly counts: readonly StepCount[] | null;
  readonly shown: Decision | null;
};

/** The result of a closed round about one person; who may read it is the policy's to say. */
export async function findResult(
  tx: TenantTx,
  actor: Institution,
  round: RoundView,
  now: Date,
): Promise<ResultView> {
  const { questions, counts, shown } = await readCounts(tx, actor, round);
  const decision = shown ?? (await decisionsOn(tx, actor, [round.id])).get(round.id) ?? nothing;
  const { showsOthers, turnout, groups } = decision;
  const scales = scaleResultOf(questions, counts, groups);
  const required = await listRequired(tx, actor, round, now);
  return {
    ...{ scales, showsOthers, turnout, gaps: gapsIn(scales.questions, required) },
    words: wordsResultOf(questions, await readWords(tx, actor, round), scales),
  };
}

const nothing: Decision = { showsOthers: false, turnout: [], groups: [] };

async function readCounts(
  tx: TenantTx,
  { institutionId }: Institution,
  round: RoundView,
): Promise<Row & { counts: readonly StepCount[] }> {
  const [row] = await tx.$queryRaw<Row[]>`
    select ${questionsJson(institutionId, Prisma.sql`r.version_id`, Prisma.sql`r.id`)} as questions, r.shown,
      ${countsJson(institutionId, Prisma.sql`r.id`)} as counts
    from scan_rounds r where r.institution_id = ${institutionId}::uuid and r.id = ${round.id}::uuid`;
  return { questions: row?.questions ?? [], counts: row?.counts ?? [], shown: row?.shown ?? null };
}

/** How many of each category gave each step to each question of a round. */
export function countsJson(institutionId: string, roundId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select jsonb_agg(to_jsonb(c)) from (
    select a.question_id as "questionId", a.category, a.step, count(*)::int as count from scan_answers a
    where a.institution_id = ${institutionId}::uuid and a.round_id = ${roundId} and a.step is not null
    group by 1, 2, 3) c)`;
}

/** In the order of their ids, which are random: of one person's words nothing says that they belong together. */
async function readWords(tx: TenantTx, { institutionId }: Institution, round: RoundView): Promise<Word[]> {
  const rows = await tx.$queryRaw<
    { id: string; questionId: string; category: RaterCategory; body: Uint8Array }[]
  >`
    select a.id, a.question_id as "questionId", a.category, a.body from scan_answers a
    where a.institution_id = ${institutionId}::uuid and a.round_id = ${round.id}::uuid and a.body is not null
    order by a.id limit 500`;
  return Promise.all(
    rows.map(async ({ id, questionId, category, body }) => {
      const text = await unseal(tx, institutionId, { table: "scan_answers", id, column: "body" }, body);
      return { questionId, category, text };
    }),
  );
}

/**
 * The levels that the roles of the subject asked when the round closed, by competence: the highest of them; of rounds
 * closed before that was kept, what they ask now. What became another competence counts for that one (D4).
 */
async function listRequired(
  tx: TenantTx,
  { institutionId }: Institution,
  { id, subjectId }: RoundView,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ competenceId: string; position: number }[]>`
    with round as (
      select r.asked_levels from scan_rounds r where r.institution_id = ${institutionId}::uuid and r.id = ${id}::uuid
    ), asked as (
      select k."competenceId" as competence_id, k.position
      from round, jsonb_to_recordset(round.asked_levels) as k("competenceId" uuid, position int)
      union all
      select a.competence_id, a.position from round,
        lateral (${levelsAskedOf(institutionId, Prisma.sql`${subjectId}::uuid`, now)}) a
      where round.asked_levels is null
    )
    select coalesce(c.replaced_by_id, c.id) as "competenceId", max(a.position)::int as position
    from asked a join competences c on c.institution_id = ${institutionId}::uuid and c.id = a.competence_id
    group by coalesce(c.replaced_by_id, c.id)`;
  return new Map(rows.map(({ competenceId, position }) => [competenceId, position]));
}
