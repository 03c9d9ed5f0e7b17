import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StudentEffortPage } from "@/components/effort/student-effort-page";
import { effortSightOf, mayReadAll } from "@/lib/effort/policy";
import { effortOf } from "@/lib/effort/queries";
import { findStudent } from "@/lib/organisation/students/queries";
import { idsIn } from "@/lib/platform/address";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { ask } from "@/lib/platform/together";

type Props = PageProps<"/[institution]/studenten/[studentId]/loopbaan-en-burgerschap">;

export async function generateMetadata() {
  return { title: (await getTranslations("effort"))("title") };
}

/** What one student did for career and citizenship: for the student, their coach, and who leads the team. */
export default async function StudentEffortRoute({ params }: Props) {
  const { institution: slug, studentId } = await idsIn(params);
  const view = await read(async ({ tx, actor, now }) => {
    const student = await findStudent(tx, actor, studentId, now);
    if (!student || !mayReadAll(actor, student)) return null;
    const effort = await ask(tx, effortOf(actor, studentId, now));
    return { student, effort, isOwn: effortSightOf(actor, student) === "own", schoolYear: schoolYearOf(now) };
  });
  if (!view) notFound();
  return <StudentEffortPage slug={slug} {...view} />;
}
