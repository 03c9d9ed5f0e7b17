import { useLocale, useTranslations } from "next-intl";
import { AssignRest, CloseRound } from "@/components/conversations/rounds/round-presses";
import { RoundChip } from "@/components/conversations/rounds/round-chip";
import { slotLabel } from "@/components/conversations/rounds/slot-label";
import { addressWith } from "@/components/ui/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { type Column, Table } from "@/components/ui/table";
import { Words } from "@/components/ui/words";
import type { RoundStudent, RoundView } from "@/lib/conversations/rounds/queries";
import { mayAssignRest, stateOfRound } from "@/lib/conversations/rounds/rules";
import { fullName, longDate, shortDate } from "@/lib/platform/format";

type Props = { slug: string; round: RoundView; now: Date };

/** One round of talks: who has which moment, who has none, and what the coach can do about it. */
export function RoundPage({ slug, round, now }: Props) {
  const t = useTranslations("talkRounds");
  const list = useTranslations("conversations.list");
  const locale = useLocale();
  const state = stateOfRound(round, now);
  const period = { from: shortDate(round.from, locale), until: shortDate(round.until, locale) };
  const day = round.chooseBy === null ? "" : longDate(round.chooseBy, locale);
  const hasTalks = round.students.some(({ talk }) => talk !== null);
  const path = `/${slug}/studenten/rondes`;
  return (
    <Words of={["talkRounds"]}>
      <Breadcrumb
        crumbs={[
          { label: list("title"), href: `/${slug}/studenten` },
          { label: t("rounds.title"), href: path },
          { label: t("rounds.period", period) },
        ]}
      />
      <PageHeader
        title={t("round.title", period)}
        lead={t(`round.lead.${state}`, { day })}
        actions={
          hasTalks ? (
            <a className="button" href={`/api/${slug}/gesprekken/rondes/${round.id}/agenda`} download>
              <Icon name="calendar" size={18} />
              {t("round.download")}
            </a>
          ) : undefined
        }
      >
        <RoundChip state={state} />
      </PageHeader>
      <div className="columns">
        <div>
          <Card pad={false}>
            <Students slug={slug} students={round.students} />
          </Card>
        </div>
        <div>
          <Rest slug={slug} round={round} now={now} />
          {state === "choosing" || state === "to-assign" ? (
            <Card>
              <Disclosure label={t("round.close")}>
                <p className="mb-3">{t("round.closeHint")}</p>
                <CloseRound roundId={round.id} />
              </Disclosure>
            </Card>
          ) : null}
        </div>
      </div>
    </Words>
  );
}

function Students({ slug, students }: { slug: string; students: readonly RoundStudent[] }) {
  const t = useTranslations("talkRounds.round");
  const locale = useLocale();
  const columns: Column<RoundStudent>[] = [
    {
      key: "student",
      label: t("student"),
      cell: ({ id, name, groupName }) => (
        <>
          <Link href={`/${slug}/studenten/${id}`}>{fullName(name)}</Link>
          {groupName ? <small className="block text-soft">{groupName}</small> : null}
        </>
      ),
    },
    {
      key: "moment",
      label: t("moment"),
      cell: ({ talk }) =>
        talk ? (
          <Link href={`/${slug}/gesprekken/${talk.id}`}>
            {slotLabel({ startsAt: talk.plannedFor, room: talk.room }, locale)}
          </Link>
        ) : (
          t("notYet")
        ),
    },
  ];
  return <Table caption={t("caption")} columns={columns} rows={students} rowKey={({ id }) => id} />;
}

/** Who has no moment yet, and from the last day to choose on the one press that gives them one. */
function Rest({ slug, round, now }: Props) {
  const t = useTranslations("talkRounds.round");
  const locale = useLocale();
  if (round.closedAt) return null;
  const without = round.students.filter(({ talk }) => talk === null);
  const [count, free] = [without.length, round.free.length];
  const mayAssign = mayAssignRest(round, now).ok;
  const isWaiting = round.chooseBy !== null && count > 0;
  const again = addressWith(`/${slug}/studenten/rondes/nieuw`, { student: without.map(({ id }) => id) }, {});
  return (
    <CardSection title={t("rest")}>
      <div className="grid gap-4">
        <p>{t("restCount", { count, free })}</p>
        {isWaiting && count > free ? (
          <Notice state="attention" text={t("restOverflow", { left: count - free })} />
        ) : null}
        {isWaiting && mayAssign && free > 0 ? <AssignRest roundId={round.id} /> : null}
        {isWaiting && !mayAssign && round.chooseBy ? (
          <p className="text-soft">{t("assignLater", { day: longDate(round.chooseBy, locale) })}</p>
        ) : null}
        {count > free ? (
          <div>
            <LinkButton href={again}>{t("nextRound")}</LinkButton>
          </div>
        ) : null}
      </div>
    </CardSection>
  );
}
