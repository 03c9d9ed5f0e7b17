import type { ReactNode } from "react";
import type { FormTarget } from "@/components/shell/shell-view";

/** A small form for one deed of the frame, to an address or a server action. */
export function TargetForm({ target, children }: { target: FormTarget; children: ReactNode }) {
  return typeof target === "string" ? (
    <form action={target} method="post">
      {children}
    </form>
  ) : (
    <form action={target}>{children}</form>
  );
}
