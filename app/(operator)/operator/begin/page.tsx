import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { SetUpForm } from "@/components/operator/set-up-form";
import { Doorway } from "@/components/sign-in/doorway";
import { Words } from "@/components/ui/words";
import { isEmptyInstallation } from "@/lib/operator/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("operator.begin"))("title") };
}

export default async function SetUpPage() {
  if (!(await isEmptyInstallation())) redirect("/operator");
  const t = await getTranslations("operator.begin");
  return (
    <Doorway title={t("title")} lead={t("lead")}>
      <Words of={["operator"]}>
        <SetUpForm />
      </Words>
    </Doorway>
  );
}
