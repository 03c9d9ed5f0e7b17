import { PageTerms } from "@/components/glossary/page-terms";
import { useLocale, useTranslations } from "next-intl";
import { AskCard, type AskView } from "@/components/conversations/asking/ask-card";
import { talkMoment } from "@/components/conversations/talk-moment";
import { TalkStateChip } from "@/components/conversations/talk-state";
import { addressWith } from "@/components/ui/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import type { Agenda, ListedTalk } from "@/lib/conversations/agenda/queries";
import { agendaPageSize, type Tab, tabs } from "@/lib/conversations/agenda/rules";
import { fullName } from "@/lib/platform/format";

type Props = {
  slug: string;
  tab: Tab;
  /** `asking` is what a student who has a coach asks of them; null for others. */
  view: { agenda: Agenda; isStudent: boolean; asking: AskView | null };
};

/** One's own talks, as coach or as student: what asks something first. */
export function AgendaPage({ slug, tab, view: { agenda, isStudent, asking } }: Props) {
  const t = useTranslations("conversations.agenda");
  const websites = useTranslations("dialogue.links")("title");
  const facts = useTranslations("conversations.facts");
  const path = `/${slug}/gesprekken`;
  const { ahead, waiting } = agenda.counts;
  const address = { tab: tab === "ahead" ? undefined : tab };
  const links = tabs.map((one) => ({
    href: addressWith(path, {}, { tab: one === "ahead" ? undefined : one }),
    label: t(`tabs.${one}`),
    count: agenda.counts[one],
  }));
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead", { ahead, waiting })}
        actions={
          isStudent ? undefined : (
            <>
              <a className="button" href={`/api/${slug}/gesprekken`} download>
                <Icon name="download" size={18} />
                {facts("export")}
              </a>
              <LinkButton href={`${path}/websites`}>{websites}</LinkButton>
            </>
          )
        }
      >
        {isStudent ? <PageTerms codes={["coach", "progressConversation"]} /> : null}
      </PageHeader>
      <div className="grid gap-4">
        {asking ? <AskCard view={asking} isOpen={ahead === 0} /> : null}
        <Tabs tabs={links} current={links[tabs.indexOf(tab)]?.href ?? path} label={t("tabsLabel")} />
        <Card pad={false}>
          <Talks slug={slug} tab={tab} talks={agenda.talks} isStudent={isStudent} />
        </Card>
        <Pager
          path={path}
          query={address}
          page={agenda.page}
          size={agendaPageSize}
          total={agenda.counts[tab]}
        />
      </div>
    </>
  );
}

type TalksProps = { slug: string; tab: Tab; talks: readonly ListedTalk[]; isStudent: boolean };

function Talks({ slug, tab, talks, isStudent }: TalksProps) {
  const t = useTranslations("conversations");
  const empty = tab === "ahead" && isStudent ? "aheadOwn" : tab;
  return (
    <Table
      caption={t(`agenda.tabs.${tab}`)}
      rows={talks}
      rowKey={({ id }) => id}
      empty={
        <EmptyState
          icon="message-square"
          title={t(`agenda.empty.${empty}.title`)}
          text={t(`agenda.empty.${empty}.text`)}
        />
      }
      columns={[
        {
          key: "who",
          label: isStudent ? t("talk.with") : t("list.student"),
          cell: ({ studentName, coachName }) => fullName(isStudent ? coachName : studentName),
        },
        { key: "when", label: t("talk.when"), cell: (talk) => <When talk={talk} /> },
        { key: "kind", label: t("plan.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          key: "where",
          label: t("talk.where"),
          cell: ({ place, room }) => [place ? t(`places.${place}`) : "", room].filter(Boolean).join(", "),
        },
        {
          key: "state",
          label: t("agenda.state"),
          cell: ({ state, togetherAt }) => (
            <TalkStateChip state={state} how={togetherAt ? "shared-screen" : null} />
          ),
        },
        {
          key: "action",
          label: t("list.action"),
          isMute: true,
          cell: (talk) => <TalkLink slug={slug} talk={talk} isStudent={isStudent} />,
        },
      ]}
    />
  );
}

/** The moment, and how long it is to take while it is still to come. */
function When({ talk }: { talk: ListedTalk }) {
  const t = useTranslations("conversations.talk");
  const locale = useLocale();
  return (
    <>
      {talkMoment(talk, locale)}
      {talk.state === "planned" && talk.plannedMinutes ? (
        <small className="text-soft">{t("minutes", { minutes: talk.plannedMinutes })}</small>
      ) : null}
    </>
  );
}

/** The one thing to do about a talk now; else to look at it. */
function TalkLink({ slug, talk, isStudent }: { slug: string; talk: ListedTalk; isStudent: boolean }) {
  const t = useTranslations("conversations.agenda");
  const name = fullName(isStudent ? talk.coachName : talk.studentName);
  const records = talk.state === "to-record" && !isStudent;
  const word = records ? t("record") : talk.state === "recorded" && isStudent ? t("confirm") : t("open");
  const href = records
    ? `/${slug}/studenten/${talk.studentId}/gesprek?talk=${talk.id}`
    : `/${slug}/gesprekken/${talk.id}`;
  return (
    <LinkButton href={href} aria-label={`${word}: ${name}`}>
      {word}
    </LinkButton>
  );
}
