import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { InstitutionConceptPage } from "@/components/plans/institution/concept-page";
import { WriteInstitutionPlanPage } from "@/components/plans/institution/write-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { openComments } from "@/lib/plans/comments/queries";
import { listInstitutionPlans } from "@/lib/plans/institution/queries";
import { isAhead, wordsOfText } from "@/lib/plans/institution/rules";
import {
  mayAdoptInstitutionPlan,
  mayCommentOnInstitutionPlan,
  mayWriteInstitutionPlan,
} from "@/lib/plans/policy";
import { openWriting } from "@/lib/plans/writing/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("institutionPlans"))("write.crumb") };
}

type Props = PageProps<"/[institution]/instellingsplan/[planId]">;

export default async function Page({ params }: Props) {
  const { institution, planId } = await idsIn(params);
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayCommentOnInstitutionPlan(actor)) return null;
    const plans = await listInstitutionPlans(tx, actor.institutionId);
    const plan = plans.find(({ id }) => id === planId);
    if (!plan) return null;
    const key = { form: "institution-plan", subject: plan.id };
    const about = { of: "institution", planId: plan.id } as const;
    const comments = await openComments(tx, actor, about, { comment: isAhead(plan) });
    const writing = mayWriteInstitutionPlan(actor)
      ? await openWriting(tx, actor, key, { version: plan.version, text: wordsOfText(plan) })
      : null;
    return { plan, comments, writing, mayAdopt: mayAdoptInstitutionPlan(actor), today: dayOf(now) };
  });
  if (!page) notFound();

  const t = await getTranslations("institutionPlans");
  const { writing, ...shown } = page;
  const back = `/${institution}/instellingsplan`;
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("title"), href: back }, { label: t(writing ? "write.crumb" : "concept.crumb") }]}
      />
      {writing ? (
        <WriteInstitutionPlanPage {...shown} writing={writing} back={back} />
      ) : (
        <InstitutionConceptPage plan={shown.plan} comments={shown.comments} />
      )}
    </>
  );
}
