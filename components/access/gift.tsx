"use client";

import { useTranslations } from "next-intl";
import { Half } from "@/components/access/half";
import { Notice } from "@/components/ui/notice";
import type { Gift as GiftOfAccess } from "@/lib/access/commands";

/** The half of a password that is shown once, and who gives the other; or only that somebody can enter now. */
export function Gift({ name, half }: GiftOfAccess & { name: string }) {
  const t = useTranslations("access.person");
  if (half === null) return <Notice state="ok" text={t("given", { name })} />;
  return (
    <Notice state="ok" text={t("gift", { name })}>
      <Half text={half.text} />
      <p className="text-small">{t("giftText")}</p>
      <p className="mt-2 text-small">{t(`keepers.${half.keeper}`, { name })}</p>
    </Notice>
  );
}
