import type { ReactNode } from "react";
import type { FormTarget } from "@/components/shell/shell-view";

/** A small form for one deed of the frame, to an address or a server action. */
export function TargetForm({
  target,
  label,
  children,
}: {
  target: FormTarget;
  label?: string;
  children: ReactNode;
}) {
  return typeof target === "string" ? (
    <form action={target} method="post" aria-label={label}>
      {children}
    </form>
  ) : (
    // What the action answers is not shown here: the page itself changes.
    <form action={target as (form: FormData) => Promise<void>} aria-label={label}>
      {children}
    </form>
  );
}
