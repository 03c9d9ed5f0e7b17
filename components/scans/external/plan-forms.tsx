"use client";

import { useTranslations } from "next-intl";
import { Press } from "@/components/ui/press";
import { removeReadFile, removeScan } from "@/lib/scans/external/actions";
import { confirmScans, dropScans } from "@/lib/scans/external/imports/actions";
import { readInRefusalTexts } from "@/lib/scans/external/labels";

/** Has a preview read in: the one that was seen, by its digest. */
export function ConfirmScans({ fileId, digest }: { fileId: string; digest: string }) {
  const t = useTranslations("externalScans");
  return (
    <Press
      action={confirmScans}
      fields={{ fileId, digest }}
      label={t("plan.confirm")}
      kind="go"
      busy={t("plan.confirming")}
      text={readInRefusalTexts(t)}
    />
  );
}

/** Puts a file aside. */
export function DropScans({ fileId }: { fileId: string }) {
  const t = useTranslations("externalScans");
  return <Press action={dropScans} fields={{ fileId }} label={t("plan.drop")} text={readInRefusalTexts(t)} />;
}

/** Takes away what was read in of one team. */
export function RemoveScan({ scanId, about }: { scanId: string; about: string }) {
  const t = useTranslations("externalScans");
  return (
    <Press
      action={removeScan}
      fields={{ scanId }}
      label={t("removeSure")}
      about={about}
      text={readInRefusalTexts(t)}
    />
  );
}

/** Takes away all that a file brought. */
export function RemoveReadFile({ fileId, count }: { fileId: string; count: number }) {
  const t = useTranslations("externalScans");
  return (
    <Press
      action={removeReadFile}
      fields={{ fileId }}
      label={t("file.sure", { count })}
      text={readInRefusalTexts(t)}
    />
  );
}
