import type { Day } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";

export type TalkRow = {
  readonly id: string;
  readonly studentId: string;
  readonly coachId: string;
  readonly kind: string;
  readonly plannedFor: Date | null;
  readonly heldOn: Day | null;
  readonly durationMinutes: number | null;
  readonly plannedMinutes: number | null;
  readonly place: string;
  readonly topics: readonly string[];
  readonly competences: readonly string[];
  /** The sealed report; null while the talk is only planned. */
  readonly body: Uint8Array | null;
  readonly isConfirmed: boolean;
};

export type AgreementRow = {
  readonly id: string;
  readonly conversationId: string;
  readonly studentId: string;
  readonly doer: string;
  readonly dueOn: Day;
  readonly body: Uint8Array;
  readonly settlement: "done" | "dropped" | null;
};

/** Writes talks with their topics, competences, reports and confirmations, each table in one statement. */
export async function writeTalks(tx: TenantTx, rows: readonly TalkRow[]): Promise<void> {
  await tx.$executeRaw`
    insert into conversations (id, student_id, coach_id, kind, planned_for, held_on, duration_minutes, planned_minutes, place, created_at)
    select id, student_id, coach_id, kind, planned_for, held_on, minutes, planned_minutes, place, coalesce(held_on::timestamptz, now())
    from unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.studentId)}::uuid[], ${rows.map((r) => r.coachId)}::uuid[],
      ${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.plannedFor)}::timestamptz[], ${rows.map((r) => r.heldOn)}::date[],
      ${rows.map((r) => r.durationMinutes)}::smallint[], ${rows.map((r) => r.plannedMinutes)}::smallint[],
      ${rows.map((r) => r.place)}::text[])
      as r (id, student_id, coach_id, kind, planned_for, held_on, minutes, planned_minutes, place)`;
  const topics = rows.flatMap(({ id, topics: each }) => each.map((topic) => ({ id, topic })));
  await tx.$executeRaw`
    insert into conversation_topics (conversation_id, topic)
    select * from unnest(${topics.map((t) => t.id)}::uuid[], ${topics.map((t) => t.topic)}::text[])`;
  const competences = rows.flatMap(({ id, competences: each }) =>
    each.map((competence) => ({ id, competence })),
  );
  await tx.$executeRaw`
    insert into conversation_competences (conversation_id, competence)
    select * from unnest(${competences.map((c) => c.id)}::uuid[], ${competences.map((c) => c.competence)}::text[])`;
  const reports = rows.flatMap(({ id, body, heldOn }) =>
    body && heldOn ? [{ id, body: hex(body), heldOn }] : [],
  );
  await tx.$executeRaw`
    insert into conversation_reports (conversation_id, body, updated_at)
    select id, decode(body, 'hex'), held_on from unnest(${reports.map((r) => r.id)}::uuid[], ${reports.map((r) => r.body)}::text[],
      ${reports.map((r) => r.heldOn)}::date[]) as r (id, body, held_on)`;
  const confirmed = rows.filter(({ isConfirmed }) => isConfirmed);
  await tx.$executeRaw`
    insert into conversation_confirmations (conversation_id, person_id, confirmed_at)
    select id, student_id, held_on + 2 from unnest(${confirmed.map((r) => r.id)}::uuid[], ${confirmed.map((r) => r.studentId)}::uuid[],
      ${confirmed.map((r) => r.heldOn)}::date[]) as r (id, student_id, held_on)`;
}

export async function writeAgreements(tx: TenantTx, rows: readonly AgreementRow[]): Promise<void> {
  await tx.$executeRaw`
    insert into agreements (id, conversation_id, student_id, doer, due_on, body, settlement, settled_at)
    select id, conversation_id, student_id, doer, due_on, decode(body, 'hex'), settlement,
      case when settlement is not null then due_on::timestamptz end
    from unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.conversationId)}::uuid[], ${rows.map((r) => r.studentId)}::uuid[],
      ${rows.map((r) => r.doer)}::text[], ${rows.map((r) => r.dueOn)}::date[], ${rows.map((r) => hex(r.body))}::text[],
      ${rows.map((r) => r.settlement)}::text[]) as r (id, conversation_id, student_id, doer, due_on, body, settlement)`;
}

/** Bytes as text: an array of bytea is not something every driver writes. */
function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
