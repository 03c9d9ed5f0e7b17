import { useLocale, useTranslations } from "next-intl";
import type { AppraisalPageView } from "@/components/appraisals/appraisal-page";
import { CheckForm } from "@/components/appraisals/check-form";
import { PassagesCard } from "@/components/appraisals/passages-card";
import { PrepareCard } from "@/components/appraisals/prepare-card";
import { SignForm } from "@/components/appraisals/sign-form";
import { UnsignedCard } from "@/components/appraisals/unsigned-card";
import { Words } from "@/components/ui/words";
import { lastDayToSign, mayBeAnswered, mayBeLaid, stateOfAppraisal } from "@/lib/appraisals/rules";
import { dayOf } from "@/lib/platform/calendar";
import { longDate, shortDate } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";

type Props = { view: AppraisalPageView; path: string };

/** What is this reader's to do now. */
export function Deeds({ view, path }: Props) {
  const { appraisal, sight, written, passages, today } = view;
  const state = stateOfAppraisal(appraisal);
  const isBetween = sight === "own" || sight === "leader";
  const isAsking = state === "planned" || (state === "called-off" && passages.length > 0);
  return (
    <>
      {sight === "leader" || sight === "office" ? <UnsignedCard appraisal={appraisal} today={today} /> : null}
      {sight === "leader" ? (
        <PrepareCard {...{ appraisal, today, path }} hasText={written.version > 0} laying={layingOf(view)} />
      ) : null}
      {isBetween && isAsking ? (
        <PassagesCard appraisal={appraisal} passages={passages} isOwn={sight === "own"} />
      ) : null}
      {sight === "own" ? <Signing view={view} /> : null}
      {sight === "office" ? <Checking view={view} /> : null}
    </>
  );
}

/** Whether the leader could lay it before the employee as having been discussed today. */
function layingOf({ appraisal, written, passages, today }: AppraisalPageView) {
  return mayBeLaid({
    ...{ standing: appraisal, judgement: written.judgement, aspects: appraisal.aspects.length },
    openRequests: passages.filter(({ answer }) => answer === null).length,
    ...{ discussedOn: today, madeOn: appraisal.madeOn, today },
  });
}

type Part = Pick<Props, "view">;

/** The employee answers, also after their days, until HR has checked. */
function Signing({ view: { appraisal, today } }: Part) {
  const t = useTranslations("appraisals.sign");
  const locale = useLocale();
  const last = lastDayToSign(appraisal);
  if (!last || !mayBeAnswered(appraisal).ok) return null;
  const lead = t(last < today ? "late" : "until", { day: longDate(last, locale) });
  return (
    <Words of={["appraisals"]}>
      <SignForm appraisalId={appraisal.id} version={appraisal.version} submission={newId()} lead={lead} />
    </Words>
  );
}

function Checking({ view: { appraisal } }: Part) {
  const t = useTranslations("appraisals.check");
  const locale = useLocale();
  const { id, version, response, unsignedAt, ruling, invitationReadAt } = appraisal;
  if ((!response && !unsignedAt) || ruling) return null;
  const invited = invitationReadAt
    ? t("invited", { day: shortDate(dayOf(invitationReadAt), locale) })
    : t("notInvited");
  return (
    <Words of={["appraisals"]}>
      <CheckForm appraisalId={id} version={version} submission={newId()} invited={invited} />
    </Words>
  );
}
