"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";
import { announcements } from "@/components/ui/announce";

type Said = { text: string };

/** Where the product says, in passing, what was done. Read aloud without taking the focus. */
export function Toasts({ said, close, label }: { said: Said | undefined; close: string; label: string }) {
  const spoken = useSyncExternalStore(announcements.subscribe, announcements.current, () => null);
  const [left, setLeft] = useState(said);
  const [paused, setPaused] = useState(false);
  const shown = spoken ?? left;

  // A new render of the frame brings a new object, also when the words are the same as last time.
  useEffect(() => {
    setLeft(said);
    // What was said on the page before is no longer the latest.
    if (said) announcements.end();
    if (said) document.cookie = "koers-notice=; path=/; max-age=0; samesite=lax";
  }, [said]);

  const end = () => {
    announcements.end();
    setLeft(undefined);
  };
  useEffect(() => {
    if (!shown || paused) return;
    const timer = setTimeout(end, spoken?.undo ? 14_000 : 7_000);
    return () => clearTimeout(timer);
  }, [shown, paused, spoken]);

  return (
    <div
      className="toasts"
      role="status"
      aria-label={label}
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      {shown ? (
        <div className="toast">
          <Icon name="circle-check" />
          <p>{shown.text}</p>
          {spoken?.undo ? (
            <button type="button" onClick={() => (spoken.undo?.run(), end())}>
              {spoken.undo.label}
            </button>
          ) : null}
          <button type="button" aria-label={close} onClick={end}>
            <Icon name="x" size={18} />
          </button>
        </div>
      ) : null}
    </div>
  );
}
