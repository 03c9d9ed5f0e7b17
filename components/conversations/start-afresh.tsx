"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { AutosaveProps } from "@/components/ui/autosave";
import { Button } from "@/components/ui/button";
import { dropCopy } from "@/components/ui/device-copy";
import { Notice } from "@/components/ui/notice";

/** Says that a draft was put back, and lets its author begin anew. */
export function StartAfresh({ autosave: { address, form, subject } }: { autosave: AutosaveProps }) {
  const t = useTranslations("conversations.record");
  const router = useRouter();

  async function startAfresh() {
    await fetch(address, {
      method: "DELETE",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ form, subject }),
    });
    await dropCopy([address, form, subject].join("|")).catch(() => undefined);
    router.refresh();
  }

  return (
    <Notice text={t("restored")}>
      <Button kind="quiet" icon="rotate-ccw-clock" onClick={() => void startAfresh()}>
        {t("afresh")}
      </Button>
    </Notice>
  );
}
