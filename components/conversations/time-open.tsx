"use client";

import { useEffect, useRef } from "react";

/**
 * Says how many seconds the form it stands in was open, from here to the press after the last change: what was pressed without
 * a connection goes later with the time it took. Without script, and where nothing was changed, it says nothing.
 */
export function TimeOpen({ name }: { name: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;
    const openedAt = performance.now();
    const stopped = new AbortController();
    const { signal } = stopped;
    let isChanged = false;
    form.addEventListener("input", () => (isChanged = true), { signal });
    const notePress = () => {
      if (isChanged && field.current)
        field.current.value = String(Math.max(1, Math.round((performance.now() - openedAt) / 1000)));
      isChanged = false;
    };
    form.addEventListener("submit", notePress, { signal, capture: true });
    return () => stopped.abort();
  }, []);
  return <input ref={field} type="hidden" name={name} defaultValue="" />;
}
