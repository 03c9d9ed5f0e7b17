"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { Trend } from "@/components/ui/trend-drawing";

const TrendDrawing = lazy(() => import("@/components/ui/trend-drawing"));

/**
 * Lines over time. The drawing is only fetched when it comes into view; until then its place is kept. On paper and
 * without a script, where it may not come, its place is left out: the table beside it says the same.
 */
export function TrendChart({ height = 280, ...trend }: Trend & { height?: number }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) setNear(true);
      },
      { rootMargin: "200px" },
    );
    const drawForPrint = () => setNear(true);
    if (place.current) watch.observe(place.current);
    window.addEventListener("beforeprint", drawForPrint);
    return () => {
      watch.disconnect();
      window.removeEventListener("beforeprint", drawForPrint);
    };
  }, []);
  return (
    <div ref={place} style={{ height }} aria-hidden="true">
      {isNear ? (
        <Suspense fallback={null}>
          <TrendDrawing {...trend} />
        </Suspense>
      ) : null}
    </div>
  );
}
