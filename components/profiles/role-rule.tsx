import { useTranslations } from "next-intl";
import { PressForm } from "@/components/profiles/press-form";
import { RenameRoleForm } from "@/components/profiles/rename-role-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import { holdIntakes, reintroduceRole, retireRole } from "@/lib/profiles/actions";
import type { RoleView } from "@/lib/profiles/queries";
import { mayBeRetired } from "@/lib/profiles/rules";

/** What HR decides about the role itself: its name and place, and whether it is used. */
export function RoleRule({ role, holders }: { role: RoleView; holders: number }) {
  const t = useTranslations("profiles.role");
  const forms = useTranslations("profileForms");
  const fields = { roleId: role.id };
  return (
    <Card>
      <Words of={["profileForms"]}>
        <Disclosure label={t("renameTitle")}>
          <RenameRoleForm role={{ id: role.id, name: role.name, line: role.line }} />
        </Disclosure>
        <Disclosure label={t("intakesTitle", { holds: role.holdsIntakes ? "yes" : "no" })}>
          <p className="mb-4 text-small">{t("intakesText", { holds: role.holdsIntakes ? "yes" : "no" })}</p>
          <PressForm
            action={holdIntakes}
            fields={{ ...fields, holds: role.holdsIntakes ? "no" : "yes" }}
            label={role.holdsIntakes ? forms("letNotHold") : forms("letHold")}
          />
        </Disclosure>
        {mayBeRetired(role).ok ? (
          <Disclosure label={t("retireTitle")}>
            <p className="mb-4 text-small">{t("retireText", { count: holders })}</p>
            <PressForm action={retireRole} fields={fields} label={forms("retire")} kind="grave" />
          </Disclosure>
        ) : null}
        {role.isRetired ? (
          <Disclosure label={t("reintroduceTitle")}>
            <p className="mb-4 text-small">{t("reintroduceText")}</p>
            <PressForm action={reintroduceRole} fields={fields} label={forms("reintroduce")} />
          </Disclosure>
        ) : null}
      </Words>
    </Card>
  );
}
