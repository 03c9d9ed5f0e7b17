import type { AskView } from "@/components/conversations/asking/ask-card";
import { openOwnStanding } from "@/lib/conversations/asking/queries";
import { listOwnTalks } from "@/lib/conversations/agenda/queries";
import type { AgendaQuery } from "@/lib/conversations/agenda/schema";
import { findAvailability } from "@/lib/conversations/hours/queries";
import { findStudent } from "@/lib/organisation/students/queries";
import { newId } from "@/lib/platform/ids";
import type { Reading } from "@/lib/platform/read";

/** One's own talks, and for a student what they ask of their coach. */
export async function findPage(reading: Reading, query: AgendaQuery) {
  const { tx, actor, now } = reading;
  const isStudent = actor.kind === "student";
  return {
    agenda: await listOwnTalks(tx, actor, query, now),
    isStudent,
    asking: isStudent ? await findAsking(reading) : null,
  };
}

async function findAsking(reading: Reading): Promise<AskView | null> {
  const { tx, actor, now } = reading;
  const student = await findStudent(tx, actor, actor.personId, now);
  if (!student?.coach || !student.coachId) return null;
  return {
    coach: student.coach.givenName,
    own: await openOwnStanding(reading),
    availability: await findAvailability(tx, actor, student.coachId, now),
    submission: newId(),
  };
}
