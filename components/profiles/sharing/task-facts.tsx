import { useTranslations } from "next-intl";
import type { SharedTask } from "@/lib/profiles/sharing/rules";

/** When and where of a task, in one line. */
export function TaskFacts({ task }: { task: Pick<SharedTask, "moment" | "setting" | "phase"> }) {
  const t = useTranslations("sharing");
  const words = useTranslations("profiles");
  const facts = [task.moment, task.phase ? t(`phase.${task.phase}`) : null, words(`setting.${task.setting}`)];
  return <p className="text-small text-soft">{facts.filter(Boolean).join(" · ")}</p>;
}
