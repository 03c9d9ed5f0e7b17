import { useLocale } from "next-intl";
import { wholeNumber } from "@/lib/platform/format";

export type Segment = {
  label: string;
  count: number;
  /** The data colour: 1 what should be, 2 what asks attention, 3 something else, 4 in between. */
  tone: 1 | 2 | 3 | 4;
};

/** How a whole divides, as one bar with its words and numbers beside it. */
export function SegmentedBar({ segments, label }: { segments: readonly Segment[]; label: string }) {
  const locale = useLocale();
  return (
    <figure className="segments" aria-label={label}>
      <div className="bar" aria-hidden="true">
        {segments.map(({ label: name, count, tone }) =>
          count > 0 ? <span key={name} data-tone={tone} style={{ flexGrow: count }} /> : null,
        )}
      </div>
      <ul>
        {segments.map(({ label: name, count, tone }) => (
          <li key={name}>
            <i data-tone={tone} aria-hidden="true" />
            <b>{wholeNumber(count, locale)}</b> {name}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** One share of a whole in a row of a table, the figure beside it. */
export function ShareBar({ share, text }: { share: number; text: string }) {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
  return (
    <span className="share">
      <span className="track" aria-hidden="true">
        <span style={{ width }} />
      </span>
      {text}
    </span>
  );
}
