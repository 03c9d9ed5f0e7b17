"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { FollowVersion } from "@/components/ui/follow-version";

type Props = {
  /** Where the version is asked. */
  address: string;
  version: string;
  previous: string | null;
  next: string | null;
};

/**
 * Keeps a screen of the team meeting up to date, and lets the arrow keys go through the tasks. Without a script the
 * links do.
 */
export function FollowAlong({ address, version, previous, next }: Props) {
  const router = useRouter();
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
  return <FollowVersion address={address} version={version} />;
}
