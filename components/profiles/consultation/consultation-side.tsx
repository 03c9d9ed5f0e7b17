import { useLocale, useTranslations } from "next-intl";
import { OpenForm } from "@/components/profiles/consultation/open-form";
import { MoveForm } from "@/components/profiles/consultation/move-form";
import { PressForm } from "@/components/profiles/press-form";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { Day } from "@/lib/platform/calendar";
import { later } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import { closeConsultation, noteRead } from "@/lib/profiles/consultations/actions";
import type { ConsultationPage } from "@/lib/profiles/consultations/queries";

type Props = {
  page: ConsultationPage;
  /** For who writes the concept: the teams to ask once more. */
  writing: { readonly teams: readonly { id: string; name: string }[] } | null;
  today: Day;
};

/** Until when, who was asked, how far it is; and the reader's own button. */
export function ConsultationSide({ page, writing, today }: Props) {
  return (
    <div className="no-print">
      <Facts page={page} today={today} />
      {page.mine.length > 0 ? <OwnReading page={page} /> : null}
      {page.mayMove && !page.consultation.isClosed ? <Moving page={page} today={today} /> : null}
      {writing && !page.consultation.isClosed ? <Closing page={page} /> : null}
      {writing && page.consultation.isClosed ? (
        <Again page={page} teams={writing.teams} today={today} />
      ) : null}
    </div>
  );
}

function Facts({ page, today }: { page: ConsultationPage; today: Day }) {
  const t = useTranslations("consultations");
  const locale = useLocale();
  const { consultation, teams, comments, readers } = page;
  const date = shortDate(consultation.endsOn, locale);
  const isPast = consultation.endsOn < today;
  const unanswered = comments.filter(({ answer }) => answer === null).length;
  return (
    <CardSection title={t("asked")}>
      <div className="grid gap-3 text-small">
        <p className="flex flex-wrap items-center gap-2">
          <State isClosed={consultation.isClosed} isPast={isPast} />
          {t(consultation.isClosed || isPast ? "over" : "until", { date })}
        </p>
        {page.moves.map(({ id, wasUntil, reason, by }) => (
          <p key={id} className="whitespace-pre-line text-soft">
            {t("moved", { date: shortDate(wasUntil, locale), name: fullName(by), reason })}
          </p>
        ))}
        <ul className="flex flex-wrap gap-2">
          {teams.map(({ id, name }) => (
            <li key={id}>
              <Chip>{name}</Chip>
            </li>
          ))}
        </ul>
        <p>
          {t("comments", { count: comments.length })} {t("readers", { count: readers })}
        </p>
        {unanswered > 0 ? <p className="text-soft">{t("open", { count: unanswered })}</p> : null}
      </div>
    </CardSection>
  );
}

function State({ isClosed, isPast }: { isClosed: boolean; isPast: boolean }) {
  const t = useTranslations("consultations");
  if (isClosed) return <Chip>{t("closed")}</Chip>;
  return isPast ? <Chip state="attention">{t("due")}</Chip> : <Chip state="info">{t("running")}</Chip>;
}

function OwnReading({ page }: { page: ConsultationPage }) {
  const t = useTranslations("consultations");
  return (
    <CardSection title={t("mine")}>
      <p className="mb-3 text-small">{t(page.hasRead ? "mineDone" : "mineText")}</p>
      {page.hasRead ? null : (
        <Words of={["profileForms"]}>
          <PressForm
            action={noteRead}
            fields={{ consultationId: page.consultation.id }}
            label={t("form.read")}
          />
        </Words>
      )}
    </CardSection>
  );
}

function Moving({ page, today }: { page: ConsultationPage; today: Day }) {
  const t = useTranslations("consultations");
  const { id, endsOn } = page.consultation;
  return (
    <CardSection title={t("move")}>
      <Disclosure label={t("form.move")}>
        <Words of={["consultations", "profileForms"]}>
          <MoveForm consultationId={id} endsOn={later(endsOn < today ? today : endsOn, { weeks: 1 })} />
        </Words>
      </Disclosure>
    </CardSection>
  );
}

function Closing({ page }: { page: ConsultationPage }) {
  const t = useTranslations("consultations");
  return (
    <CardSection title={t("close")}>
      <p className="mb-3 text-small">{t("closeText")}</p>
      <Words of={["profileForms"]}>
        <PressForm action={closeConsultation} fields={{ roleId: page.role.id }} label={t("form.close")} />
      </Words>
    </CardSection>
  );
}

function Again({
  page,
  teams,
  today,
}: {
  page: ConsultationPage;
  teams: readonly { id: string; name: string }[];
  today: Day;
}) {
  const t = useTranslations("consultations");
  const chosen = page.teams.map(({ id }) => id);
  return (
    <CardSection title={t("again")}>
      <Disclosure label={t("again")}>
        <Words of={["consultations", "profileForms"]}>
          <OpenForm
            roleId={page.role.id}
            submission={newId()}
            teams={teams}
            chosen={chosen}
            endsOn={later(today, { weeks: 3 })}
          />
        </Words>
      </Disclosure>
    </CardSection>
  );
}
