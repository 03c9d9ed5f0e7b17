import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { YearPage } from "@/components/cycle/year-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { staffKinds, topicsOf } from "@/lib/conversations/staff/rules";
import { mayChangeCycle, mayReadCycle, mayReadWorkingStatement } from "@/lib/cycle/policy";
import { findCycle } from "@/lib/cycle/queries";
import { findStatement } from "@/lib/cycle/statement/queries";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cycle"))("title") };
}

type Props = PageProps<"/[institution]/gesprekkencyclus">;

export default async function YearRoute({ params }: Props) {
  const view = await read(async ({ tx, actor, now }) => {
    if (!mayReadCycle(actor)) return null;
    const { versions } = await findStatement(tx, actor);
    return {
      cycle: await findCycle(tx, actor),
      topicsOf: Object.fromEntries(staffKinds.map((kind) => [kind, topicsOf(kind, actor)])),
      statement: versions.at(-1) ?? null,
      today: dayOf(now),
      mayChange: mayChangeCycle(actor),
      mayAgree: mayReadWorkingStatement(actor),
    };
  });
  if (!view) notFound();
  const { institution } = await params;
  const talks = {
    label: (await getTranslations("staffTalks"))("title"),
    href: `/${institution}/werkgesprekken`,
  };
  return (
    <>
      <Breadcrumb crumbs={[talks, { label: (await getTranslations("cycle"))("title") }]} />
      <YearPage slug={institution} view={view} />
    </>
  );
}
