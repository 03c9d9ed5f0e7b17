import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { JointCasesPage } from "@/components/joint-cases/cases-page";
import { listAgreementsBetween } from "@/lib/agreements/queries";
import { canBring } from "@/lib/joint-cases/choices/queries";
import { mayListJointCases } from "@/lib/joint-cases/policy";
import { listJointCases } from "@/lib/joint-cases/queries";
import { jointCasesQuery } from "@/lib/joint-cases/schema";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { mayListCases } from "@/lib/referrals/policy";
import { listUnits } from "@/lib/referrals/units/queries";

const size = 20;

type Props = PageProps<"/[institution]/doorverwijzingen/casussen">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("jointCases"))("title") };
}

export default async function JointCasesRoute({ params, searchParams }: Props) {
  const slug = (await params).institution;
  const { page } = jointCasesQuery.parse(await searchParams);
  const view = await read(async ({ tx, actor, now }) => {
    if (!mayListJointCases(actor)) return null;
    const [own, units] = [actor.teams.map(({ id }) => id), await listUnits(tx, actor, now)];
    const unitIds = units.map(({ id }) => id);
    return {
      ...(await listJointCases(tx, actor, { page, size })),
      mayBring: await canBring(tx, actor, now),
      seesReferrals: mayListCases(actor),
      agreements: await listAgreementsBetween(tx, actor, own, unitIds),
      today: dayOf(now),
      size,
    };
  });
  if (!view) notFound();
  return <JointCasesPage view={view} slug={slug} />;
}
