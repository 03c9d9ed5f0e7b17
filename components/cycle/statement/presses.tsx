"use client";

import { useTranslations } from "next-intl";
import { Press } from "@/components/ui/press";
import { adoptStatement, confirmStatement } from "@/lib/cycle/statement/actions";
import { statementRefusalTexts } from "@/lib/cycle/statement/labels";

/** The directie makes the text it just read the one that holds. */
export function AdoptStatement({ version, number }: { version: number; number: number }) {
  const t = useTranslations("cycle");
  return (
    <Press
      action={adoptStatement}
      fields={{ version: String(version) }}
      label={t("statement.concept.adopt", { number })}
      kind="go"
      text={statementRefusalTexts(t)}
    />
  );
}

/** Who leads says to know the version they just read. */
export function ConfirmStatement({ number }: { number: number }) {
  const t = useTranslations("cycle");
  return (
    <Press
      action={confirmStatement}
      fields={{ number: String(number) }}
      label={t("statement.confirm.do")}
      kind="go"
      text={statementRefusalTexts(t)}
    />
  );
}
