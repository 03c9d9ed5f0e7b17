import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { Doorway } from "@/components/sign-in/doorway";
import { InstitutionChoice } from "@/components/sign-in/institution-choice";
import { SignOutForm } from "@/components/sign-in/sign-out-form";
import { Words } from "@/components/ui/words";
import { isEmptyInstallation } from "@/lib/operator/queries";
import { findVisitor } from "@/lib/platform/session";

export default async function FrontDoor() {
  const visitor = await findVisitor();
  if (!visitor) redirect((await isEmptyInstallation()) ? "/operator/begin" : "/login");
  if (visitor.isProvisional) redirect("/login/wachtwoord");
  const { memberships, isOperator } = visitor;
  const [first, second] = memberships;
  if (first && !second && !isOperator) redirect(`/${first.slug}`);
  if (!first && isOperator) redirect("/operator");
  const t = await getTranslations("signIn.choose");

  return (
    <Doorway title={first ? t("title") : t("none")} lead={second ? t("lead") : first ? "" : t("noneText")}>
      {first ? <InstitutionChoice institutions={memberships} isOperator={isOperator} /> : null}
      <Words of={["signIn"]}>
        <SignOutForm />
      </Words>
    </Doorway>
  );
}
