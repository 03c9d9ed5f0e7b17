import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlanIntakePage } from "@/components/conversations/intakes/plan-intake-page";
import { findIntake } from "@/lib/conversations/intakes/queries";
import { mayReadCaseload } from "@/lib/conversations/policy";
import { usualLengthOf } from "@/lib/conversations/rounds/slots/queries";
import { idsIn } from "@/lib/platform/address";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { ask } from "@/lib/platform/together";

type Props = PageProps<"/[institution]/studenten/intakes/[studentId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("intakes"))("title") };
}

/** Planning an intake, with somebody who still has theirs ahead and has none planned. */
export default async function PlanIntakeRoute({ params }: Props) {
  const { institution: slug, studentId } = await idsIn(params);
  const { intake, usualMinutes, now } = await read(async ({ tx, actor, now }) => ({
    intake: mayReadCaseload(actor) ? await findIntake(tx, actor, studentId, now) : null,
    usualMinutes: await ask(tx, usualLengthOf(actor)),
    now,
  }));
  if (!intake || intake.planned) notFound();
  return <PlanIntakePage {...{ slug, intake, usualMinutes, now }} submission={newId()} />;
}
