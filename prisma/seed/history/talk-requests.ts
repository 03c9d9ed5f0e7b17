import { askForTalk } from "@/lib/conversations/asking/commands";
import { findStudent } from "@/lib/organisation/students/queries";
import { later, momentOf } from "@/lib/platform/calendar";
import { as, type Story } from "@/prisma/seed/history/referrals";

const words = {
  about: "Ik weet niet of ik na dit jaar wil doorleren of gaan werken.",
  suits: "Liefst donderdag, na de les.",
};

/** Another student of that coach than the one with an account asks for a talk. */
export async function writeTalkRequest(story: Story): Promise<void> {
  const studentId = story.studentIds.slice(1).at(-1);
  if (!studentId) return;
  await as(story, studentId, momentOf(later(story.today, { days: -1 }), "16:20"), async (context) => {
    const student = await findStudent(context.tx, context.actor, studentId, context.now);
    if (!student || !(await askForTalk(context, student, words)).ok) throw new Error("Not asked.");
  });
}
