import { useLocale, useTranslations } from "next-intl";
import { AddOutsideForm } from "@/components/profiles/outside/add-outside-form";
import { ChangeOutsideForm } from "@/components/profiles/outside/change-outside-form";
import { PressForm } from "@/components/profiles/press-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { optionOf } from "@/components/ui/select-field";
import { Words } from "@/components/ui/words";
import { rangeOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import { removeOutside } from "@/lib/profiles/outside/actions";
import type { OutsideView } from "@/lib/profiles/outside/queries";
import { labelOf } from "@/lib/profiles/outside/rules";
import type { TeamRolesView } from "@/lib/profiles/team/queries";

type Props = Pick<TeamRolesView, "outside" | "outsideRoles" | "schoolYear"> & { teamId: string };

/** Who carries a role for a team and does not work here, until when; who gives roles writes it down (C3). */
export function OutsideHolders({ outside, outsideRoles, teamId, schoolYear }: Props) {
  const t = useTranslations("profiles.team.outside");
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      {outside.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <Words of={["profileForms"]}>
        <ul className="grid gap-4">
          {outside.map((holder) => (
            <li key={holder.id} className="border-t border-line pt-4 first:border-t-0 first:pt-0">
              <Holder holder={holder} mayChange={outsideRoles !== null} />
            </li>
          ))}
        </ul>
        {outsideRoles === null ? null : (
          <div className="no-print mt-4">
            <Disclosure label={t("add")}>
              {outsideRoles.length === 0 ? (
                <p className="text-soft">{t("noRoles")}</p>
              ) : (
                <AddOutsideForm
                  teamId={teamId}
                  roles={outsideRoles.map(optionOf)}
                  endsOn={rangeOf(schoolYear).to}
                  submission={newId()}
                />
              )}
            </Disclosure>
          </div>
        )}
      </Words>
    </CardSection>
  );
}

function Holder({ holder, mayChange }: { holder: OutsideView; mayChange: boolean }) {
  const t = useTranslations("profiles.team");
  const forms = useTranslations("profileForms.outside");
  const locale = useLocale();
  const who = labelOf(holder);
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{who}</p>
      <p className="text-small text-soft">
        {holder.roleName}, {t("outside.until", { date: shortDate(holder.endsOn, locale) })}
      </p>
      {mayChange ? (
        <div className="no-print">
          <Disclosure label={forms("changeOf", { who })}>
            <div className="grid gap-4">
              <ChangeOutsideForm holder={holder} submission={newId()} />
              <PressForm
                action={removeOutside}
                fields={{ outsideId: holder.id }}
                label={forms("remove")}
                name={`${forms("remove")}: ${who}`}
                kind="quiet"
              />
            </div>
          </Disclosure>
        </div>
      ) : null}
    </div>
  );
}
