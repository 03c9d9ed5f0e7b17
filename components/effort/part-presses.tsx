"use client";

import { useLocale, useTranslations } from "next-intl";
import { Press } from "@/components/ui/press";
import { SmallPress } from "@/components/ui/small-press";
import { beginYear, endPart, movePart } from "@/lib/effort/parts/actions";
import { partRefusalText } from "@/lib/effort/parts/labels";
import type { Beginning } from "@/lib/effort/parts/rules";

type Of = { partId: string; name: string };

/** A part a place higher or lower. */
export function MovePart({ partId, name, direction }: Of & { direction: "up" | "down" }) {
  const t = useTranslations("effort");
  return (
    <SmallPress
      action={movePart}
      fields={{ partId, direction }}
      label={t(`parts.${direction}`, { part: name })}
      icon={direction === "up" ? "arrow-up" : "arrow-down"}
      text={partRefusalText((refusal) => t(`refusals.${refusal}`))}
    />
  );
}

/** A part that is asked no more. */
export function EndPart({ partId, name }: Of) {
  const t = useTranslations("effort");
  return (
    <SmallPress
      action={endPart}
      fields={{ partId }}
      label={t("parts.end", { part: name })}
      icon="trash"
      text={partRefusalText((refusal) => t(`refusals.${refusal}`))}
    />
  );
}

/** A school year that begins with a set. */
export function BeginYear({
  schoolYear,
  from,
  label,
}: {
  schoolYear: number;
  from: Beginning;
  label: string;
}) {
  const t = useTranslations("effort.refusals");
  const locale = useLocale();
  return (
    <Press
      action={beginYear}
      fields={{ schoolYear: String(schoolYear), from, locale }}
      label={label}
      kind={from === "usual" ? "go" : "plain"}
      text={partRefusalText((refusal) => t(refusal))}
    />
  );
}
