"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const pauseMs = 2_000;

type Props = {
  /** Where the version is asked. */
  address: string;
  version: string;
  previous: string | null;
  next: string | null;
};

/**
 * Keeps a screen of the team meeting up to date, asking a version every two seconds while the page is seen
 * (decisions 16), and lets the arrow keys go through the tasks. Without a script the links do.
 */
export function FollowAlong({ address, version, previous, next }: Props) {
  const router = useRouter();
  useEffect(() => {
    let timer = setTimeout(() => void ask(), pauseMs);
    async function ask() {
      const found = document.visibilityState === "visible" ? await askVersion(address) : null;
      if (found !== null && found !== version) router.refresh();
      else timer = setTimeout(() => void ask(), pauseMs);
    }
    return () => clearTimeout(timer);
  }, [address, version, router]);

  useEffect(() => {
    function go(event: KeyboardEvent) {
      const isTyping =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (isTyping || event.altKey || event.ctrlKey || event.metaKey) return;
      const to = event.key === "ArrowRight" ? next : event.key === "ArrowLeft" ? previous : null;
      if (to) router.push(to);
    }
    window.addEventListener("keydown", go);
    return () => window.removeEventListener("keydown", go);
  }, [previous, next, router]);
  return null;
}

/** Null without a connection: the next question is simply the next try. */
async function askVersion(address: string): Promise<string | null> {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) return null;
  const { version } = (await response.json()) as { version: string };
  return version;
}
