import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnStep } from "@/components/plans/personal/own-step";
import { PartForm } from "@/components/plans/personal/part-form";
import { seesWords } from "@/components/plans/personal/sees-words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { partAt } from "@/lib/plans/personal/labels";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import { mayBeReviewed } from "@/lib/plans/personal/reviews/rules";
import { mayBeWritten, partOf } from "@/lib/plans/personal/rules";
import { personalQuery } from "@/lib/plans/personal/schema";
import { openWriting } from "@/lib/plans/writing/queries";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/mijn-plan/deel/[part]">;

export default async function PartPage({ params, searchParams }: Props) {
  const kind = partAt((await params).part);
  const { jaar } = personalQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const schoolYear = jaar ?? schoolYearOf(now);
    if (!kind || !mayKeepPlan(actor)) return null;
    const plan = await findOwnPlan(tx, actor, schoolYear);
    const may = kind === "look-back" ? mayBeReviewed : mayBeWritten;
    if (!may(plan, schoolYearOf(now)).ok) return null;
    const part = partOf(plan, kind);
    const key = { form: "personal-part", subject: `${schoolYear}-${kind}` };
    const text = { words: part?.words ?? "", place: part?.place ?? "" };
    const writing = await openWriting(tx, actor, key, { version: part?.version ?? 0, text });
    const step = kind === "look-back" ? "terugkijken" : "";
    const back = ownPlanAddress(actor.institution.slug, schoolYear, step);
    return { part, schoolYear, writing, back };
  });
  if (!page || !kind) notFound();

  const t = await getTranslations("personalPlans");
  const sees = await seesWords(page.part?.openedTo ?? null);
  return (
    <OwnStep back={page.back} title={t(`parts.${kind}`)} lead={t(`asks.${kind}`)}>
      <PartForm kind={kind} {...page} sees={sees} />
    </OwnStep>
  );
}
