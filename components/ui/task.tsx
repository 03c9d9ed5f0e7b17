import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";

/** A list of things that are the reader's to do, inside a card without padding. */
export function TaskList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="tasks" aria-label={label}>
      {children}
    </ul>
  );
}

/** A task: a verb with a person, the reason, and one button; small, when it can wait. */
export function Task({
  icon,
  state,
  isSmall = false,
  title,
  why,
  action,
}: {
  icon: IconName;
  state?: "late" | "attention" | undefined;
  isSmall?: boolean;
  title: string;
  why: ReactNode;
  action: ReactNode;
}) {
  return (
    <li className="task" data-size={isSmall ? "small" : undefined}>
      <span className="medallion" data-state={state}>
        <Icon name={icon} />
      </span>
      <div>
        <p className="task-title">{title}</p>
        <p className="text-soft text-small">{why}</p>
      </div>
      {action}
    </li>
  );
}
