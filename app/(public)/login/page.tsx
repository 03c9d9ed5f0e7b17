import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { Doorway } from "@/components/sign-in/doorway";
import { ForgetDevice } from "@/components/sign-in/forget-device";
import { ProviderSignIn } from "@/components/sign-in/provider-sign-in";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { Words } from "@/components/ui/words";
import { findSignInWays } from "@/lib/accounts/queries";
import { ownPath } from "@/lib/platform/own-path";
import { findVisitor } from "@/lib/platform/session";

type Query = { readonly next?: string; readonly melding?: string };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function LoginPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { next: asked, melding } = await searchParams;
  const next = ownPath(asked);
  const visitor = await findVisitor();
  if (visitor) redirect(visitor.isProvisional ? "/login/wachtwoord" : (next ?? "/"));
  const t = await getTranslations("signIn");
  const { provider, hasDemo } = findSignInWays();

  return (
    <Doorway title={t("title")}>
      <ForgetDevice />
      {provider ? <ProviderSignIn provider={provider} next={next} problem={melding} /> : null}
      <Words of={["signIn"]}>
        <SignInForm next={next} />
      </Words>
      <p className="text-small text-soft">{hasDemo ? t("demo") : t("needHelp")}</p>
    </Doorway>
  );
}
