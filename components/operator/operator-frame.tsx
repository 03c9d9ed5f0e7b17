import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { PageFoot } from "@/components/shell/page-foot";
import { SignOutForm } from "@/components/sign-in/sign-out-form";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The operator's pages: outside every institution, hence without its menu. */
export function OperatorFrame({ title, lead, actions, children }: Props) {
  const t = useTranslations("operator");
  return (
    <div className="mx-auto grid max-w-[1100px] gap-6 px-4 py-6 md:px-10">
      <div className="flex flex-wrap items-center justify-between gap-4 rounded-l bg-deep px-5 py-3 text-on-deep">
        <Brand href="/operator" />
      </div>
      <main id="content">
        <PageHeader title={title} lead={lead} actions={actions} />
        <div className="grid gap-6">{children}</div>
      </main>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/" kind="quiet">
          {t("toApp")}
        </LinkButton>
        <Words of={["signIn"]}>
          <SignOutForm />
        </Words>
      </div>
      <PageFoot />
    </div>
  );
}
