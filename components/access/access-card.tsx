import { useTranslations } from "next-intl";
import { AccessControl } from "@/components/access/access-control";
import { CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import type { UserView } from "@/lib/access/rules";

type Props = {
  readonly user: UserView;
  readonly name: string;
  readonly mayManage: boolean;
  readonly isSelf: boolean;
  readonly hasProvider: boolean;
};

/** How somebody stands with Koers, and what the admin can change about it. */
export function AccessCard({ user, name, mayManage, isSelf, hasProvider }: Props) {
  const t = useTranslations("access.person");
  const lead = user.access === "open" ? "open" : user.access === "ended" ? "ended" : "closed";
  return (
    <CardSection title={t("access")} lead={t(lead, { name })}>
      {user.isAddressInDoubt ? (
        <Notice state="attention" text={t(user.hasSingleSignOn ? "inDoubtKnown" : "inDoubt", { name })} />
      ) : null}
      {isSelf ? <Notice text={t("self")} /> : null}
      {mayManage ? <Manage user={user} name={name} hasProvider={hasProvider} /> : null}
    </CardSection>
  );
}

function Manage({ user, name, hasProvider }: Pick<Props, "user" | "name" | "hasProvider">) {
  const t = useTranslations("access.person");
  const isOpen = user.access === "open";
  if (!isOpen && user.hasLeft) return <Notice text={t("left", { name })} />;
  if (!isOpen && !user.email) return <Notice text={t("noEmail")} />;
  return (
    <Words of={["access"]}>
      <AccessControl
        {...{ personId: user.id, name, isOpen, hasProvider }}
        usesProvider={user.hasSingleSignOn}
      />
    </Words>
  );
}
