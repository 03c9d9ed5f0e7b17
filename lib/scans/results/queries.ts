import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { dayOf, type Day, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import type { Period } from "@/lib/anonymity/periods/rules";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { questionsJson } from "@/lib/scans/instruments/queries";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import {
  type Gap,
  gapsIn,
  type ScaleResult,
  scaleResultOf,
  standsBeside,
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
  readonly turnout: readonly Turnout[] | null;
};

/** The result of a closed round about one person; who may read it is the policy's to say. */
export async function findResult(
  tx: TenantTx,
  actor: Institution,
  round: RoundView,
  now: Date,
): Promise<ResultView> {
  const { questions, counts, turnout } = await readCounts(tx, actor, round);
  const showsOthers = standsBeside(...(await periodsUpTo(tx, actor, round)));
  const seen = showsOthers ? turnout : turnout.filter(({ category }) => isNamed(category));
  const scales = scaleResultOf(questions, counts, seen);
  const required = await listRequired(tx, actor, round, now);
  return {
    ...{ scales, showsOthers, turnout, gaps: gapsIn(scales.questions, required) },
    words: wordsResultOf(questions, await readWords(tx, actor, round), scales),
  };
}

function isNamed(category: RaterCategory): boolean {
  return category === "self" || category === "leader";
}

async function readCounts(tx: TenantTx, { institutionId }: Institution, round: RoundView) {
  const [row] = await tx.$queryRaw<Row[]>`
    select ${questionsJson(institutionId, Prisma.sql`${round.versionId}::uuid`)} as questions,
      (select jsonb_agg(to_jsonb(c)) from (
        select a.question_id as "questionId", a.category, a.step, count(*)::int as count from scan_answers a
        where a.institution_id = ${institutionId}::uuid and a.round_id = ${round.id}::uuid and a.step is not null
        group by 1, 2, 3) c) as counts,
      (select jsonb_agg(to_jsonb(n)) from (
        select s.category, count(*)::int as count from scan_raters s
        where s.institution_id = ${institutionId}::uuid and s.round_id = ${round.id}::uuid and s.submitted_on is not null
        group by 1 order by 1) n) as turnout`;
  return { questions: row?.questions ?? [], counts: row?.counts ?? [], turnout: row?.turnout ?? [] };
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

type Asked = { readonly id: string; readonly asked: readonly string[] | null; readonly answered: number };

/** Whom this round and the rounds of the same person closed before it asked without names. */
async function periodsUpTo(
  tx: TenantTx,
  { institutionId }: Institution,
  round: RoundView,
): Promise<[Period, Period[]]> {
  const rows = await tx.$queryRaw<Asked[]>`
    select r.id, array_agg(coalesce(a.person_id::text, a.email)) filter (where a.id is not null) as asked,
      count(a.submitted_on)::int as answered
    from scan_rounds r
    left join scan_raters a on a.institution_id = ${institutionId}::uuid and a.round_id = r.id
      and a.category not in ('self', 'leader') and a.invited_on is not null
    where r.institution_id = ${institutionId}::uuid and r.subject_id = ${round.subjectId}::uuid
      and r.version_id in (select v.id from instrument_versions v where v.institution_id = ${institutionId}::uuid
        and v.instrument_id = (select w.instrument_id from instrument_versions w
          where w.institution_id = ${institutionId}::uuid and w.id = ${round.versionId}::uuid))
      and r.closed_at is not null and r.closed_at <= ${round.closedAt}
    group by r.id order by max(r.closed_at) desc limit 10`;
  const periods = rows.map(({ id, asked, answered }) => ({ id, asked: new Set(asked ?? []), answered }));
  const own = periods.find(({ id }) => id === round.id) ?? { asked: new Set<string>(), answered: 0 };
  // Who asked nobody without names has nothing to tell apart.
  return [own, periods.filter(({ id, asked }) => id !== round.id && asked.size > 0)];
}

/** The levels that the roles of the subject ask now, by competence: the highest of them. */
async function listRequired(
  tx: TenantTx,
  { institutionId }: Institution,
  { subjectId }: RoundView,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const schoolYear: SchoolYear = schoolYearOf(now);
  const today: Day = dayOf(now);
  const rows = await tx.$queryRaw<{ competenceId: string; position: number }[]>`
    select q.competence_id as "competenceId", max(l.position)::int as position
    from role_assignments x
    join required_competences q on q.institution_id = ${institutionId}::uuid
      and q.profile_id = ${profileInForceOf(institutionId, Prisma.sql`x.role_id`, schoolYear)}
    join competence_levels l on l.institution_id = ${institutionId}::uuid and l.id = q.level_id
    where x.institution_id = ${institutionId}::uuid and x.person_id = ${subjectId}::uuid and ${runsOn(Prisma.sql`x`, today)}
    group by q.competence_id`;
  return new Map(rows.map(({ competenceId, position }) => [competenceId, position]));
}
