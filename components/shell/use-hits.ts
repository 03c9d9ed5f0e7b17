"use client";

import { useEffect, useState } from "react";

export type Hit = { label: string; detail?: string; href: string };
export type HitGroup = { label: string; hits: readonly Hit[] };

type Found = { state: "idle" | "searching" | "found" | "failed"; groups: readonly HitGroup[] };

const pauseMilliseconds = 160;

/** The pages of the navigation that fit what is typed; all of them before anything is typed. */
export function pagesFor(pages: readonly Hit[], query: string): readonly Hit[] {
  const wanted = plain(query);
  return pages.filter(({ label }) => plain(label).includes(wanted)).slice(0, wanted ? 5 : 12);
}

/** What the institution's search finds for two letters or more; a later question overtakes an earlier one. */
export function useHits(slug: string, query: string): Found {
  const [found, setFound] = useState<Found>({ state: "idle", groups: [] });
  const wanted = query.trim();

  useEffect(() => {
    if (wanted.length < 2) {
      setFound({ state: "idle", groups: [] });
      return;
    }
    const overtaken = new AbortController();
    setFound(({ groups }) => ({ state: "searching", groups }));
    const timer = setTimeout(
      () => void ask(slug, wanted, overtaken.signal).then(setFound, ignore),
      pauseMilliseconds,
    );
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [slug, wanted]);

  return found;
}

async function ask(slug: string, query: string, signal: AbortSignal): Promise<Found> {
  const response = await fetch(`/api/${slug}/zoeken?q=${encodeURIComponent(query)}`, { signal });
  if (!response.ok) return { state: "failed", groups: [] };
  const { groups } = (await response.json()) as { groups: HitGroup[] };
  return { state: "found", groups };
}

/** An overtaken question has no answer; a lost connection keeps what was found before. */
function ignore() {}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
}
