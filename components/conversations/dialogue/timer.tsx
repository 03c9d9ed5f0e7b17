"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** How long a talk still has, for who wants to know: in whole minutes, without a sound, and read aloud when it changes (S4). */
export function Timer({ lengths }: { lengths: readonly number[] }) {
  const t = useTranslations("dialogue.closed");
  const [length, setLength] = useState<number | null>(null);
  return (
    <div role="group" aria-label={t("timer")} className="timer flex flex-wrap items-center gap-3">
      {length === null ? <span className="text-small text-soft">{t("timer")}</span> : null}
      {length === null ? (
        lengths.map((minutes) => (
          <Button key={minutes} onClick={() => setLength(minutes)}>
            {t("minutes", { minutes })}
          </Button>
        ))
      ) : (
        <Button onClick={() => setLength(null)}>{t("stop")}</Button>
      )}
      <p aria-live="polite" className="font-semibold">
        {length === null ? null : <Left minutes={length} />}
      </p>
    </div>
  );
}

/** Whole minutes that are left, so that what is read aloud changes once a minute. */
function Left({ minutes }: { minutes: number }) {
  const t = useTranslations("dialogue.closed");
  const [left, setLeft] = useState(minutes * 60);
  useEffect(() => {
    const end = Date.now() + minutes * 60_000;
    const ticking = setInterval(() => setLeft((end - Date.now()) / 1000), 1000);
    return () => clearInterval(ticking);
  }, [minutes]);
  if (left <= 0) return t("over");
  return t("left", { minutes: left < 60 ? 0 : Math.ceil(left / 60) });
}
