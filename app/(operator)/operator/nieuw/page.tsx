import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FoundingForm } from "@/components/operator/founding-form";
import { OperatorFrame } from "@/components/operator/operator-frame";
import { Card } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { isOperator } from "@/lib/operator/policy";
import { currentVisitor } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("operator.found"))("title") };
}

export default async function FoundingPage() {
  if (!isOperator(await currentVisitor())) notFound();
  const t = await getTranslations("operator.found");
  return (
    <OperatorFrame title={t("title")} lead={t("lead")}>
      <div className="max-w-[36rem]">
        <Card>
          <Words of={["operator"]}>
            <FoundingForm />
          </Words>
        </Card>
      </div>
    </OperatorFrame>
  );
}
