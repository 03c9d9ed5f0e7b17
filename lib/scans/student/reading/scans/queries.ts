import "server-only";

import type { StudentView } from "@/lib/organisation/students/queries";
import { type Day, dayOf } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import { mayOpenStudentRound, mayStartScan } from "@/lib/scans/student/policy";
import { listStudentRounds } from "@/lib/scans/student/queries";
import { mayStartBeside } from "@/lib/scans/student/rules";
import { listTopics, type TopicView } from "@/lib/scans/student/topics/queries";

/** A student's scans as their page shows them: facts, and what stands on the agenda of the next talk. */
export type StudentScansView = {
  readonly student: Pick<StudentView, "id" | "name">;
  readonly isOwn: boolean;
  readonly today: Day;
  readonly rounds: readonly {
    readonly id: string;
    readonly name: string;
    readonly closesOn: Day;
    readonly closedOn: Day | null;
    readonly submitted: number;
    readonly invited: number;
  }[];
  readonly topics: readonly TopicView[];
  readonly canStart: boolean;
};

/** A student's scans as far as this reader may open them; null for who has nothing to do with them. Topics are content: they leave an event. */
export async function findStudentScans(
  { tx, actor, now, noteReading }: Reading,
  student: StudentView,
): Promise<StudentScansView | null> {
  if (!mayStartScan(actor, student)) return null;
  const all = await listStudentRounds(tx, actor, student);
  const topics = await listTopics(tx, actor, student, all);
  const event = { verb: "read", entity: "student-scan-result", subjectPersonId: student.id } as const;
  const opened = [...new Set(topics.map(({ roundId }) => roundId))];
  await noteReading(...opened.map((entityId) => ({ ...event, entityId })));
  const rounds = all.filter((round) => mayOpenStudentRound(actor, round));
  return {
    student: { id: student.id, name: student.name },
    isOwn: actor.personId === student.id,
    today: dayOf(now),
    rounds: rounds.map(({ id, name, closesOn, closedAt, submitted, invited }) => ({
      ...{ id, name, closesOn, submitted, invited },
      closedOn: closedAt ? dayOf(closedAt) : null,
    })),
    topics,
    canStart: mayStartBeside(all, dayOf(now)).ok,
  };
}
