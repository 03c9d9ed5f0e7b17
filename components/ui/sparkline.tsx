const width = 96;
const height = 28;
const edge = 4;

/** A trend in a few strokes, from zero; a gap is a period without data. The words beside it say the same. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const highest = Math.max(...values.map((value) => value ?? 0), 1);
  const step = (width - 2 * edge) / Math.max(1, values.length - 1);
  const points = values.map((value, place) =>
    value === null
      ? null
      : ([edge + place * step, height - edge - (value / highest) * (height - 2 * edge)] as const),
  );
  const last = points.at(-1);
  return (
    <svg
      className="spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path d={strokes(points)} />
      {last ? <circle cx={last[0]} cy={last[1]} r="3" /> : null}
    </svg>
  );
}

function strokes(points: readonly (readonly [number, number] | null)[]): string {
  let isDrawing = false;
  const parts = points.map((point) => {
    const letter = isDrawing ? "L" : "M";
    isDrawing = point !== null;
    return point ? `${letter}${point[0].toFixed(1)} ${point[1].toFixed(1)}` : "";
  });
  return parts.join("");
}
