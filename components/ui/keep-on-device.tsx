"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { type Keeping, keepUntilSent } from "@/components/ui/keep-until-sent";
import { keepOfflinePage } from "@/components/ui/offline-page";

type Device = { readonly slug: string; readonly deviceKey: string };

const Around = createContext<Device | null>(null);

/** Tells the short forms of a page under which key the device keeps what is typed in them. */
export function OnDevice({ slug, deviceKey, children }: Device & { children: ReactNode }) {
  return <Around value={{ slug, deviceKey }}>{children}</Around>;
}

/**
 * Keeps the form it stands in on the device until it was sent, and says so while there is no connection. For a form of
 * a few lines, which has no draft; a long one has `Autosave`. Its form carries a key of its own (`Submission`).
 */
export function KeepOnDevice({ form, subject }: { form: string; subject: string }) {
  const t = useTranslations("common.saved");
  const place = useRef<HTMLSpanElement>(null);
  const device = useContext(Around);
  const [keeping, setKeeping] = useState<Keeping>("quiet");
  const { slug, deviceKey } = device ?? {};

  useEffect(() => {
    const element = place.current?.closest("form");
    if (!element || slug === undefined || deviceKey === undefined) return;
    keepOfflinePage(slug);
    return keepUntilSent(
      element,
      { address: `/api/${slug}/verstuurd`, form, subject, deviceKey },
      setKeeping,
    );
  }, [slug, deviceKey, form, subject]);

  return (
    <span ref={place} className="saved" data-state={keeping} role={keeping === "quiet" ? undefined : "alert"}>
      {keeping === "quiet" ? null : t(keeping)}
    </span>
  );
}
