import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

export type Saving = { state: "saved"; time: string } | { state: "saving" | "failed" | "offline" };

/** Whether what is typed is safe, in words with the time. */
export function SavedState({ saving }: { saving: Saving | null }) {
  const t = useTranslations("common.saved");
  return (
    <span className="saved" data-state={saving?.state} role="status">
      {saving ? (
        <>
          <Icon name={saving.state === "saved" ? "check" : "clock"} size={16} />
          {saving.state === "saved" ? t("saved", { time: saving.time }) : t(saving.state)}
        </>
      ) : null}
    </span>
  );
}
