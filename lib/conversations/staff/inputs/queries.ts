import "server-only";

import { type InputPart, type OwnRound, partsOf } from "@/lib/conversations/staff/inputs/rules";
import type { StaffTalkTies } from "@/lib/conversations/staff/policy";
import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { findResult, type ResultView } from "@/lib/scans/results/queries";
import { type QuestionResult, type Withheld, withheldOf } from "@/lib/scans/results/rules";
import { findRound } from "@/lib/scans/rounds/queries";

/** A round that can be laid in, by the name its owner knows it by. */
export type LayableRound = OwnRound & { readonly name: string; readonly closedAt: Date };

const mostRounds = 20;

function readOwn(tx: TenantTx, actor: Actor, filter: Prisma.Sql): Promise<LayableRound[]> {
  const handedIn = Prisma.sql`select from scan_raters a where a.institution_id = r.institution_id
    and a.round_id = r.id and a.submitted_on is not null`;
  return tx.$queryRaw<LayableRound[]>`
    select r.id::text as id, r.name, i.kind, r.closed_at as "closedAt",
      exists (${handedIn} and a.category = 'self') as "hasSelf", exists (${handedIn} and a.category <> 'self') as "hasOthers"
    from scan_rounds r
    join instrument_versions v on v.institution_id = r.institution_id and v.id = r.version_id
    join instruments i on i.institution_id = r.institution_id and i.id = v.instrument_id and i.kind in ('self', 'feedback')
    where r.institution_id = ${actor.institutionId}::uuid and r.subject_id = ${actor.personId}::uuid
      and r.closed_at is not null and ${filter}
    order by r.closed_at desc, r.id desc limit ${mostRounds}`;
}

/** The closed rounds about the reader themselves, newest first. */
export function listOwnRounds(tx: TenantTx, actor: Actor): Promise<LayableRound[]> {
  return readOwn(tx, actor, Prisma.sql`true`);
}

/** A closed round about the actor that can give this part; null for anything else. */
export async function findOwnRound(tx: TenantTx, actor: Actor, roundId: string, part: InputPart) {
  const [round] = await readOwn(tx, actor, Prisma.sql`r.id = ${roundId}::uuid`);
  return round && partsOf(round).includes(part) ? round : null;
}

type Talk = Pick<StaffTalkTies, "employeeId"> & { readonly id: string };

type Row = { readonly part: InputPart; readonly roundId: string; readonly closedOn: Day };

/** Which parts lie in a talk; the database shows them to the two it is between. */
export function listLaidIn(tx: TenantTx, { institutionId }: Actor, talk: Talk): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select x.part, x.round_id::text as "roundId", (r.closed_at at time zone 'Europe/Amsterdam')::date::text as "closedOn"
    from conversation_inputs x
    join scan_rounds r on r.institution_id = x.institution_id and r.id = x.round_id and r.closed_at is not null
      and r.subject_id = ${talk.employeeId}::uuid
    where x.institution_id = ${institutionId}::uuid and x.conversation_id = ${talk.id}::uuid
      and x.employee_id = ${talk.employeeId}::uuid order by x.part limit 2`;
}

type Laid = Omit<Row, "part"> & { readonly name: string; readonly questions: readonly QuestionResult[] };

/** What somebody said of themselves: nothing that others said stands beside it. */
export type LaidSelf = Laid & {
  readonly words: readonly { readonly question: string; readonly said: readonly string[] }[];
};

/** What others said, as the employee's own report shows it, without what they said of themselves and without anybody's words. */
export type LaidFeedback = Laid & { readonly withheld: readonly Withheld[] };

export type LaidIn = { readonly self: LaidSelf | null; readonly feedback: LaidFeedback | null };

/**
 * What lies in a talk, opened: the figures are those of the round's own report, as decided when it closed (domain.md
 * 2.6-11, M13), and each part gives its own half only. Only after mayReadStaffContent.
 */
export async function findLaidIn(tx: TenantTx, actor: Actor, talk: Talk, now: Date): Promise<LaidIn> {
  const rows = await listLaidIn(tx, actor, talk);
  const open = async (wanted: InputPart) => {
    const row = rows.find(({ part }) => part === wanted);
    const round = row ? await findRound(tx, actor, row.roundId) : null;
    return row && round ? { row, name: round.name, result: await findResult(tx, actor, round, now) } : null;
  };
  const [self, feedback] = [await open("self"), await open("feedback")];
  return {
    self: self && { ...laid(self), ...selfOf(self.result) },
    feedback: feedback && { ...laid(feedback), ...feedbackOf(feedback.result) },
  };
}

function laid({ row: { roundId, closedOn }, name }: { readonly row: Row; readonly name: string }) {
  return { roundId, closedOn, name };
}

function selfOf({ scales, words }: ResultView) {
  const alone = { leader: null, groups: [], bands: [], answered: 0, middle: null };
  return {
    questions: scales.questions.flatMap((one) => (one.self === null ? [] : [{ ...one, ...alone }])),
    words: words.flatMap(({ question, self }) =>
      self.length === 0 ? [] : [{ question: question.text, said: self }],
    ),
  };
}

function feedbackOf({ scales, showsOthers, turnout }: ResultView) {
  return {
    questions: scales.questions.map((one) => ({ ...one, self: null })),
    withheld: withheldOf({ showsOthers, turnout, groups: scales.groups }),
  };
}
