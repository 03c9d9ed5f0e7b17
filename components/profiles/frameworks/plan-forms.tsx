"use client";

import { useTranslations } from "next-intl";
import { PressForm } from "@/components/profiles/press-form";
import { confirmFramework, dropFramework } from "@/lib/profiles/frameworks/imports/actions";

/** Has a preview carried out: the one that was seen, by its digest. */
export function ConfirmFramework({ fileId, digest }: { fileId: string; digest: string }) {
  const t = useTranslations("frameworks.plan");
  return (
    <PressForm
      action={confirmFramework}
      fields={{ fileId, digest }}
      label={t("confirm")}
      kind="go"
      busy={t("confirming")}
    />
  );
}

/** Puts a file aside. */
export function DropFramework({ fileId }: { fileId: string }) {
  const t = useTranslations("frameworks.plan");
  return <PressForm action={dropFramework} fields={{ fileId }} label={t("drop")} />;
}
