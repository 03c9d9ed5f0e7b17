import "server-only";

import { asDate, type Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { recordWrite } from "@/lib/platform/trail";

/**
 * Destroys what a student asked for, prepared, said and agreed in talks, what came up in them, what guests wrote and what coaches handed over. That
 * there was a talk, when, how long and of which kind stays. With the student as the person: their own is theirs alone.
 */
export async function forgetWords(tx: TenantTx, studentId: string): Promise<void> {
  const where = { conversation: { studentId } };
  const gone = [
    await tx.conversationReport.deleteMany({ where }),
    await tx.conversationObjection.deleteMany({ where }),
    await tx.conversationPreparation.deleteMany({ where }),
    await tx.conversationCards.deleteMany({ where }),
    await tx.conversationDepth.deleteMany({ where }),
    await tx.conversationTopic.deleteMany({ where }),
    await tx.conversationCompetence.deleteMany({ where }),
    await tx.conversationCorrection.deleteMany({ where }),
    await tx.talkSharedWords.deleteMany({ where }),
    await tx.talkGuest.deleteMany({ where }),
    await tx.talkRequest.deleteMany({ where: { studentId } }),
    await tx.agreement.deleteMany({ where: { studentId } }),
    await tx.handoverNote.deleteMany({ where: { assignment: { studentId } } }),
  ];
  if (gone.some(({ count }) => count > 0))
    await recordWrite(tx, null, {
      ...{ verb: "forget", entity: "conversation-report", entityId: null, subjectPersonId: studentId },
    });
}

/** Removes a student's talks of before a day, of which nothing is left but that there were. */
export async function forgetTalks(tx: TenantTx, studentId: string, before: Day): Promise<void> {
  const day = asDate(before);
  const old = {
    studentId,
    OR: [{ heldOn: { lt: day } }, { heldOn: null, plannedFor: { lt: day } }],
  } satisfies Prisma.ConversationWhereInput;
  await tx.conversationConfirmation.deleteMany({ where: { conversation: old } });
  await tx.conversationCancellation.deleteMany({ where: { conversation: old } });
  await tx.conversation.deleteMany({ where: old });
}

/** How deep a coach found talks with these students, which is that coach's alone. With that coach as the person. */
export async function forgetDepths(tx: TenantTx, studentIds: readonly string[]): Promise<void> {
  await tx.conversationDepth.deleteMany({ where: { conversation: { studentId: { in: [...studentIds] } } } });
}
