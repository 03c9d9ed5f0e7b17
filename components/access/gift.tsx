"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** A password that is shown once, to be handed over in person; or only that somebody can enter now. */
export function Gift({ name, password }: { name: string; password: string | null }) {
  const t = useTranslations("access.person");
  if (password === null) return <Notice state="ok" text={t("given", { name })} />;
  return (
    <Notice state="ok" text={t("gift", { name })}>
      <p className="my-2 font-semibold tracking-wide select-all">{password}</p>
      <p className="text-small">{t("giftText", { name })}</p>
    </Notice>
  );
}
