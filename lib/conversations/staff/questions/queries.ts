import "server-only";

import type { Agenda } from "@/lib/conversations/staff/questions/rules";
import { type StaffKind, staffKinds } from "@/lib/conversations/staff/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

/** What is asked of its own here in each kind of talk that is planned from now on. */
export async function listAgendas(tx: TenantTx, institutionId: InstitutionId): Promise<readonly Agenda[]> {
  const rows = await tx.$queryRaw<Agenda[]>`
    select distinct on (a.kind) a.kind, a.number, a.questions from staff_talk_agendas a
    where a.institution_id = ${institutionId}::uuid order by a.kind, a.number desc`;
  return staffKinds.map(
    (kind) => rows.find((agenda) => agenda.kind === kind) ?? { kind, number: 0, questions: [] },
  );
}

/** As listAgendas of one kind, locked with all of the institution's until this transaction ends. */
export async function claimAgenda(tx: TenantTx, institutionId: InstitutionId, kind: StaffKind) {
  await tx.$queryRaw`select from institution_settings where institution_id = ${institutionId}::uuid for update`;
  return (await listAgendas(tx, institutionId)).find((agenda) => agenda.kind === kind) ?? null;
}

/** The id of what is asked in a kind of talk now; null as long as nothing was ever asked. */
export async function findAgendaId(tx: TenantTx, kind: StaffKind): Promise<string | null> {
  const found = await tx.staffTalkAgenda.findFirst({
    where: { kind },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** The questions that talk `c` was planned with. */
export const questionsOfTalk = Prisma.sql`coalesce((select a.questions from staff_talk_agendas a
  where a.institution_id = c.institution_id and a.id = c.agenda_id), '{}')`;
