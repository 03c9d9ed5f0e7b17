import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TimelinePage } from "@/components/timeline/timeline-page";
import { findStudent } from "@/lib/organisation/students/queries";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { kindsFor } from "@/lib/timeline/policy";
import { findTimeline } from "@/lib/timeline/queries";
import { kindsShown } from "@/lib/timeline/rules";
import { timelineQuery } from "@/lib/timeline/schema";

type Props = PageProps<"/[institution]/studenten/[studentId]/tijdlijn">;

export async function generateMetadata() {
  return { title: (await getTranslations("timeline"))("title") };
}

export default async function TimelineRoute({ params, searchParams }: Props) {
  const [{ institution: slug, studentId }, sent] = await Promise.all([idsIn(params), searchParams]);
  const { soort: chosen, page } = timelineQuery.parse(sent);
  const view = await read(async ({ tx, actor, now }) => {
    const student = await findStudent(tx, actor, studentId, now);
    const readable = student ? kindsFor(actor, student) : [];
    if (!student || readable.length === 0) return null;
    const kinds = kindsShown(readable, chosen);
    const timeline = await findTimeline(tx, actor, student, { kinds, page }, now);
    return { student, isOwn: actor.personId === studentId, timeline, readable, chosen, page };
  });
  if (!view) notFound();
  return <TimelinePage slug={slug} view={view} />;
}
