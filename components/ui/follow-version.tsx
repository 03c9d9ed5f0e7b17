"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const pauseMs = 2_000;

/**
 * Keeps a screen of a meeting up to date, asking a version every two seconds while the page is seen (decisions 16).
 * `address` answers with the version; what people are typing stays. It asks again when the page has come, so that a
 * slow answer is never asked for twice and never holds up what somebody sends.
 */
export function FollowVersion({ address, version }: { address: string; version: string }) {
  const router = useRouter();
  const [isComing, startComing] = useTransition();
  useEffect(() => {
    if (isComing) return undefined;
    let isGone = false;
    let timer = setTimeout(() => void ask(), pauseMs);
    async function ask() {
      const found = document.visibilityState === "visible" ? await askVersion(address) : null;
      if (isGone) return;
      if (found !== null && found !== version) startComing(() => router.refresh());
      else timer = setTimeout(() => void ask(), pauseMs);
    }
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [address, version, isComing, router]);
  return null;
}

/** Null without a connection: the next question is simply the next try. */
async function askVersion(address: string): Promise<string | null> {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) return null;
  const { version } = (await response.json()) as { version: string };
  return version;
}
