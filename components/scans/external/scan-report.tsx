import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GoalLink } from "@/components/scans/team/goal-link";
import { LeaderComment } from "@/components/scans/team/leader-comment";
import { type Segment, SegmentedBar } from "@/components/ui/segmented-bar";
import { CardSection } from "@/components/ui/card";
import { ChartFrame } from "@/components/ui/chart-frame";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { Band } from "@/lib/anonymity/spread/rules";
import { type Locale, percentage } from "@/lib/platform/format";
import type { Figures } from "@/lib/scans/external/figures/rules";
import type { ExternalFindingView } from "@/lib/scans/external/queries";
import type { ExternalReport } from "@/lib/scans/external/reading/queries";

type Props = { report: ExternalReport; slug: string };

/** What somebody else found in a team: it stands by itself, beside none of our own times. */
export function ScanReport({ report: { scan, findings, mayComment, mayWriteGoal }, slug }: Props) {
  const t = useTranslations("externalScans.report");
  const { teamId, source, smallestGroup: minimum } = scan;
  const goalOf = (question: string) => (
    <GoalLink {...{ slug, teamId, question }} scan={source} what={question} />
  );
  return (
    <div className="stack">
      <Notice state="info" text={t("apart", { source })} />
      <LeaderComment
        about={{ name: "scanId", id: scan.id }}
        comment={scan.leaderComment}
        version={scan.version}
        mayComment={mayComment}
      />
      {findings.map((finding) => (
        <FindingOf
          key={finding.position}
          {...{ finding, minimum }}
          goal={mayWriteGoal ? goalOf(finding.question) : null}
        />
      ))}
    </div>
  );
}

type FindingProps = { finding: ExternalFindingView; minimum: number; goal: ReactNode };

function FindingOf({ finding, ...rest }: FindingProps) {
  const { figures } = finding;
  return figures.kind === "spread" ? (
    <SpreadCard finding={finding} figures={figures} {...rest} />
  ) : (
    <SummaryCard finding={finding} figures={figures} {...rest} />
  );
}

type Spread = Extract<Figures, { kind: "spread" }>;
type CardProps<Kind> = FindingProps & { readonly figures: Kind };

function SpreadCard({
  finding: { question, answered },
  figures: { steps, bands },
  minimum,
  goal,
}: CardProps<Spread>) {
  const t = useTranslations("teamScans");
  const nameOf = ({ from, to }: Band) => {
    const [low = "", high = ""] = [steps[from], steps[to]];
    return from === to ? low : `${low} – ${high}`;
  };
  return (
    <ChartFrame
      title={question}
      question={t("question")}
      count={t("count", { count: answered })}
      definition={t("howCounted", { minimum })}
      next={bands.length > 1 ? goal : null}
      table={
        <Table
          caption={t("tableOf", { question })}
          rows={bands}
          rowKey={({ from }) => String(from)}
          columns={[
            { key: "step", label: t("spread"), cell: nameOf },
            { key: "count", label: t("answered"), align: "end", cell: ({ count }) => count },
          ]}
        />
      }
    >
      {bands.length > 1 ? (
        <SegmentedBar segments={segmentsOf(bands, nameOf)} label={t("spread")} />
      ) : (
        <p className="text-soft">{t("notSpread")}</p>
      )}
    </ChartFrame>
  );
}

const tones: readonly Segment["tone"][] = [2, 4, 3];

/** Bands as pieces of a bar, from what asks attention to what should be. */
function segmentsOf(bands: readonly Band[], nameOf: (band: Band) => string): Segment[] {
  return bands.map((band, place) => {
    const tone = place === bands.length - 1 ? 1 : (tones[Math.min(place, tones.length - 1)] ?? 4);
    return { label: nameOf(band), count: band.count, tone };
  });
}

function SummaryCard({
  finding: { question, answered },
  figures,
  minimum,
  goal,
}: CardProps<Exclude<Figures, Spread>>) {
  const t = useTranslations("externalScans.report");
  const locale = useLocale() as Locale;
  const count = useTranslations("teamScans")("count", { count: answered });
  const said =
    figures.kind === "share"
      ? figures.percentage !== null &&
        t("share", { share: percentage(figures.percentage, 100, locale), of: figures.of })
      : figures.step !== null && t("median", { step: figures.step });
  return (
    <CardSection title={question} lead={`${t("onlySummary")} ${count}`}>
      <p>{said || <span className="text-soft">{t("notTold", { minimum })}</span>}</p>
      {said && goal ? <div className="mt-3 no-print">{goal}</div> : null}
    </CardSection>
  );
}
