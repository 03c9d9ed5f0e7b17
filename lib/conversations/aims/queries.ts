import "server-only";

import { type Aims, latestAims, talksOfAims } from "@/lib/conversations/aims/rules";
import { isParty, mayReadEarlier } from "@/lib/conversations/policy";
import { isWithIntaker, placeOfReport } from "@/lib/conversations/queries";
import { readReport } from "@/lib/conversations/rules";
import type { StudentTies } from "@/lib/organisation/students/policy";
import { type Day, dayOf } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import { unseal } from "@/lib/platform/seal";

/** In how many talks back it is looked for: whoever named nothing that long has to be asked anew. */
const mostTalks = 6;

type Row = { readonly talkId: string; readonly heldOn: Day; readonly body: Uint8Array };

/**
 * What a student works towards and their next step, as they said it last in the reports this reader may read; null where there
 * is nothing. It is the content of these talks, and reading it leaves what reading their reports does: so what an intaker recorded
 * is not among it before the coach opened that report (U3).
 */
export async function findAims(
  { tx, actor, now, noteReading }: Reading,
  student: StudentTies,
): Promise<Aims | null> {
  if (!isParty(actor, student)) return null;
  const rows = await tx.$queryRaw<Row[]>`
    select c.id::text as "talkId", c.held_on::text as "heldOn", r.body
    from conversations c
    join conversation_reports r on r.institution_id = c.institution_id and r.conversation_id = c.id
    where c.institution_id = ${actor.institutionId}::uuid and c.student_id = ${student.id}::uuid and c.held_on is not null
      and (${mayReadEarlier(actor, student)} or c.coach_id = ${actor.personId}::uuid)
      and (${actor.personId === student.id} or not ${isWithIntaker(dayOf(now))})
    order by c.held_on desc, c.id desc limit ${mostTalks}`;
  const said = rows.map(async ({ body, ...talk }) => {
    const text = await unseal(tx, actor.institutionId, placeOfReport(talk.talkId), body);
    return { ...talk, report: readReport(text) };
  });
  const aims = latestAims(await Promise.all(said));
  if (!aims) return null;
  const note = { verb: "read", entity: "conversation", subjectPersonId: student.id } as const;
  await noteReading(...talksOfAims(aims).map((entityId) => ({ ...note, entityId })));
  return aims;
}
