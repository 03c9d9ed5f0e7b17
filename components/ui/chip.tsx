import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";

export type ChipState = "ok" | "attention" | "late" | "info" | "neutral";

/** A state in a word; the colour only repeats what the word says. */
export function Chip({
  state = "neutral",
  icon,
  children,
}: {
  state?: ChipState;
  icon?: IconName;
  children: string | number;
}) {
  return (
    <span className="chip" data-state={state}>
      {icon ? <Icon name={icon} size={14} /> : null}
      {children}
    </span>
  );
}
