"use client";

import { useEffect, useRef } from "react";
import { announce } from "@/components/ui/announce";
import { isTalkWaiting, type Stretch, stretchAt } from "@/lib/conversations/recording/writing/rules";

/** Says once that the talk comes first, to whoever goes on writing in the form it stands in (S2). Nothing is kept of it. */
export function TalkFirst({ text }: { text: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const said = new AbortController();
    let stretch: Stretch | null = null;
    const note = () => {
      stretch = stretchAt(stretch, performance.now());
      if (!isTalkWaiting(stretch)) return;
      announce({ text });
      said.abort();
    };
    form.addEventListener("input", note, { signal: said.signal });
    return () => said.abort();
  }, [text]);
  return <span ref={place} hidden />;
}
