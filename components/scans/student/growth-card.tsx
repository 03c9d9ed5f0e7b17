import { useLocale, useTranslations } from "next-intl";
import { stepName } from "@/components/scans/step-words";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { nameOf } from "@/lib/scans/instruments/rules";
import { shortDate } from "@/lib/platform/format";
import type { Growth, Span, Standstill } from "@/lib/scans/student/growth/rules";

type Props = { growth: Growth; standstills: readonly Standstill[] };

/** What everybody saw of each competence, round by round, beside the year of the programme (D2, D7, R1). */
export function GrowthCard({ growth: { rounds, rows }, standstills }: Props) {
  const t = useTranslations("studentScans.growth");
  const locale = useLocale();
  const still = new Set(standstills.map(({ question }) => question.id));
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <Disclosure label={t("open", { count: rounds.length })}>
        <Table
          caption={t("caption")}
          rows={rows}
          rowKey={({ question }) => question.id}
          columns={[
            {
              key: "what",
              label: t("what"),
              cell: ({ question }) => (
                <span className="grid justify-items-start gap-1">
                  {nameOf(question)}
                  {still.has(question.id) ? <Chip>{t("still")}</Chip> : null}
                </span>
              ),
            },
            ...rounds.map(({ id, closedOn, studyYear }, place) => ({
              key: id,
              label: [
                shortDate(closedOn, locale),
                ...(studyYear === null ? [] : [t("year", { year: studyYear })]),
              ].join(", "),
              cell: ({ spans }: Growth["rows"][number]) => <Seen span={spans[place] ?? null} />,
            })),
          ]}
        />
      </Disclosure>
    </CardSection>
  );
}

function Seen({ span }: { span: Span | null }) {
  const t = useTranslations("studentScans.growth");
  if (!span) return t("none");
  const { question, lowest, highest } = span;
  const [low, high] = [stepName(question, lowest), stepName(question, highest)];
  return low === high ? low : t("span", { low, high });
}
