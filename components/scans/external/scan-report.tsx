import { useLocale, useTranslations } from "next-intl";
import { type Segment, SegmentedBar } from "@/components/ui/segmented-bar";
import { CardSection } from "@/components/ui/card";
import { ChartFrame } from "@/components/ui/chart-frame";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { Band } from "@/lib/anonymity/spread/rules";
import { type Locale, percentage } from "@/lib/platform/format";
import type { Figures } from "@/lib/scans/external/figures/rules";
import type { ExternalFindingView, ExternalScanView } from "@/lib/scans/external/queries";

type Props = { scan: ExternalScanView; findings: readonly ExternalFindingView[] };

/** What somebody else found in a team: it stands by itself, beside none of our own times. */
export function ScanReport({ scan, findings }: Props) {
  const t = useTranslations("externalScans.report");
  return (
    <div className="stack">
      <Notice state="info" text={t("apart", { source: scan.source })} />
      {findings.map((finding) =>
        finding.figures.kind === "spread" ? (
          <SpreadCard
            key={finding.position}
            finding={finding}
            figures={finding.figures}
            minimum={scan.smallestGroup}
          />
        ) : (
          <SummaryCard
            key={finding.position}
            finding={finding}
            figures={finding.figures}
            minimum={scan.smallestGroup}
          />
        ),
      )}
    </div>
  );
}

type Spread = Extract<Figures, { kind: "spread" }>;
type CardProps<Kind> = { finding: ExternalFindingView; figures: Kind; minimum: number };

function SpreadCard({
  finding: { question, answered },
  figures: { steps, bands },
  minimum,
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
    </CardSection>
  );
}
