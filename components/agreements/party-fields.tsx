"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { PressChoices } from "@/components/ui/press-choices";
import { optionOf, type Option, SelectField } from "@/components/ui/select-field";
import type { useFields } from "@/components/ui/use-fields";
import type { AgreementView, Party } from "@/lib/agreements/queries";

type Props = {
  agreement: AgreementView | undefined;
  teams: readonly Option[];
  roles: readonly Option[];
  fields: ReturnType<typeof useFields>;
};

/** With whom: a few other teams and roles. Who is no longer there stays to be chosen where they were a party. */
export function PartyFields({ agreement, teams, roles, fields }: Props) {
  const t = useTranslations("agreements.form");
  const common = useTranslations("common");
  const others = withKnown(teams, agreement?.teams).filter(({ value }) => value !== agreement?.teamId);
  const teamIn = (name: string, place: number) => ({
    ...{ optional: common("optional"), empty: t("none"), options: others },
    ...fields.text(name, agreement?.teams[place]?.id),
  });
  return (
    <>
      <PressChoices
        many
        label={t("roles")}
        optional={common("optional")}
        options={withKnown(roles, agreement?.roles)}
        {...fields.choices(
          "roleIds",
          agreement?.roles.map(({ id }) => id),
        )}
      />
      <SelectField label={t("other")} {...teamIn("otherTeam1", 0)} />
      <Disclosure label={t("otherMore")} open={(agreement?.teams.length ?? 0) > 1}>
        <div className="grid gap-6">
          <SelectField label={t("second")} {...teamIn("otherTeam2", 1)} />
          <SelectField label={t("third")} {...teamIn("otherTeam3", 2)} />
        </div>
      </Disclosure>
    </>
  );
}

function withKnown(options: readonly Option[], known: readonly Party[] = []): Option[] {
  const missing = known.filter(({ id }) => !options.some(({ value }) => value === id));
  return [...options, ...missing.map(optionOf)];
}
