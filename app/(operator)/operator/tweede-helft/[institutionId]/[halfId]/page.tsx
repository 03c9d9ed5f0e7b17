import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SecondHalf } from "@/components/access/second-half";
import { OperatorFrame } from "@/components/operator/operator-frame";
import { giveWaitingHalf } from "@/lib/operator/actions";
import { isOperator } from "@/lib/operator/policy";
import { findWaitingHalf } from "@/lib/operator/queries";
import { idsIn } from "@/lib/platform/address";
import { fullName } from "@/lib/platform/format";
import { currentVisitor } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("halves.check"))("title") };
}

type Props = PageProps<"/operator/tweede-helft/[institutionId]/[halfId]">;

export default async function WaitingHalfPage({ params }: Props) {
  const visitor = await currentVisitor();
  if (!isOperator(visitor)) notFound();
  const asked = await idsIn(params);
  const waiting = await findWaitingHalf(visitor, asked);
  if (!waiting) notFound();
  const { half, institution, now } = waiting;
  const t = await getTranslations("halves");
  const [name, maker] = [fullName(half.personName), fullName(half.makerName)];
  return (
    <OperatorFrame title={t("title", { name })} lead={t("lead", { name, maker })}>
      <SecondHalf {...{ half, institution, now }} action={giveWaitingHalf} fields={asked} />
    </OperatorFrame>
  );
}
