import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";

/** In one sentence what will stand here, and the first step towards it. */
export function EmptyState({
  icon,
  title,
  text,
  action,
}: {
  icon?: IconName;
  title: string;
  text: string;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      {icon ? (
        <span className="medallion">
          <Icon name={icon} />
        </span>
      ) : null}
      <p className="empty-title">{title}</p>
      <p>{text}</p>
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
