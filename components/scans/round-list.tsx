import { useLocale, useTranslations } from "next-intl";
import { RoundChip } from "@/components/scans/round-chip";
import { CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { fullName, shortDate } from "@/lib/platform/format";
import type { RoundView } from "@/lib/scans/rounds/queries";

type Props = { rounds: readonly RoundView[]; slug: string; today: string };

/** The reader's own rounds: where each is, and how many answered. */
export function OwnRounds({ rounds, slug, today }: Props) {
  const t = useTranslations("scans.rounds");
  const locale = useLocale();
  return (
    <CardSection title={t("own")} lead={t("ownLead")} pad={false}>
      <Table
        caption={t("ownCaption")}
        rows={rounds}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="message-square" title={t("none")} text={t("noneText")} />}
        columns={[
          {
            key: "name",
            label: t("name"),
            cell: ({ id, name }) => <Link href={`/${slug}/scans/feedback/${id}`}>{name}</Link>,
          },
          { key: "state", label: t("state"), cell: (round) => <RoundChip round={round} today={today} /> },
          {
            key: "answered",
            label: t("answered"),
            align: "end",
            cell: ({ submitted, invited, asked }) => t("of", { count: submitted, whole: invited || asked }),
          },
          { key: "until", label: t("until"), cell: ({ closesOn }) => shortDate(closesOn, locale) },
        ]}
      />
    </CardSection>
  );
}

/** Results that others opened to the reader. */
export function SharedRounds({ rounds, slug }: Omit<Props, "today">) {
  const t = useTranslations("scans.rounds");
  const locale = useLocale();
  if (rounds.length === 0) return null;
  return (
    <CardSection title={t("shared")} lead={t("sharedLead")} pad={false}>
      <Table
        caption={t("sharedCaption")}
        rows={rounds}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "who",
            label: t("who"),
            cell: ({ id, kind, subjectName }) => (
              <Link href={`/${slug}/scans/${kind === "student" ? "gedeeld" : "feedback"}/${id}`}>
                {subjectName ? fullName(subjectName) : ""}
              </Link>
            ),
          },
          { key: "name", label: t("name"), cell: ({ name }) => name },
          { key: "until", label: t("until"), cell: ({ closesOn }) => shortDate(closesOn, locale) },
        ]}
      />
    </CardSection>
  );
}
