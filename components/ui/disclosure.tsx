import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** More for who wants it, one press away: "Hoe geteld?", an explanation, a history. */
export function Disclosure({
  label,
  open,
  children,
}: {
  label: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="chevron-right" size={16} />
        {label}
      </summary>
      <div>{children}</div>
    </details>
  );
}
