"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Button, IconButton, type ButtonKind } from "@/components/ui/button";
import type { IconName } from "@/components/ui/icon-names";

/** A button and the dialog it opens: for a short form or a question about one deed, never for a page. */
export function Dialog({
  trigger,
  icon,
  kind,
  title,
  close,
  children,
}: {
  /** What the button that opens it says. */
  trigger: string;
  icon?: IconName;
  kind?: ButtonKind;
  title: string;
  /** The word on the closing cross. */
  close: string;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button kind={kind} icon={icon} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {trigger}
      </Button>
      <dialog ref={dialog} className="dialog" aria-label={title}>
        <h2>{title}</h2>
        <div className="dialog-body">{children}</div>
        {/* Last, so that the first field gets the focus. */}
        <IconButton icon="x" label={close} onClick={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}

/** Inside a dialog's form: closes the dialog when the deed is done. */
export function CloseDialog({ when }: { when: boolean }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (when) mark.current?.closest("dialog")?.close();
  }, [when]);
  return <span ref={mark} hidden />;
}
