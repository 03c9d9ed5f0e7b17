import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";

export type NoticeState = "ok" | "attention" | "late" | "info";

const icons: Record<NoticeState, IconName> = {
  ok: "circle-check",
  attention: "triangle-exclamation-point",
  late: "circle-exclamation-point",
  info: "info",
};

/** A sentence about what just happened or what somebody must know here; `urgent` is read aloud at once. */
export function Notice({
  state = "info",
  text,
  urgent = false,
  children,
}: {
  state?: NoticeState;
  text: string;
  urgent?: boolean;
  children?: ReactNode;
}) {
  return (
    <div
      className="notice"
      data-state={state}
      data-refusal={urgent ? "yes" : undefined}
      role={urgent ? "alert" : "status"}
      tabIndex={urgent ? -1 : undefined}
    >
      <Icon name={icons[state]} />
      <div>
        <p>{text}</p>
        {children}
      </div>
    </div>
  );
}
