import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { QuestionList } from "@/components/profiles/clarity/question-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { read } from "@/lib/platform/read";
import { mayExplainTasks } from "@/lib/profiles/clarity/policy";
import { listQuestions } from "@/lib/profiles/clarity/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clarity"))("title") };
}

export default async function UnclearTasksPage({ params }: PageProps<"/[institution]/rollen/onduidelijk">) {
  const { institution } = await params;
  const questions = await read(({ tx, actor }) =>
    mayExplainTasks(actor) ? listQuestions(tx, actor) : Promise.resolve(null),
  );
  if (!questions) notFound();

  const t = await getTranslations("clarity");
  const roles = await getTranslations("profiles");
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: roles("title"), href: `/${institution}/rollen` }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <QuestionList questions={questions} />
    </>
  );
}
