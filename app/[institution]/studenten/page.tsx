import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Caseload } from "@/components/conversations/caseload";
import { CaseloadActions } from "@/components/conversations/caseload-actions";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { groupsOf, occasionsOf, pageOf } from "@/lib/conversations/caseload/rules";
import { caseloadQuery } from "@/lib/conversations/caseload/schema";
import { findManner } from "@/lib/conversations/coverage/manner/queries";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { summaryOf } from "@/lib/conversations/coverage/rules";
import { isIntaker } from "@/lib/conversations/intakes/queries";
import { mayReadCaseload } from "@/lib/conversations/policy";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten">;

export async function generateMetadata() {
  const t = await getTranslations("conversations.list");
  return { title: t("title") };
}

export default async function StudentsPage({ params, searchParams }: Props) {
  const [{ institution: slug }, sent] = await Promise.all([params, searchParams]);
  const query = caseloadQuery.parse(sent);
  const found = await read(async ({ tx, actor, now }) => {
    if (!mayReadCaseload(actor)) return null;
    const own = { coachId: actor.personId };
    const { students } = await listProgress(tx, actor, own, now);
    const manner = await findManner(tx, actor, own, now);
    return { students, manner, hasIntakes: await isIntaker(tx, actor, now), now };
  });
  if (!found) notFound();

  const t = await getTranslations("conversations.list");
  const { students, manner, hasIntakes, now } = found;
  const summary = summaryOf(students);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead", { students: summary.students, due: summary.due })}
        actions={
          <CaseloadActions slug={slug} query={query} isEmpty={students.length === 0} isIntaker={hasIntakes} />
        }
      />
      <Caseload
        slug={slug}
        query={query}
        summary={summary}
        groups={groupsOf(students)}
        occasions={occasionsOf(students)}
        page={pageOf(students, query)}
        manner={manner}
        now={now}
      />
    </>
  );
}
