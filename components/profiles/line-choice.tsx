"use client";

import { useTranslations } from "next-intl";
import { PressChoices } from "@/components/ui/press-choices";
import { lines } from "@/lib/profiles/rules";

/** Where a role stands in the guidance of students (C2). */
export function LineChoice(field: { name: string; error: string | undefined; chosen: readonly string[] }) {
  const t = useTranslations("profileForms");
  const options = lines.map((line) => ({ value: line, label: t(`lines.${line}`) }));
  return <PressChoices label={t("line")} options={options} {...field} />;
}
