import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StudentPage, type StudentPageView } from "@/components/conversations/student-page";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { listHandoverNotes } from "@/lib/conversations/handover/queries";
import { mayReadTalks } from "@/lib/conversations/policy";
import { listTalksOf } from "@/lib/conversations/queries";
import { mayAssignCoach, mayHandOver, sightOf } from "@/lib/organisation/students/policy";
import { findStudent, listCoachOptions } from "@/lib/organisation/students/queries";
import { idsIn } from "@/lib/platform/address";
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import { read, type Reading } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/[studentId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("conversations.list"))("student") };
}

export default async function StudentRoute({ params }: Props) {
  const { institution: slug, studentId } = await idsIn(params);
  const view = await read((reading) => findPage(reading, slug, studentId));
  if (!view) notFound();
  const t = await getTranslations("conversations.list");
  const crumbs = [{ label: t("title"), href: `/${slug}/studenten` }, { label: fullName(view.student.name) }];
  return <StudentPage view={view} crumbs={view.sight === "coach" ? crumbs : crumbs.slice(1)} />;
}

/** Talks by the policy of facts, agreements by the policy of content; opening those of another leaves a trace. */
async function findPage(
  { tx, actor, now, noteReading }: Reading,
  slug: string,
  studentId: string,
): Promise<StudentPageView | null> {
  const student = await findStudent(tx, actor, studentId, now);
  const sight = student ? sightOf(actor, student) : null;
  if (!student || !sight) return null;
  const canNameCoach = student.coachId ? mayHandOver(actor, student) : mayAssignCoach(actor, student);
  const agreements = await listAgreements(tx, actor, student);
  const notes = await listHandoverNotes(tx, actor, student, now);
  const note = { verb: "read", subjectPersonId: studentId };
  await noteReading(
    ...(agreements.length > 0 ? [{ ...note, entity: "agreements", entityId: studentId }] : []),
    ...notes.map(({ assignmentId }) => ({ ...note, entity: "handover", entityId: assignmentId })),
  );
  return {
    ...{ slug, student, sight, now, agreements, notes },
    talks: mayReadTalks(actor, student) ? await listTalksOf(tx, actor, studentId, now) : [],
    coachOptions: canNameCoach ? await listCoachOptions(tx, actor, student.teamIds, now) : null,
    submission: newId(),
  };
}
