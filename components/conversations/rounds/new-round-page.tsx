import { useLocale, useTranslations } from "next-intl";
import { OpenRoundForm } from "@/components/conversations/rounds/open-round-form";
import { PlanRoundForm } from "@/components/conversations/rounds/plan-round-form";
import { slotLabel } from "@/components/conversations/rounds/slot-label";
import { WhoForm } from "@/components/conversations/rounds/who-form";
import { addressWith } from "@/components/ui/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { Words } from "@/components/ui/words";
import { groupsOf } from "@/lib/conversations/caseload/rules";
import type { StudentProgress } from "@/lib/conversations/coverage/queries";
import type { RoundBasis } from "@/lib/conversations/rounds/basis/queries";
import { longer, mayBeHeldIn } from "@/lib/conversations/rounds/periods/rules";
import { isToPlan, mostStudents, usualChooseBy } from "@/lib/conversations/rounds/rules";
import { keyOf, proposalOf, type Slot } from "@/lib/conversations/rounds/slots/rules";
import { roundRefusalText } from "@/lib/conversations/rounds/labels";
import type { NewRoundQuery } from "@/lib/conversations/rounds/schema";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";

export type NewRoundView = {
  basis: RoundBasis;
  slots: readonly Slot[];
  query: NewRoundQuery;
  now: Date;
  submission: string;
};

/** How many moments that are left can be chosen instead, so that the form of a large round stays small. */
const mostFree = 20;

/** A new round: whom and when, then the proposal and the two ways to go on with it. */
export function NewRoundPage({ slug, view }: { slug: string; view: NewRoundView }) {
  const t = useTranslations("talkRounds");
  const list = useTranslations("conversations.list");
  const { basis, query } = view;
  const { students } = basis;
  const path = `/${slug}/studenten/rondes`;
  const chosen = students.filter(({ id }) => query.studentIds.includes(id)).slice(0, mostStudents);
  return (
    <Words of={["talkRounds"]}>
      <Breadcrumb
        crumbs={[
          { label: list("title"), href: `/${slug}/studenten` },
          { label: t("rounds.title"), href: path },
          { label: t("new.title") },
        ]}
      />
      <PageHeader title={t("new.title")} lead={t("new.lead")} />
      {students.length === 0 ? (
        <Card pad={false}>
          <EmptyState icon="users" title={t("new.none")} text={t("new.noneText")} />
        </Card>
      ) : (
        <div className="stack">
          {chosen.length > 0 ? <ProposalCards slug={slug} view={view} chosen={chosen} /> : null}
          {chosen.length === 0 && query.from !== null && !query.hasAll ? (
            <Notice state="attention" text={t("new.nobody")} urgent />
          ) : null}
          <Who slug={slug} view={view} chosen={chosen} />
        </div>
      )}
    </Words>
  );
}

type WhoProps = { slug: string; view: NewRoundView; chosen: readonly StudentProgress[] };

/** Whom and when; folded away once there is a proposal. */
function Who({ slug, view: { basis, query, now }, chosen }: WhoProps) {
  const t = useTranslations("talkRounds.new");
  const path = `/${slug}/studenten/rondes/nieuw`;
  const groups = groupsOf(basis.students);
  const shown = basis.students.filter(({ groupName }) => query.group === "" || groupName === query.group);
  const due = shown.filter(({ id, turn }) => isToPlan(turn) && !basis.asked.has(id));
  const proposed = query.hasAll ? shown : due;
  const ticked = new Set((chosen.length > 0 ? chosen : proposed).slice(0, mostStudents).map(({ id }) => id));
  const period = { van: query.from ?? undefined, tot: query.until ?? undefined };
  const tabs = [
    { href: addressWith(path, period, {}), label: t("all"), count: basis.students.length },
    ...groups.map(({ name, count }) => ({
      href: addressWith(path, period, { groep: name }),
      label: name,
      count,
    })),
  ];
  const form = (
    <div className="grid gap-6">
      {groups.length > 1 ? (
        <Tabs tabs={tabs} current={addressWith(path, period, { groep: query.group })} label={t("groups")} />
      ) : null}
      <WhoForm
        path={path}
        basis={{ ...basis, students: shown }}
        chosen={ticked}
        today={dayOf(now)}
        allHref={addressWith(path, { groep: query.group }, { alles: "ja" })}
        isNext={chosen.length === 0}
      />
    </div>
  );
  return <Card>{chosen.length > 0 ? <Disclosure label={t("change")}>{form}</Disclosure> : form}</Card>;
}

function ProposalCards({ slug, view, chosen }: WhoProps) {
  const t = useTranslations("talkRounds");
  const { basis, slots, now } = view;
  const verdict = mayBeHeldIn(basis.period, now);
  if (!verdict.ok) {
    const text = roundRefusalText((refusal) => t(`refusals.${refusal}`));
    return <Notice state="late" text={text[verdict.refusal]} />;
  }
  if (slots.length === 0) {
    return (
      <Card pad={false}>
        <EmptyState
          icon="calendar"
          title={t("new.noSlots")}
          text={t("new.noSlotsText")}
          action={<MoreRoom slug={slug} view={view} />}
        />
      </Card>
    );
  }
  return <Ways slug={slug} view={view} chosen={chosen} />;
}

/** The two ways out of too few moments: a longer period, and more hours. */
function MoreRoom({ slug, view: { basis, query, now } }: Omit<WhoProps, "chosen">) {
  const t = useTranslations("talkRounds.new");
  const { from: van, until: tot } = longer(basis.period, now);
  const longerHref = addressWith(
    `/${slug}/studenten/rondes/nieuw`,
    { student: query.studentIds, groep: query.group },
    { van, tot },
  );
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton href={longerHref}>{t("longer")}</LinkButton>
      <LinkButton href={`/${slug}/studenten/uren`}>{t("hours")}</LinkButton>
    </div>
  );
}

function Ways({ slug, view, chosen }: WhoProps) {
  const t = useTranslations("talkRounds.new");
  const locale = useLocale();
  const { basis, slots, now, submission } = view;
  const { places, left, free } = proposalOf(
    chosen.map(({ id }) => id),
    slots,
  );
  const optionOf = (slot: Slot) => ({ value: keyOf(slot), label: slotLabel(slot, locale) });
  const toPlan = chosen.map(({ id, name }, at) => {
    const slot = places[at]?.slot;
    return { id, name: fullName(name), slot: slot ? optionOf(slot) : null };
  });
  return (
    <>
      {left > 0 ? (
        <Notice state="attention" text={t("overflow", { left })}>
          <div className="mt-3">
            <MoreRoom slug={slug} view={view} />
          </div>
        </Notice>
      ) : null}
      <p>{t("found", { slots: slots.length, students: chosen.length })}</p>
      <div className="columns">
        <div>
          <CardSection title={t("plan")} lead={t("planLead")}>
            <PlanRoundForm
              key={`${basis.period.from} ${basis.period.until} ${chosen.length}`}
              period={basis.period}
              places={toPlan}
              free={free.slice(0, mostFree).map(optionOf)}
              submission={submission}
            />
          </CardSection>
        </div>
        <div>
          <CardSection title={t("choose")} lead={t("chooseLead", { slots: slots.length })}>
            <OpenRoundForm
              period={basis.period}
              studentIds={chosen.map(({ id }) => id)}
              today={dayOf(now)}
              chooseBy={usualChooseBy(slots, now)}
              submission={submission}
            />
          </CardSection>
        </div>
      </div>
    </>
  );
}
