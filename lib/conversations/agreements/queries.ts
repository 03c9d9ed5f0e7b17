import "server-only";

import type { Agreement, Doer } from "@/lib/conversations/agreements/rules";
import { isParty, mayReadContent, mayReadEarlier, type TalkTies } from "@/lib/conversations/policy";
import { withIntaker } from "@/lib/conversations/queries";
import type { StudentTies } from "@/lib/organisation/students/policy";
import { findStudent, type StudentView } from "@/lib/organisation/students/queries";
import type { Actor } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** An agreement in words, for those between whom it was made. */
export type AgreementView = Agreement & {
  readonly id: string;
  readonly talkId: string;
  readonly doer: Doer;
  readonly text: string;
  readonly madeOn: Day;
  readonly version: number;
  readonly settledAt: Date | null;
};

type Row = Omit<AgreementView, "text"> & { readonly body: Uint8Array };

/** Where an agreement's body lies, for its seal. */
export function placeOfAgreement(agreementId: string) {
  return { table: "agreements", id: agreementId, column: "body" };
}

/**
 * The agreements with a student, or only those of one talk, as far as this reader may read the talks they come
 * from: open ones first, the earliest date on top, then what was settled last.
 */
export async function listAgreements(
  tx: TenantTx,
  actor: Actor,
  student: StudentTies,
  { talk = null, limit = 40 }: { talk?: (TalkTies & { readonly id: string }) | null; limit?: number } = {},
): Promise<readonly AgreementView[]> {
  if (!(talk ? mayReadContent(actor, talk) : isParty(actor, student))) return [];
  const talkId = talk?.id ?? null;
  const rows = await tx.$queryRaw<Row[]>`
    select a.id::text as id, a.conversation_id::text as "talkId", a.doer, a.body, a.due_on::text as "dueOn",
      a.settlement, a.version, a.settled_at as "settledAt", coalesce(c.held_on::text, a.created_at::date::text) as "madeOn"
    from agreements a
    join conversations c on c.institution_id = a.institution_id and c.id = a.conversation_id
    where a.institution_id = ${actor.institutionId}::uuid and a.student_id = ${student.id}::uuid
      and (${mayReadEarlier(actor, student)} or c.coach_id = ${actor.personId}::uuid)
      and (${talkId}::uuid is null or a.conversation_id = ${talkId}::uuid)
    order by a.settled_at desc nulls first, a.due_on nulls last, a.id
    limit ${limit}`;
  return Promise.all(
    rows.map(async ({ body, ...row }) => ({
      ...row,
      text: await unseal(tx, actor.institutionId, placeOfAgreement(row.id), body),
    })),
  );
}

export type ClaimedAgreement = Agreement &
  TalkTies & {
    readonly id: string;
    readonly talkId: string;
    readonly doer: Doer;
    readonly version: number;
    readonly student: StudentView;
  };

/** An agreement's facts with its student, locked with everything else about that student; or null. */
export async function claimAgreement(
  tx: TenantTx,
  actor: Actor,
  agreementId: string,
  now: Date,
): Promise<ClaimedAgreement | null> {
  const [locked] = await tx.$queryRaw<{ studentId: string }[]>`
    select s.person_id::text as "studentId"
    from students s join agreements a on a.institution_id = s.institution_id and a.student_id = s.person_id
    where a.institution_id = ${actor.institutionId}::uuid and a.id = ${agreementId}::uuid for update of s`;
  if (!locked) return null;
  const [row] = await tx.$queryRaw<Omit<ClaimedAgreement, "id" | "student">[]>`
    select a.conversation_id::text as "talkId", a.due_on::text as "dueOn", a.settlement, a.doer, a.version,
      c.coach_id::text as "coachId", ${withIntaker(dayOf(now))} as "withIntaker" from agreements a
    join conversations c on c.institution_id = a.institution_id and c.id = a.conversation_id
    where a.institution_id = ${actor.institutionId}::uuid and a.id = ${agreementId}::uuid`;
  const student = await findStudent(tx, actor, locked.studentId, now);
  return row && student ? { ...row, id: agreementId, student } : null;
}

/** The words of one agreement. Only after mayReadContent. */
export async function findAgreementText(tx: TenantTx, actor: Actor, agreementId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ body: Uint8Array }[]>`
    select body from agreements
    where institution_id = ${actor.institutionId}::uuid and id = ${agreementId}::uuid`;
  return row ? unseal(tx, actor.institutionId, placeOfAgreement(agreementId), row.body) : "";
}
