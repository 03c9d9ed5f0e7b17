"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { type Locale, wholeNumber } from "@/lib/platform/format";

type Progress = { state: string; done: number; of: number };
type Props = {
  locale: Locale;
  address: string;
  /** This page itself, for who reloads it by hand. */
  page: string;
  start: Progress;
  words: { reading: string; counted: string; reload: string };
};

const pauseMs = 2_000;
const waiting = ["preparing", "carrying-out"];

/**
 * How far a run is, asked anew every two seconds while the page is seen (decisions 16). Without a script the
 * page can be reloaded: the work goes on by itself.
 */
export function RunProgress({ address, page, locale, start, words }: Props) {
  const router = useRouter();
  const [now, setNow] = useState(start);
  useEffect(() => {
    let timer = setTimeout(() => void ask(), pauseMs);
    async function ask() {
      const next = document.visibilityState === "visible" ? await askProgress(address) : null;
      if (next) setNow(next);
      // Once it is over the page is asked anew, and only once: a second request would break off the first.
      if (next && !waiting.includes(next.state)) router.refresh();
      else timer = setTimeout(() => void ask(), pauseMs);
    }
    return () => clearTimeout(timer);
  }, [address, router]);

  const number = (value: number) => wholeNumber(value, locale);
  const isCounted = now.state === "carrying-out" && now.of > 0;
  const counted = words.counted.replace("{done}", number(now.done)).replace("{of}", number(now.of));
  return (
    <div className="grid gap-3" aria-live="polite">
      <p>{isCounted ? counted : words.reading}</p>
      <progress
        className="progress"
        aria-label={words.reading}
        {...(isCounted ? { value: now.done, max: now.of } : {})}
      />
      <noscript>
        <a href={page}>{words.reload}</a>
      </noscript>
    </div>
  );
}

/** Without a connection there is no answer, and the next question is simply the next try. */
async function askProgress(address: string): Promise<Progress | null> {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Progress) : null;
}
