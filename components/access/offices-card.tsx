import { useLocale, useTranslations } from "next-intl";
import { AppointForm } from "@/components/access/appoint-form";
import { EndOfficeForm } from "@/components/access/end-office-form";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { PlaceView } from "@/lib/organisation/appointments/queries";
import { type AppointmentView, isRunning } from "@/lib/organisation/appointments/rules";
import type { Day } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

type Props = {
  readonly personId: string;
  readonly appointments: readonly AppointmentView[];
  readonly places: readonly PlaceView[];
  readonly today: Day;
  readonly mayAppoint: boolean;
};

/** The offices somebody holds or held, and giving or ending them. */
export function OfficesCard({ personId, appointments, places, today, mayAppoint }: Props) {
  const t = useTranslations("access.offices");
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      {appointments.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <Words of={["access"]}>
        <ul className="grid">
          {appointments.map((appointment) => (
            <Office key={appointment.id} appointment={appointment} today={today} mayEnd={mayAppoint} />
          ))}
        </ul>
        {mayAppoint ? (
          <Disclosure label={t("add")}>
            <AppointForm personId={personId} places={places} today={today} />
          </Disclosure>
        ) : null}
      </Words>
    </CardSection>
  );
}

type OfficeProps = { readonly appointment: AppointmentView; readonly today: Day; readonly mayEnd: boolean };

function Office({ appointment, today, mayEnd }: OfficeProps) {
  const t = useTranslations("access");
  const locale = useLocale();
  const { office, scope, startsOn, endsOn } = appointment;
  const from = shortDate(startsOn, locale);
  const period = endsOn
    ? t("offices.period", { from, to: shortDate(endsOn, locale) })
    : t(startsOn > today ? "offices.from" : "offices.since", { from });
  const isOver = endsOn !== null && endsOn < today;
  const state = isRunning(appointment, today) ? "running" : isOver ? "past" : "future";
  return (
    <li className="grid gap-2 border-t border-line py-3 first:border-0">
      <div className="flex flex-wrap items-center gap-3">
        <span className="min-w-0 flex-1 basis-48">
          <b>{t(`officeNames.${office}`)}</b>
          {`, ${scope.kind === "institution" ? t("offices.wholeShort") : scope.name}`}
          <small className="block">{period}</small>
        </span>
        <Chip state={state === "running" ? "ok" : "neutral"}>{t(`offices.${state}`)}</Chip>
      </div>
      {mayEnd && !isOver ? (
        <Disclosure label={t("offices.change")}>
          <EndOfficeForm appointmentId={appointment.id} />
        </Disclosure>
      ) : null}
    </li>
  );
}
