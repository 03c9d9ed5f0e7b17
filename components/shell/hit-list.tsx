"use client";

import { useEffect } from "react";
import type { Hit, HitGroup } from "@/components/shell/use-hits";

type Props = {
  id: string;
  label: string;
  groups: readonly HitGroup[];
  current: number;
  onChoose: (index: number) => void;
  onGo: (hit: Hit) => void;
};

/** The listbox of the palette; its options are numbered through all groups. */
export function HitList({ id, label, groups, current, onChoose, onGo }: Props) {
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [id, current]);

  const starts = groups.map((_, place) =>
    groups.slice(0, place).reduce((sum, { hits }) => sum + hits.length, 0),
  );
  return (
    <div role="listbox" id={`${id}-hits`} aria-label={label} hidden={groups.length === 0}>
      {groups.map((group, place) => (
        <div role="group" aria-label={group.label} key={group.label}>
          <div className="hit-group" aria-hidden="true">
            {group.label}
          </div>
          {group.hits.map((hit, offset) => {
            const index = (starts[place] ?? 0) + offset;
            return (
              // The keyboard stays in the search box, which names the chosen option (aria-activedescendant).
              <div
                key={hit.href}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                className="hit"
                aria-selected={index === current}
                onMouseMove={() => onChoose(index)}
                onClick={() => onGo(hit)}
                onKeyDown={(event) => (event.key === "Enter" ? onGo(hit) : undefined)}
              >
                <span>{hit.label}</span>
                {hit.detail ? <small>{hit.detail}</small> : null}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
