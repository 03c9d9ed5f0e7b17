import { useLocale, useTranslations } from "next-intl";
import { StaffTalkChip } from "@/components/conversations/staff/talk-chip";
import { talkMoment } from "@/components/conversations/talk-moment";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { stateOf, type TalkState } from "@/lib/conversations/rules";
import type { ListedStaffTalk } from "@/lib/conversations/staff/queries";
import { fullName } from "@/lib/platform/format";

type As = "employee" | "holder";
type Props = { slug: string; talks: readonly ListedStaffTalk[]; view: { now: Date }; as: As };

/** Talks with when, with whom, how far, and the one thing to do. */
export function StaffTalkTable({ slug, talks, view: { now }, as }: Props) {
  const t = useTranslations("staffTalks");
  const locale = useLocale();
  const isOwn = as === "employee";
  const other = (talk: ListedStaffTalk) => fullName(isOwn ? talk.holderName : talk.employeeName);
  return (
    <Table
      caption={t(isOwn ? "list.ownTable" : "list.heldTable")}
      rows={talks}
      rowKey={({ id }) => id}
      narrow="cards"
      empty={
        <EmptyState
          icon="message-square"
          title={t(isOwn ? "list.noneTitle" : "list.noneHeldTitle")}
          text={t(isOwn ? "list.none" : "list.noneHeld")}
        />
      }
      columns={[
        {
          key: "with",
          label: t("list.with"),
          cell: (talk) => (
            <>
              {other(talk)}
              <br />
              <span className="text-small text-soft font-normal">{t(`kinds.${talk.kind}`)}</span>
            </>
          ),
        },
        { key: "when", label: t("list.when"), cell: (talk) => talkMoment(talk, locale) },
        {
          key: "state",
          label: t("list.state"),
          cell: (talk) => <StaffTalkChip state={stateOf(talk, now)} />,
        },
        {
          key: "action",
          label: t("list.action"),
          isMute: true,
          cell: (talk) => {
            const { word, below } = nextOf(talk, stateOf(talk, now), as);
            return (
              <LinkButton
                href={`/${slug}/werkgesprekken/${talk.id}${below}`}
                aria-label={`${t(`list.${word}`)}: ${other(talk)}`}
              >
                {t(`list.${word}`)}
              </LinkButton>
            );
          },
        },
      ]}
    />
  );
}

function nextOf({ isEnded }: ListedStaffTalk, state: TalkState, as: As) {
  if (isEnded) return { word: "open", below: "" } as const;
  if (state === "planned") return { word: "prepare", below: "" } as const;
  if (state === "to-record" && as === "holder") return { word: "record", below: "/vastleggen" } as const;
  if (state === "recorded" && as === "employee") return { word: "read", below: "" } as const;
  return { word: "open", below: "" } as const;
}
