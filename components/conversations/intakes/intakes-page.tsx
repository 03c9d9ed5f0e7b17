import { useLocale, useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Person } from "@/components/ui/face";
import { PageHeader } from "@/components/ui/page-header";
import { type Column, Table } from "@/components/ui/table";
import type { Intakes, IntakeToHold, RecordedIntake } from "@/lib/conversations/intakes/queries";
import { isForToday } from "@/lib/conversations/rules";
import { fullName, initials, moment, shortDate } from "@/lib/platform/format";

type Props = { slug: string; view: Intakes & { readerId: string; now: Date } };

/** Who an intaker still speaks with, and what they recorded and did not hand over yet (U3). */
export function IntakesPage({ slug, view }: Props) {
  const t = useTranslations("intakes");
  const list = useTranslations("conversations.list");
  const { isIntaker, toHold, recorded } = view;
  const nothing = isIntaker ? "nobody" : "noRole";
  return (
    <>
      <Breadcrumb crumbs={[{ label: list("title"), href: `/${slug}/studenten` }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead", { count: toHold.length })} />
      <div className="stack">
        <Card pad={false}>
          <Table
            caption={t("toHoldCaption")}
            columns={useColumns(slug, view)}
            rows={toHold}
            rowKey={({ studentId }) => studentId}
            empty={<EmptyState icon="users" title={t(`${nothing}.title`)} text={t(`${nothing}.text`)} />}
          />
        </Card>
        {recorded.length > 0 ? <Recorded slug={slug} recorded={recorded} /> : null}
      </div>
    </>
  );
}

function useColumns(slug: string, { readerId, now }: Props["view"]): Column<IntakeToHold>[] {
  const t = useTranslations("intakes");
  const locale = useLocale();
  return [
    {
      key: "student",
      label: t("student"),
      cell: ({ name, team }) => (
        <Person person={{ name: fullName(name), initials: initials(name) }} detail={team} />
      ),
    },
    { key: "programme", label: t("programme"), cell: ({ programme }) => programme },
    { key: "starts", label: t("starts"), cell: ({ startsOn }) => shortDate(startsOn, locale) },
    {
      key: "planned",
      label: t("planned"),
      cell: ({ planned }) => {
        if (!planned) return t("notPlanned");
        const date = moment(planned.plannedFor, locale);
        return planned.holderId === readerId
          ? date
          : t("plannedWith", { date, name: fullName(planned.holder) });
      },
    },
    {
      key: "action",
      label: t("action"),
      isMute: true,
      cell: (intake) => <Deed slug={slug} intake={intake} readerId={readerId} now={now} />,
    },
  ];
}

type DeedProps = { slug: string; intake: IntakeToHold; readerId: string; now: Date };

/** Planning it, looking at what is planned, or recording it once its day has come. */
function Deed({ slug, intake: { studentId, name, planned }, readerId, now }: DeedProps) {
  const t = useTranslations("intakes");
  const who = { name: fullName(name) };
  if (!planned) {
    return (
      <LinkButton href={`/${slug}/studenten/intakes/${studentId}`} aria-label={t("planOf", who)}>
        {t("plan")}
      </LinkButton>
    );
  }
  if (planned.holderId !== readerId) return null;
  return isForToday(planned.plannedFor, now) ? (
    <LinkButton
      kind="go"
      href={`/${slug}/studenten/${studentId}/gesprek?talk=${planned.talkId}`}
      aria-label={t("recordOf", who)}
    >
      {t("record")}
    </LinkButton>
  ) : (
    <LinkButton href={`/${slug}/gesprekken/${planned.talkId}`} aria-label={t("openOf", who)}>
      {t("open")}
    </LinkButton>
  );
}

function Recorded({ slug, recorded }: { slug: string; recorded: readonly RecordedIntake[] }) {
  const t = useTranslations("intakes");
  const locale = useLocale();
  return (
    <CardSection title={t("recorded")} lead={t("recordedText")}>
      <ul className="grid gap-3">
        {recorded.map(({ id, name, heldOn, isConfirmed }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span className="grid">
              <span className="font-semibold">{fullName(name)}</span>
              <small className="text-soft">{t("held", { date: shortDate(heldOn, locale) })}</small>
            </span>
            <span className="flex items-center gap-3">
              <Chip state={isConfirmed ? "ok" : "attention"}>
                {isConfirmed ? t("confirmed") : t("waiting")}
              </Chip>
              <LinkButton
                href={`/${slug}/gesprekken/${id}`}
                aria-label={t("openOf", { name: fullName(name) })}
              >
                {t("open")}
              </LinkButton>
            </span>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
