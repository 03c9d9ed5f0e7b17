import "server-only";

import {
  type Agreement,
  type AgreementRefusal,
  mayBeAdded,
  mayBeChanged,
  mayReopen,
  maySettle,
  type Settlement,
} from "@/lib/conversations/agreements/rules";
import { placeOfAgreement } from "@/lib/conversations/agreements/queries";
import type { TalkView } from "@/lib/conversations/queries";
import type { TalkMoments } from "@/lib/conversations/rules";
import type { AgreementInput } from "@/lib/conversations/schema";
import type { StaffDoer } from "@/lib/conversations/staff/agreements/rules";
import type { Actor } from "@/lib/platform/actor";
import { asDate } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Of which talk it comes, and whom that is about: a student or an employee. */
type Made = {
  readonly talkId: string;
  readonly studentId?: string | null;
  readonly employeeId?: string | null;
};

/** What is agreed, in whichever talk. */
type Agreed = Omit<AgreementInput, "doer"> & { readonly doer: AgreementInput["doer"] | StaffDoer };

/** Writes down what was agreed in a talk, sealed. */
export async function makeAgreements(
  tx: TenantTx,
  actor: Actor,
  { talkId, studentId = null, employeeId = null }: Made,
  agreements: readonly Agreed[],
): Promise<readonly { readonly id: string }[]> {
  const rows = [];
  for (const { text, doer, dueOn } of agreements) {
    const id = newId();
    const body = await seal(tx, actor.institutionId, placeOfAgreement(id), text);
    const about = { conversationId: talkId, studentId, employeeId };
    rows.push({ id, ...about, doer, body, dueOn: dueOn ? asDate(dueOn) : null });
  }
  if (rows.length > 0) await tx.agreement.createMany({ data: rows });
  return rows;
}

/** Writes down what was agreed after all in a recorded talk; who confirms it has to read it anew. */
export async function addAgreement(
  tx: TenantTx,
  actor: Actor,
  { talk, made }: { readonly talk: TalkMoments & { readonly id: string }; readonly made: Made },
  agreement: Agreed,
  now: Date,
): Promise<Outcome<AgreementRefusal, { agreementId: string | null }>> {
  const already = await tx.agreement.count({ where: { conversationId: talk.id } });
  const verdict = mayBeAdded(talk, already, now);
  if (!verdict.ok) return verdict;
  const [kept] = await makeAgreements(tx, actor, made, [agreement]);
  await renewEdition(tx, talk);
  return done({ agreementId: kept?.id ?? null });
}

type Changing = {
  readonly agreement: Agreement & { readonly id: string };
  readonly talk: TalkMoments & Pick<TalkView, "id">;
};

/** Writes an open agreement anew: its words, who does it, by when. Refuses once the talk is confirmed. */
export async function changeAgreement(
  tx: TenantTx,
  actor: Actor,
  { agreement: { id, ...agreement }, talk }: Changing,
  { text, doer, dueOn }: AgreementInput,
  now: Date,
) {
  const verdict = mayBeChanged(agreement, talk, now);
  if (!verdict.ok) return verdict;
  const body = await seal(tx, actor.institutionId, placeOfAgreement(id), text);
  await tx.$executeRaw`
    update agreements set body = ${Buffer.from(body)}, doer = ${doer}, due_on = ${dueOn}::date, version = version + 1
    where id = ${id}::uuid`;
  await renewEdition(tx, talk);
  return allowed;
}

/** Takes an open agreement away, as if it was never made: its words are gone. Refuses once the talk is confirmed. */
export async function withdrawAgreement(tx: TenantTx, { agreement, talk }: Changing, now: Date) {
  const verdict = mayBeChanged(agreement, talk, now);
  if (!verdict.ok) return verdict;
  await tx.$executeRaw`delete from agreements where id = ${agreement.id}::uuid`;
  await renewEdition(tx, talk);
  return allowed;
}

/** Nobody confirms agreements they did not read: they count in the version of their talk. */
async function renewEdition(tx: TenantTx, { id }: Pick<TalkView, "id">): Promise<void> {
  await tx.$executeRaw`update conversations set version = version + 1 where id = ${id}::uuid`;
}

/** Says how an agreement ended. Refuses when that was said already. */
export async function settleAgreement(
  tx: TenantTx,
  agreement: Agreement & { readonly id: string },
  settlement: Settlement,
  now: Date,
) {
  const verdict = maySettle(agreement);
  if (!verdict.ok) return verdict;
  await tx.$executeRaw`
    update agreements set settlement = ${settlement}, settled_at = ${now} where id = ${agreement.id}::uuid`;
  return allowed;
}

/** Opens a settled agreement again. */
export async function reopenAgreement(tx: TenantTx, agreement: Agreement & { readonly id: string }) {
  const verdict = mayReopen(agreement);
  if (!verdict.ok) return verdict;
  await tx.$executeRaw`update agreements set settlement = null, settled_at = null where id = ${agreement.id}::uuid`;
  return allowed;
}
