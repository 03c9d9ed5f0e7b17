import { useLocale, useTranslations } from "next-intl";
import { MomentCard } from "@/components/cycle/moment-card";
import { StatementCard } from "@/components/cycle/statement/statement-card";
import { PageTerms } from "@/components/glossary/page-terms";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import type { StaffTopic } from "@/lib/conversations/staff/rules";
import type { LaidCycle } from "@/lib/cycle/queries";
import { type MomentKind, type Standing, standingsOf } from "@/lib/cycle/rules";
import type { AdoptedStatement } from "@/lib/cycle/statement/rules";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { enumerated, fullName, shortDate } from "@/lib/platform/format";

export type YearView = {
  cycle: LaidCycle;
  /** What stands on the agenda of each talk with the reader. */
  topicsOf: Readonly<Partial<Record<MomentKind, readonly StaffTopic[]>>>;
  /** What is agreed with who leads; null while nothing is. */
  statement: AdoptedStatement | null;
  today: Day;
  mayChange: boolean;
  /** Whether the reader writes or adopts what is agreed with who leads. */
  mayAgree: boolean;
};

/** How the year of talks with staff goes, with what is now and what comes next: for everybody who works here (H1). */
export function YearPage({ slug, view }: { slug: string; view: YearView }) {
  const t = useTranslations("cycle");
  const locale = useLocale();
  const { cycle, today, mayChange } = view;
  const path = `/${slug}/gesprekkencyclus`;
  const standings = standingsOf(cycle.moments, today);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={<Lead cycle={cycle} standings={standings} />}
        actions={
          <>
            <PrintButton>{t("print")}</PrintButton>
            {mayChange ? (
              <LinkButton kind="go" href={`${path}/aanpassen`}>
                {t("change")}
              </LinkButton>
            ) : null}
          </>
        }
      >
        <PageTerms codes={["developmentTalk", "functioningTalk", "appraisalTalk"]} />
      </PageHeader>
      <div className="columns">
        <div className="grid gap-6 content-start">
          {cycle.laid ? null : <Notice text={t("starting")} />}
          <ol className="grid gap-4">
            {cycle.moments.map((moment, place) => (
              <li key={`${place}-${moment.kind}`}>
                <MomentCard
                  slug={slug}
                  moment={moment}
                  number={place + 1}
                  standing={standings[place] ?? null}
                  topics={view.topicsOf[moment.kind] ?? []}
                />
              </li>
            ))}
          </ol>
          {cycle.laid ? (
            <p className="text-small text-soft">
              {t("laid", {
                day: shortDate(dayOf(cycle.laid.at), locale),
                name: fullName(cycle.laid.by),
              })}
            </p>
          ) : null}
        </div>
        <div className="no-print grid gap-6 content-start">
          {view.statement || view.mayAgree ? <StatementCard path={path} statement={view.statement} /> : null}
        </div>
      </div>
    </>
  );
}

/** What is now and what comes next by name, where the institution said when. */
function Lead({ cycle, standings }: { cycle: LaidCycle; standings: readonly Standing[] }) {
  const t = useTranslations("cycle");
  const locale = useLocale();
  const named = (standing: Standing) => {
    const kinds = cycle.moments.filter((_moment, place) => standings[place] === standing);
    return [...new Set(kinds.map(({ kind }) => t(`names.${kind}`)))];
  };
  const [now, next] = [named("now"), named("next")];
  if (now.length + next.length === 0) return <>{t("lead")}</>;
  const said = { now: enumerated(now, locale), next: enumerated(next, locale) };
  return (
    <>
      {t("leadNow", {
        ...said,
        hasNow: now.length > 0 ? "yes" : "no",
        hasNext: next.length > 0 ? "yes" : "no",
      })}
    </>
  );
}
