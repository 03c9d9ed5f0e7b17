import { useLocale, useTranslations } from "next-intl";
import { addressWith } from "@/components/ui/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { PrintButton } from "@/components/ui/print-button";
import { Tabs } from "@/components/ui/tabs";
import { fullName, shortDate } from "@/lib/platform/format";
import type { PersonName } from "@/lib/platform/actor";
import { portfolioAddress } from "@/lib/portfolio/addresses/rules";
import type { Timeline, TimelineEvent } from "@/lib/timeline/queries";
import { type EventKind, timelinePageSize } from "@/lib/timeline/rules";

export type TimelinePageView = {
  readonly student: { readonly id: string; readonly name: PersonName };
  readonly isOwn: boolean;
  readonly timeline: Timeline;
  /** The kinds this reader can choose from. */
  readonly readable: readonly EventKind[];
  readonly chosen: EventKind | null;
  readonly page: number;
};

/** Everything that happened in a student's time here, the latest first, as far as its reader may know of it (P2). */
export function TimelinePage({ slug, view }: { slug: string; view: TimelinePageView }) {
  const t = useTranslations("timeline");
  const common = useTranslations("common");
  const { student, isOwn, timeline, readable, chosen, page } = view;
  const base = `/${slug}/studenten/${student.id}`;
  const path = `${base}/tijdlijn`;
  const name = fullName(student.name);
  const tabs = [
    { href: path, label: t("all") },
    ...readable.map((kind) => ({ href: addressWith(path, {}, { soort: kind }), label: t(`kinds.${kind}`) })),
  ];
  return (
    <>
      <Breadcrumb crumbs={[{ label: isOwn ? t("own") : name, href: base }, { label: t("title") }]} />
      <PageHeader
        title={isOwn ? t("titleOwn") : t("titleOf", { name })}
        lead={isOwn ? t("leadOwn") : t("lead")}
        actions={<PrintButton>{common("print")}</PrintButton>}
      />
      <Tabs
        tabs={tabs}
        current={chosen ? addressWith(path, {}, { soort: chosen }) : path}
        label={t("choose")}
      />
      {timeline.events.length === 0 ? (
        <EmptyState title={t("nothing")} text={t("nothingText")} />
      ) : (
        <CardSection title={t("title")}>
          <ol className="timeline">
            {timeline.events.map((event, place) => (
              <li key={`${event.kind} ${event.id} ${event.day} ${place}`}>
                <Event slug={slug} studentId={student.id} isOwn={isOwn} event={event} />
              </li>
            ))}
          </ol>
          <Pager
            path={path}
            query={chosen ? { soort: chosen } : {}}
            page={page}
            size={timelinePageSize}
            total={timeline.found}
          />
        </CardSection>
      )}
    </>
  );
}

type EventProps = { slug: string; studentId: string; isOwn: boolean; event: TimelineEvent };

function Event({ slug, studentId, isOwn, event }: EventProps) {
  const t = useTranslations("timeline");
  const locale = useLocale();
  const title = useTitle(event);
  const href = hrefOf(event, slug, { studentId, isOwn });
  const who = event.person ? fullName(event.person) : null;
  return (
    <>
      <p className="text-small text-soft">
        {[shortDate(event.day, locale), t(`kinds.${event.kind}`), who].filter(Boolean).join(" · ")}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3>{href ? <Link href={href}>{title}</Link> : title}</h3>
        {event.kind === "talk" && event.detail ? <Chip state="neutral">{t("cancelled")}</Chip> : null}
      </div>
    </>
  );
}

function useTitle(event: TimelineEvent): string {
  const t = useTranslations("timeline");
  const talks = useTranslations("conversations");
  const starts = useTranslations("startProgramme");
  switch (event.kind) {
    case "talk":
      return talks(`kinds.${event.what}`);
    case "agreement":
      return t(`agreements.${event.what}`);
    case "scan":
      return event.what;
    case "placement":
      return t(`placements.${event.what}`);
    case "referral":
      return t(`referrals.${event.what}`);
    case "start":
      return starts(`outcomes.${event.what}`);
    case "coach":
      return t(`coaches.${event.what}`);
    case "enrolment":
      return t(`enrolments.${event.what}`, { programme: event.detail });
  }
}

type Whose = { readonly studentId: string; readonly isOwn: boolean };

function hrefOf(event: TimelineEvent, slug: string, { studentId, isOwn }: Whose): string | null {
  switch (event.kind) {
    case "talk":
    case "agreement":
      return `/${slug}/gesprekken/${event.id}`;
    case "scan":
      return `/${slug}/studenten/${studentId}/scans/${event.id}`;
    case "placement":
      return isOwn ? portfolioAddress(slug, "bpv") : `/${slug}/studenten/${studentId}/portfolio`;
    case "referral":
      return `/${slug}/doorverwijzingen/${event.id}`;
    case "start":
    case "coach":
    case "enrolment":
      return null;
  }
}
