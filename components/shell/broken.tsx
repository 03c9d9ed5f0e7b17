"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";

/** A page that failed: whose fault it is, that nothing saved is lost, and what to do. */
export function Broken({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("errors.page");
  useEffect(() => console.error(error), [error]);
  const code = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <div className="mishap" role="alert">
      <h1>{t("brokenTitle")}</h1>
      <p className="lead">{t("brokenText")}</p>
      <Button kind="go" icon="undo-2" onClick={retry}>
        {t("again")}
      </Button>
      {code ? <p className="text-small text-soft">{t("reference", { code })}</p> : null}
    </div>
  );
}
