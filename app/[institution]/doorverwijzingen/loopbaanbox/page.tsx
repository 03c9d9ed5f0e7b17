import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ToolboxPage } from "@/components/referrals/toolbox-page";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { mayKeepToolbox, mayListCases } from "@/lib/referrals/policy";
import { listProgrammes, listTools } from "@/lib/referrals/toolbox/queries";
import { listUnits } from "@/lib/referrals/units/queries";

type Props = PageProps<"/[institution]/doorverwijzingen/loopbaanbox">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referrals.toolbox"))("title") };
}

export default async function ToolboxRoute({ params }: Props) {
  const slug = (await params).institution;
  const units = await read(async ({ tx, actor, now }) => {
    if (!mayListCases(actor)) return null;
    const own = (await listUnits(tx, actor, now)).filter(({ id }) => mayKeepToolbox(actor, { unitId: id }));
    const ids = own.map(({ id }) => id);
    const tools = await listTools(tx, actor, ids);
    const programmes = await listProgrammes(tx, actor, ids);
    return own.map((unit) => ({
      unit,
      tools: tools.filter(({ unitId }) => unitId === unit.id),
      programmes: programmes.filter(({ unitId }) => unitId === unit.id),
      submissions: { tool: newId(), programme: newId() },
    }));
  });
  if (!units) notFound();
  return <ToolboxPage units={units} slug={slug} />;
}
