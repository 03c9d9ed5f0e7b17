import { useLocale, useTranslations } from "next-intl";
import { AskAgreement, TakeBackAsking } from "@/components/plans/personal/agreement-press";
import { CloseAll } from "@/components/plans/personal/close-press";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { WhoSees } from "@/components/ui/who-sees";
import { Words } from "@/components/ui/words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import type { Change } from "@/lib/plans/personal/agreements/rules";
import { isCarried, leadersOf, openTo, type PersonalPlan } from "@/lib/plans/personal/rules";
import type { Owner } from "@/lib/plans/rules";
import { dayOf } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";

export type Standing = {
  /** Who leads the owner now. */
  leaders: readonly Owner[];
  /** What differs from what was asked last, and from what was agreed last. */
  sinceAsked: readonly Change[];
  sinceAgreed: readonly Change[];
};

type Props = Standing & { plan: PersonalPlan; slug: string; mayWrite: boolean };

/** Who reads this plan, and what its owner can do about that: share, close, ask for agreement. */
export function ReadingCard({ plan, slug, mayWrite, ...standing }: Props) {
  const t = useTranslations("personalPlans");
  const [reader] = leadersOf(plan);
  const isMine = reader !== undefined && standing.leaders.some(({ id }) => id === reader.id);
  const open = reader && openTo(plan, reader.id);
  const count = open ? open.parts.length + open.questions.length : 0;
  const lead = reader
    ? t(isMine ? "reads.open" : "reads.former", { count, name: reader.name })
    : t("reads.draft");
  const carried = { carried: isCarried(plan) ? "yes" : "no" } as const;
  const noLeader = standing.leaders.length === 0;
  return (
    <div className="no-print">
      <CardSection title={t("reads.title")} lead={lead}>
        <div className="grid gap-3">
          {reader && isMine && mayWrite ? <Agreeing {...standing} plan={plan} reader={reader} /> : null}
          {noLeader ? <p className="text-small text-soft">{t("reads.noLeader")}</p> : null}
          {mayWrite && plan.id && !noLeader ? (
            <LinkButton icon="eye" href={ownPlanAddress(slug, plan.schoolYear, "delen")}>
              {t(reader ? "reads.change" : "reads.share")}
            </LinkButton>
          ) : null}
          <Words of={["personalPlanForms"]}>
            <CloseAll schoolYear={plan.schoolYear} isOpen={reader !== undefined} />
          </Words>
          {reader ? null : <WhoSees who={t("sees.closed", carried)} why={t("sees.closedWhy", carried)} />}
        </div>
      </CardSection>
    </div>
  );
}

function Agreeing({
  plan,
  reader,
  sinceAsked,
  sinceAgreed,
}: Standing & { plan: PersonalPlan; reader: Owner }) {
  const t = useTranslations("personalPlans.agreement");
  const locale = useLocale();
  const say = (at: Date, name: string) => ({ date: longDate(dayOf(at), locale), name });
  const { asked, agreed, schoolYear } = plan;
  const mayAsk = asked
    ? sinceAsked.length > 0
    : !agreed || agreed.leader.id !== reader.id || sinceAgreed.length > 0;
  return (
    <Words of={["personalPlanForms"]}>
      {asked ? (
        <p>{t(sinceAsked.length > 0 ? "askedChanged" : "asked", say(asked.askedAt, asked.leader.name))}</p>
      ) : null}
      {agreed?.agreedAt ? <p>{t("agreed", say(agreed.agreedAt, agreed.leader.name))}</p> : null}
      {mayAsk ? (
        <AskAgreement
          schoolYear={schoolYear}
          leaderId={reader.id}
          isAgain={asked !== null || agreed !== null}
        />
      ) : null}
      {asked ? <TakeBackAsking schoolYear={schoolYear} /> : null}
    </Words>
  );
}
