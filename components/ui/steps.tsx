import { Fragment } from "react";
import { useTranslations } from "next-intl";

/** How far something is, as a line of words: what is done, where it is now, what comes. */
export function Steps({
  steps,
  current,
  label,
}: {
  steps: readonly string[];
  current: number;
  label: string;
}) {
  const t = useTranslations("common");
  const stateOf = (place: number) => (place < current ? "done" : place === current ? "current" : "todo");
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, place) => (
        <Fragment key={step}>
          {place > 0 ? <i aria-hidden="true" data-state={place <= current ? "done" : "todo"} /> : null}
          <li data-state={stateOf(place)} aria-current={place === current ? "step" : undefined}>
            {step}
            <span className="sr-only"> ({t(`steps.${stateOf(place)}`)})</span>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}
