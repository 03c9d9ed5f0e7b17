"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { type AutosaveOptions, keepWhileTyping, type Saved } from "@/components/ui/keep-while-typing";
import { Icon } from "@/components/ui/icon";
import { keepOfflinePage } from "@/components/ui/offline-page";

/** What the server gives a form that saves itself: where to, under which name, and what was kept before. */
export type AutosaveProps = AutosaveOptions;

/**
 * Saves the form it stands in while somebody types, and says so. Put it anywhere inside the form; what was
 * kept before is for the page to fill in. Without script the form works as it is.
 */
export function Autosave({ address, form, subject, deviceKey, savedAt }: AutosaveProps) {
  const t = useTranslations("common.saved");
  const format = useFormatter();
  const place = useRef<HTMLSpanElement>(null);
  const [saved, setSaved] = useState<Saved>(savedAt ? { state: "saved", at: savedAt } : { state: "quiet" });

  useEffect(() => {
    const element = place.current?.closest("form");
    if (!element) return;
    keepOfflinePage(address.split("/")[2] ?? "");
    return keepWhileTyping(element, { address, form, subject, deviceKey, savedAt }, setSaved);
  }, [address, form, subject, deviceKey, savedAt]);

  const isTrouble = saved.state === "failed" || saved.state === "offline" || saved.state === "waiting";
  return (
    <span ref={place} className="saved" data-state={saved.state} role={isTrouble ? "alert" : undefined}>
      {saved.state === "saved" ? <Icon name="check" size={16} /> : null}
      {saved.state === "saved" ? t("saved", { time: timeIn(format, saved.at) }) : null}
      {saved.state === "saving" || isTrouble ? t(saved.state) : null}
    </span>
  );
}

/** `13.52`, as the clock is read aloud in Dutch. */
function timeIn(format: ReturnType<typeof useFormatter>, at: string): string {
  return format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
}
