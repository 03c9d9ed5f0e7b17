import { useTranslations } from "next-intl";
import { NameOwnerForm } from "@/components/profiles/name-owner-form";
import { PressForm } from "@/components/profiles/press-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Person } from "@/components/ui/face";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { schoolYearLabel } from "@/lib/platform/calendar";
import { fullName, initials } from "@/lib/platform/format";
import { keepProfile } from "@/lib/profiles/owners/actions";
import type { Keeping } from "@/lib/profiles/owners/queries";
import type { RoleView } from "@/lib/profiles/queries";

/** Who keeps the profile of a role, and, when it grows old, whether it still holds (C1). */
export function RoleOwner({ role, keeping }: { role: RoleView; keeping: Keeping }) {
  const t = useTranslations("profiles.role");
  const forms = useTranslations("profileForms");
  const { owner } = role;
  const { possible, aged } = keeping;
  return (
    <CardSection title={t("owner")}>
      <div className="grid gap-4">
        {owner ? (
          <Person
            person={{ name: fullName(owner.name), initials: initials(owner.name) }}
            detail={t("ownerDetail")}
          />
        ) : (
          <p className="text-small text-soft">{t("noOwner")}</p>
        )}
        <Words of={["profileForms"]}>
          {aged === null ? null : (
            <Notice state="attention" text={t("aged", { year: schoolYearLabel(aged) })}>
              <div className="mt-3">
                <PressForm action={keepProfile} fields={{ roleId: role.id }} label={forms("keep")} />
              </div>
            </Notice>
          )}
          {possible.length > 0 ? (
            <Disclosure label={t("ownerChange")}>
              <NameOwnerForm
                roleId={role.id}
                ownerId={owner?.id ?? ""}
                people={possible.map(({ id, name }) => ({ value: id, label: fullName(name) }))}
              />
            </Disclosure>
          ) : null}
        </Words>
      </div>
    </CardSection>
  );
}
