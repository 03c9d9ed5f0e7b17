import "server-only";

import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

/** What a slice can be asked on its own or with others: its rows come as JSON, so days and moments come as text. */
export type Question<Answer> = {
  readonly rows: Prisma.Sql;
  readonly answerOf: (rows: readonly never[]) => Answer;
};

type Questions = Readonly<Record<string, Question<unknown> | null>>;
type Answers<Asked extends Questions> = {
  readonly [Name in keyof Asked]: Asked[Name] extends Question<infer Answer>
    ? Answer
    : Asked[Name] extends Question<infer Answer> | null
      ? Answer | null
      : never;
};

/** A question by what it selects and what its rows mean: all of them as they come, unless told otherwise. */
export function question<Row>(rows: Prisma.Sql): Question<readonly Row[]>;
export function question<Row, Answer>(
  rows: Prisma.Sql,
  answerOf: (rows: readonly Row[]) => Answer,
): Question<Answer>;
export function question(
  rows: Prisma.Sql,
  answerOf: (rows: readonly never[]) => unknown = (all) => all,
): Question<unknown> {
  return { rows, answerOf };
}

/** A row whose moments are moments again: in JSON they came as text. */
export function withMoments<Row>(row: Row, ...names: readonly (keyof Row)[]): Row {
  const moments = names.map((name) => [name, row[name] && new Date(String(row[name]))]);
  return { ...row, ...Object.fromEntries(moments) };
}

/** The answer to one question. */
export async function ask<Answer>(tx: TenantTx, asked: Question<Answer>): Promise<Answer> {
  return (await askTogether(tx, { asked })).asked;
}

/**
 * The answers to several questions in one statement, so that a page that gathers small things from many slices
 * stays within its statements. What does not concern the reader is null and answered so, unasked.
 */
export async function askTogether<Asked extends Questions>(
  tx: TenantTx,
  asked: Asked,
): Promise<Answers<Asked>> {
  const questions = Object.entries(asked).flatMap(([name, question]) =>
    question ? [{ name, ...question }] : [],
  );
  const selected = questions.map(
    ({ rows }) => Prisma.sql`(select coalesce(jsonb_agg(asked_row), '[]') from (${rows}) asked_row)`,
  );
  const [row] =
    selected.length > 0
      ? await tx.$queryRaw<
          { answers: never[][] }[]
        >`select jsonb_build_array(${Prisma.join(selected)}) as answers`
      : [];
  const answers = questions.map(({ name, answerOf }, place) => [name, answerOf(row?.answers[place] ?? [])]);
  const unasked = Object.keys(asked).map((name) => [name, null]);
  return { ...Object.fromEntries(unasked), ...Object.fromEntries(answers) } as Answers<Asked>;
}
