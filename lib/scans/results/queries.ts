import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { dayOf, type Day, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
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
import { profileInForceOf } from "@/lib/profiles/force/queries";

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
    select ${questionsJson(institutionId, Prisma.sql`r.version_id`)} as questions, r.shown,
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
 * The levels that the roles of the subject ask now, by competence: the highest of them. Of a range the first level counts:
 * from there on somebody does what the role asks (C6). What became another competence counts for that one (D4).
 */
async function listRequired(
  tx: TenantTx,
  { institutionId }: Institution,
  { subjectId }: RoundView,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const schoolYear: SchoolYear = schoolYearOf(now);
  const today: Day = dayOf(now);
  const rows = await tx.$queryRaw<{ competenceId: string; position: number }[]>`
    select coalesce(c.replaced_by_id, c.id) as "competenceId", max(l.position)::int as position
    from role_assignments x
    join required_competences q on q.institution_id = ${institutionId}::uuid
      and q.profile_id = ${profileInForceOf(institutionId, Prisma.sql`x.role_id`, schoolYear)}
    join competences c on c.institution_id = ${institutionId}::uuid and c.id = q.competence_id
    join competence_levels l on l.institution_id = ${institutionId}::uuid and l.id = q.level_id
    where x.institution_id = ${institutionId}::uuid and x.person_id = ${subjectId}::uuid and ${runsOn(Prisma.sql`x`, today)}
    group by coalesce(c.replaced_by_id, c.id)`;
  return new Map(rows.map(({ competenceId, position }) => [competenceId, position]));
}
