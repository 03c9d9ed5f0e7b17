import { useLocale, useTranslations } from "next-intl";
import { AppraisalPress } from "@/components/appraisals/appraisal-press";
import { CardSection } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { Words } from "@/components/ui/words";
import type { AppraisalView } from "@/lib/appraisals/queries";
import { stateOfAppraisal } from "@/lib/appraisals/rules";
import { dayOf } from "@/lib/platform/calendar";
import { capitalised, fullName, longDate, shortDate } from "@/lib/platform/format";

/** The invitation: when, with whom, on what is judged, and what may follow from it (M14). */
export function Invitation({ appraisal, isOwn }: { appraisal: AppraisalView; isOwn: boolean }) {
  const t = useTranslations("appraisals.invitation");
  const locale = useLocale();
  const { plannedOn, leader, aspects, consequences, invitationReadAt, signingDays } = appraisal;
  const mayNote = isOwn && !invitationReadAt && stateOfAppraisal(appraisal) === "planned";
  return (
    <CardSection title={t("title")}>
      <div className="grid gap-4">
        <Facts>
          <Fact name={t("day")}>{capitalised(longDate(plannedOn, locale))}</Fact>
          <Fact name={t("with")}>{fullName(leader)}</Fact>
          <Fact name={t("consequences")}>
            <span className="whitespace-pre-line">{consequences}</span>
          </Fact>
          <Fact name={t("aspects")}>
            <ul className="grid gap-1">
              {aspects.map((aspect) => (
                <li key={aspect}>{aspect}</li>
              ))}
            </ul>
          </Fact>
          <Fact name={t("agenda")}>{t("agendaText")}</Fact>
          <Fact name={t("signing")}>{t("signingDays", { days: signingDays })}</Fact>
        </Facts>
        <p className="text-small text-soft">{t("wall")}</p>
        {mayNote ? (
          <Words of={["appraisals"]}>
            <AppraisalPress deed="noteInvitation" appraisalId={appraisal.id} label={t("read")} kind="go" />
          </Words>
        ) : (
          <p className="text-small text-soft">
            {invitationReadAt
              ? t("readOn", { day: shortDate(dayOf(invitationReadAt), locale) })
              : t("unread")}
          </p>
        )}
      </div>
    </CardSection>
  );
}
