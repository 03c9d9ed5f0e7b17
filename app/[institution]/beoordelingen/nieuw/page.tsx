import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PlanForm } from "@/components/appraisals/plan-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { listEmployees } from "@/lib/appraisals/employees/queries";
import { mayPlanAppraisals } from "@/lib/appraisals/policy";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("appraisals"))("plan.title") };
}

type Props = PageProps<"/[institution]/beoordelingen/nieuw">;

export default async function PlanAppraisalPage({ params }: Props) {
  const back = `/${(await params).institution}/beoordelingen`;
  const page = await read(async ({ tx, actor, now }) =>
    mayPlanAppraisals(actor) ? { employees: await listEmployees(tx, actor, now), first: dayOf(now) } : null,
  );
  if (!page) notFound();

  const t = await getTranslations("appraisals");
  const employees = page.employees.map(({ id, name }) => ({ value: id, label: fullName(name) }));
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: back }, { label: t("plan.title") }]} />
      <PageHeader title={t("plan.title")} lead={t("plan.lead")} />
      <div className="max-w-[46rem]">
        <Card>
          {employees.length === 0 ? (
            <EmptyState icon="users" title={t("plan.nobody")} text={t("plan.nobodyText")} />
          ) : (
            <Words of={["appraisals"]}>
              <PlanForm employees={employees} first={page.first} submission={newId()} back={back} />
            </Words>
          )}
        </Card>
      </div>
    </>
  );
}
