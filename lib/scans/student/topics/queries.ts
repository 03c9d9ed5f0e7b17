import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { mayReadStudentResult } from "@/lib/scans/student/policy";
import type { ListedStudentRound } from "@/lib/scans/student/queries";
import { readAnswered } from "@/lib/scans/student/results/queries";
import { sidesOf, type TalkQuestion, talkQuestionsOf } from "@/lib/scans/student/results/rules";
import type { StudentTies } from "@/lib/organisation/students/policy";

/** A difference that stands on the agenda of the next talk. */
export type TopicView = TalkQuestion & { readonly roundId: string };

/** The questions of a round that stand on the agenda. */
export async function listChosen(tx: TenantTx, { institutionId }: Actor, roundId: string) {
  const where = { institutionId, roundId };
  const rows = await tx.scanTopic.findMany({ where, select: { questionId: true }, take: 20 });
  return rows.map(({ questionId }) => questionId);
}

/**
 * What stands on the agenda of a student's next talk out of their rounds, as far as this reader may open these. It
 * leaves the agenda by itself once a talk was held on a later day.
 */
export async function listTopics(
  tx: TenantTx,
  actor: Actor,
  student: StudentTies,
  rounds: readonly ListedStudentRound[],
): Promise<TopicView[]> {
  const { institutionId } = actor;
  const chosen = await tx.$queryRaw<{ roundId: string; questionId: string }[]>`
    select s.round_id as "roundId", s.question_id as "questionId" from scan_topics s
    join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.id = s.round_id
    where s.institution_id = ${institutionId}::uuid and r.subject_id = ${student.id}::uuid and not exists (
      select from conversations c where c.institution_id = ${institutionId}::uuid and c.student_id = r.subject_id
        and c.held_on > (s.chosen_at at time zone 'Europe/Amsterdam')::date)
    order by s.chosen_at, s.question_id limit 20`;
  if (chosen.length === 0) return [];
  const open = rounds.filter((round) => mayReadStudentResult(actor, round)).map(({ id }) => id);
  const asked = open.filter((id) => chosen.some(({ roundId }) => roundId === id));
  const answered = await readAnswered(tx, actor, asked);
  return answered.flatMap((round) =>
    talkQuestionsOf(sidesOf(round))
      .filter(({ question }) =>
        chosen.some(({ roundId, questionId }) => roundId === round.id && questionId === question.id),
      )
      .map((topic) => ({ ...topic, roundId: round.id })),
  );
}
