import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { bandName, segmentsOf } from "@/components/scans/team/band-words";
import { ChartFrame } from "@/components/ui/chart-frame";
import { SegmentedBar } from "@/components/ui/segmented-bar";
import { Table } from "@/components/ui/table";
import { nameOf } from "@/lib/scans/instruments/rules";
import { percentage, shortDate } from "@/lib/platform/format";
import type { Shown } from "@/lib/scans/team/findings/rules";
import type { TeamFinding } from "@/lib/scans/team/reading/queries";
import type { Share } from "@/lib/scans/thermometer/rules";

type Props = { finding: TeamFinding; minimum: number; goal: ReactNode };

/** One question of a team's report: how answers are spread, against what the roles ask, and before. */
export function FindingCard({ finding, minimum, goal }: Props) {
  const t = useTranslations("teamScans");
  const locale = useLocale();
  const { question, now, earlier, asked, below } = finding;
  const words = useTranslations("scans.result");
  const askedAs = question.nowCalled ? words("askedAs", { text: question.text }) : "";
  return (
    <ChartFrame
      title={nameOf(question)}
      question={[question.hint || t("question"), askedAs].filter(Boolean).join(" ")}
      count={now.answered === null ? "" : t("count", { count: now.answered })}
      withheld={now.bands.length === 0 ? t("notShown") : undefined}
      definition={t("howCounted", { minimum })}
      table={<FindingTable finding={finding} />}
      next={now.bands.length > 1 ? goal : null}
    >
      <div className="grid gap-4">
        {now.bands.length > 1 ? (
          <SegmentedBar segments={segmentsOf(question, now.bands)} label={t("spread")} />
        ) : null}
        {now.bands.length === 1 ? <p className="text-soft">{t("notSpread")}</p> : null}
        {asked ? (
          <p className="text-small">
            {t("report.required", { level: asked.levelName })} <Below below={below} whole={now.answered} />
          </p>
        ) : null}
        <Said finding={finding} />
        {earlier
          .filter(({ bands }) => bands.length > 1)
          .map((one) => (
            <div key={`${one.name}-${one.closedOn}`}>
              <p className="text-small text-soft mb-1">
                {one.name}, {shortDate(one.closedOn, locale)}
              </p>
              <SegmentedBar segments={segmentsOf(question, one.bands)} label={one.name} />
            </div>
          ))}
      </div>
    </ChartFrame>
  );
}

function Below({ below, whole }: { below: number | null; whole: number | null }) {
  const t = useTranslations("teamScans.report");
  if (below === null || whole === null) return null;
  return <>{below === 0 ? t("belowNone") : t("below", { count: below, whole })}</>;
}

/** The share of the highest two steps, how sure that is, and whether it changed. */
function Said({ finding: { now, earlier, change } }: { finding: TeamFinding }) {
  const t = useTranslations("teamScans");
  const locale = useLocale();
  if (!now.share) return null;
  const { part, whole, low, high } = now.share;
  const [previous] = earlier;
  const verdict = !change?.isClear ? "chance" : change.by > 0 ? "more" : "less";
  return (
    <p className="text-small">
      {t("share", {
        share: percentage(part, whole, locale),
        low: percentage(low, 1, locale),
        high: percentage(high, 1, locale),
      })}{" "}
      {change && previous ? t(`change.${verdict}`, { when: previous.name }) : null}
    </p>
  );
}

function FindingTable({ finding: { question, now, earlier } }: { finding: TeamFinding }) {
  const t = useTranslations("teamScans");
  const locale = useLocale();
  const spread = ({ bands }: Shown) =>
    bands.map((band) => `${bandName(question, band)}: ${band.count}`).join(", ") || t("withheld");
  const good = (share: Share | null) => (share ? percentage(share.part, share.whole, locale) : "");
  const hasShare = [now, ...earlier].some(({ share }) => share !== null);
  return (
    <Table
      caption={t("tableOf", { question: nameOf(question) })}
      rows={[now, ...earlier]}
      rowKey={({ name, closedOn }) => `${name}-${closedOn}`}
      columns={[
        {
          key: "when",
          label: t("when"),
          cell: ({ name, closedOn }) => `${name}, ${shortDate(closedOn, locale)}`,
        },
        {
          key: "answered",
          label: t("answered"),
          align: "end",
          cell: ({ answered }) => answered ?? t("withheld"),
        },
        { key: "spread", label: t("spread"), cell: spread },
        ...(hasShare
          ? [
              {
                key: "good",
                label: t("good"),
                align: "end" as const,
                cell: ({ share }: Shown) => good(share),
              },
            ]
          : []),
      ]}
    />
  );
}
