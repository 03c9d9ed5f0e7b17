import { useTranslations } from "next-intl";
import { CoverageCard } from "@/components/conversations/staff/coverage-card";
import { LedPeople, type LedPeopleView } from "@/components/conversations/staff/led-people";
import { StaffTalkTable } from "@/components/conversations/staff/talk-table";
import { type HeldKind, WhoMayHold } from "@/components/conversations/staff/who-may-hold";
import { YearCard } from "@/components/cycle/year-card";
import { PageTerms } from "@/components/glossary/page-terms";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import type { StaffCoverage } from "@/lib/conversations/staff/coverage/queries";
import type { StaffTalks } from "@/lib/conversations/staff/queries";
import type { Cycle } from "@/lib/cycle/rules";
import { dayOf } from "@/lib/platform/calendar";

export type OwnTalksView = {
  personId: string;
  now: Date;
  size: number;
  own: StaffTalks;
  /** What somebody holds; null for who holds none and leads nobody. */
  held: StaffTalks | null;
  led: LedPeopleView | null;
  /** How many had a talk: of everybody, for who steers; else of whom one leads, where names are not shown. */
  coverage: StaffCoverage | null;
  kinds: readonly HeldKind[];
  /** Which talks there are in a year (H1). */
  cycle: Cycle;
};

type Paged = { readonly page: number; readonly total: number };

/** How the page of a list stands in the address: the first not at all. */
function pageOf(list: Paged | null): string | undefined {
  return list && list.page > 1 ? String(list.page) : undefined;
}

/** One's own talks, those one holds, and who may hold which with oneself. */
export function OwnTalksPage({ slug, view }: { slug: string; view: OwnTalksView }) {
  const t = useTranslations("staffTalks");
  const path = `/${slug}/werkgesprekken`;
  const query = {
    page: pageOf(view.own),
    held: pageOf(view.held),
    people: pageOf(view.led),
  };
  const pager = (name: keyof typeof query, { page, total }: Paged, of: string) => (
    <Pager path={path} query={query} name={name} of={of} page={page} size={view.size} total={total} />
  );
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton kind="go" href={`${path}/nieuw`}>
            {t("list.plan")}
          </LinkButton>
        }
      >
        <PageTerms codes={["developmentTalk", "ambitionTalk", "functioningTalk"]} />
      </PageHeader>
      <div className="columns">
        <div>
          <CardSection title={t("list.own")} pad={false}>
            <StaffTalkTable slug={slug} talks={view.own.talks} view={view} as="employee" />
            {pager("page", view.own, t("list.own"))}
          </CardSection>
          {view.held ? (
            <CardSection title={t("list.held")} pad={false}>
              <StaffTalkTable slug={slug} talks={view.held.talks} view={view} as="holder" />
              {pager("held", view.held, t("list.held"))}
            </CardSection>
          ) : null}
          {view.coverage ? <CoverageCard coverage={view.coverage} /> : null}
          {view.led ? (
            <LedPeople slug={slug} view={view.led} pager={pager("people", view.led, t("people.title"))} />
          ) : null}
        </div>
        <div>
          <YearCard slug={slug} cycle={view.cycle} today={dayOf(view.now)} />
          <CardSection title={t("who.title")} lead={t("who.notFollows")}>
            <div className="grid gap-5">
              {view.kinds.map((held) => (
                <WhoMayHold key={held.kind} held={held} isOwn titled />
              ))}
            </div>
          </CardSection>
        </div>
      </div>
    </>
  );
}
