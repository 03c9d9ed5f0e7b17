"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Prints the page as a clean A4; without a script the browser's own menu does. */
export function PrintButton() {
  const t = useTranslations("common");
  return (
    <Button icon="printer" onClick={() => window.print()}>
      {t("print")}
    </Button>
  );
}
