"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts";

export type Trend = {
  /** The periods along the bottom, oldest first. */
  periods: readonly string[];
  series: readonly TrendSeries[];
  /** What happened when: a dashed line with its words. */
  events?: readonly { period: string; label: string }[];
  /** The top of the scale; it always starts at zero. */
  highest: number;
};

export type TrendSeries = {
  name: string;
  tone: 1 | 2 | 3 | 4;
  values: readonly (number | null)[];
  /** The last value as it is written at the end of its line: `68 % getraind`. */
  endLabel: string;
  /** The uncertainty, per period, from low to high. */
  band?: readonly (readonly [number, number] | null)[] | undefined;
};

/** The drawing itself: direct labels, the uncertainty as a band, events as a dashed line, no axis noise. */
export default function TrendDrawing({ periods, series, events = [], highest }: Trend) {
  const rows = periods.map((period, place) => ({
    period,
    ...Object.fromEntries(series.map(({ name, values }) => [name, values[place] ?? null])),
    ...Object.fromEntries(series.map(({ name, band }) => [`${name} band`, band?.[place] ?? null])),
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={rows}
        margin={{ top: 22, right: 132, bottom: 4, left: 44 }}
        accessibilityLayer={false}
      >
        <CartesianGrid horizontal={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="period"
          interval="equidistantPreserveStart"
          tickLine={false}
          axisLine={false}
          tick={{ fill: "var(--color-soft)", fontSize: 13 }}
        />
        <YAxis hide domain={[0, highest]} />
        {events.map(({ period, label }) => (
          <ReferenceLine
            key={`${period}${label}`}
            x={period}
            stroke="var(--color-data-2)"
            strokeDasharray="5 4"
            label={{ value: label, position: "insideTopLeft", fill: "var(--color-amber)", fontSize: 13 }}
          />
        ))}
        {series.map((one) =>
          one.band ? (
            <Area
              key={`${one.name} band`}
              dataKey={`${one.name} band`}
              stroke="none"
              fill={`var(--color-data-${one.tone})`}
              fillOpacity={0.18}
              isAnimationActive={false}
            />
          ) : null,
        )}
        {series.map((one) => (
          <Line
            key={one.name}
            dataKey={one.name}
            stroke={`var(--color-data-${one.tone})`}
            strokeWidth={2.2}
            dot={{ r: 3.5, fill: `var(--color-data-${one.tone})`, strokeWidth: 0 }}
            isAnimationActive={false}
          >
            <LabelList content={(label) => <EndLabel {...label} series={one} last={periods.length - 1} />} />
          </Line>
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

type LabelPlace = { x?: unknown; y?: unknown; index?: unknown; series: TrendSeries; last: number };

function EndLabel({ x, y, index, series, last }: LabelPlace) {
  if (index !== last) return null;
  return (
    <text
      x={Number(x) + 10}
      y={Number(y) + 5}
      fill={`var(--color-data-${series.tone})`}
      fontSize={14}
      fontWeight={650}
    >
      {series.endLabel}
    </text>
  );
}
