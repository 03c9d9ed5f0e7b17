import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { Doorway } from "@/components/sign-in/doorway";
import { PasswordForm } from "@/components/sign-in/password-form";
import { SignOutForm } from "@/components/sign-in/sign-out-form";
import { Words } from "@/components/ui/words";
import { replaceTemporaryPassword } from "@/lib/accounts/actions";
import { findVisitor } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.newPassword"))("title") };
}

export default async function NewPasswordPage() {
  const visitor = await findVisitor();
  if (!visitor) redirect("/login");
  if (!visitor.isProvisional) redirect("/");
  const t = await getTranslations("signIn.newPassword");
  return (
    <Doorway title={t("title")} lead={t("lead")}>
      <Words of={["signIn"]}>
        <PasswordForm action={replaceTemporaryPassword} />
        <SignOutForm />
      </Words>
    </Doorway>
  );
}
