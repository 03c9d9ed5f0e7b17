import type { Day } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";

export type AnswerRow = {
  readonly id: string;
  readonly roundId: string;
  readonly questionId: string;
  readonly raterId: string;
  readonly category: string;
  readonly step: number | null;
  /** The sealed words of an open question. */
  readonly body: Uint8Array | null;
  readonly closedOn: Day;
};

const chunk = 4_000;

/** Writes answers of closed rounds that have names. */
export async function writeAnswers(tx: TenantTx, all: readonly AnswerRow[]): Promise<void> {
  for (let from = 0; from < all.length; from += chunk) {
    const rows = all.slice(from, from + chunk);
    const bodies = rows.map(({ body }) => body && Buffer.from(body).toString("hex"));
    await tx.$executeRaw`
      insert into scan_answers (id, round_id, question_id, rater_id, category, step, body, closed_on)
      select id, round_id, question_id, rater_id, category, step, decode(body, 'hex'), closed_on
      from unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.roundId)}::uuid[],
        ${rows.map((r) => r.questionId)}::uuid[], ${rows.map((r) => r.raterId)}::uuid[],
        ${rows.map((r) => r.category)}::text[], ${rows.map((r) => r.step)}::smallint[], ${bodies}::text[],
        ${rows.map((r) => r.closedOn)}::date[])
        as r (id, round_id, question_id, rater_id, category, step, body, closed_on)`;
  }
}
