import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { questionsJson } from "@/lib/scans/instruments/queries";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import type { AnsweredRound, Choice, NamedRater } from "@/lib/scans/student/results/rules";

type Institution = Pick<Actor, "institutionId">;

const mostRounds = 12;

type Row = Omit<AnsweredRound, "raters" | "choices"> & {
  readonly raters: readonly NamedRater[] | null;
  readonly choices: readonly Choice[] | null;
};

/**
 * Closed rounds with what everybody chose, newest first. Whose rounds these are and who may read them was asked
 * before. One statement, however many rounds.
 */
export async function readAnswered(
  tx: TenantTx,
  { institutionId }: Institution,
  roundIds: readonly string[],
): Promise<AnsweredRound[]> {
  if (roundIds.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    select r.id, r.name, (r.closed_at at time zone 'Europe/Amsterdam')::date::text as "closedOn",
      ${questionsJson(institutionId, Prisma.sql`r.version_id`)} as questions,
      (select jsonb_agg(jsonb_build_object('id', a.id, 'category', a.category, 'name', a.name, 'company', a.company, 'relation', a.relation,
          'person', ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`a.person_id`)}) order by a.id)
        from scan_raters a where a.institution_id = ${institutionId}::uuid and a.round_id = r.id
          and a.submitted_on is not null) as raters,
      (select jsonb_agg(jsonb_build_object('questionId', s.question_id, 'raterId', s.rater_id, 'step', s.step))
        from scan_answers s where s.institution_id = ${institutionId}::uuid and s.round_id = r.id
          and s.step is not null and s.rater_id is not null) as choices
    from scan_rounds r
    where r.institution_id = ${institutionId}::uuid and r.id = any(${[...roundIds]}::uuid[]) and r.closed_at is not null
      and not r.is_anonymous
    order by r.closed_at desc, r.id desc limit ${mostRounds}`;
  return rows.map(({ raters, choices, ...row }) => ({
    ...row,
    raters: raters ?? [],
    choices: choices ?? [],
  }));
}

/** What people wrote to one open question, each by name. */
export type SaidWords = {
  readonly question: QuestionView;
  readonly said: readonly { readonly rater: NamedRater; readonly text: string }[];
};

/** The words of a closed round, unsealed, by question. */
export async function readSaidWords(
  tx: TenantTx,
  { institutionId }: Institution,
  { id, questions, raters }: AnsweredRound,
): Promise<SaidWords[]> {
  const rows = await tx.$queryRaw<{ id: string; questionId: string; raterId: string; body: Uint8Array }[]>`
    select s.id, s.question_id as "questionId", s.rater_id as "raterId", s.body from scan_answers s
    where s.institution_id = ${institutionId}::uuid and s.round_id = ${id}::uuid
      and s.body is not null and s.rater_id is not null limit 200`;
  const opened = await Promise.all(
    rows.map(async ({ id: answerId, questionId, raterId, body }) => {
      const place = { table: "scan_answers", id: answerId, column: "body" };
      return { questionId, raterId, text: await unseal(tx, institutionId, place, body) };
    }),
  );
  return questions
    .filter(({ kind }) => kind === "open")
    .map((question) => ({
      question,
      said: raters.flatMap((rater) =>
        opened
          .filter(({ questionId, raterId }) => questionId === question.id && raterId === rater.id)
          .map(({ text }) => ({ rater, text })),
      ),
    }));
}
