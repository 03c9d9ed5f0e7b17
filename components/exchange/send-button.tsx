"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ButtonKind } from "@/components/ui/button";

/** Sends a plain form to its route once, and says that it is under way until the next page comes. */
export function SendButton({
  children,
  kind = "go",
  busy,
}: {
  children: ReactNode;
  kind?: ButtonKind;
  busy: string;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const [isSent, setSent] = useState(false);
  useEffect(() => {
    const form = button.current?.form;
    const send = (event: SubmitEvent) => {
      if (button.current?.ariaBusy === "true") event.preventDefault();
      else setSent(true);
    };
    // A page that comes back out of the browser's memory is not sending any more.
    const rest = () => setSent(false);
    form?.addEventListener("submit", send);
    window.addEventListener("pageshow", rest);
    return () => {
      form?.removeEventListener("submit", send);
      window.removeEventListener("pageshow", rest);
    };
  }, []);
  return (
    <button
      ref={button}
      type="submit"
      className="button"
      data-kind={kind}
      aria-disabled={isSent}
      aria-busy={isSent}
    >
      {isSent ? <span className="spinner" aria-hidden="true" /> : null}
      {isSent ? busy : children}
    </button>
  );
}
