"use client";

import { Press } from "@/components/ui/press";
import { endPortfolioShare } from "@/lib/portfolio/sharing/actions";

type Props = { shareId: string; label: string; name: string };

/** Closes what was open, at once. */
export function EndShare({ shareId, label, name }: Props) {
  return (
    <Press action={endPortfolioShare} fields={{ shareId }} kind="plain" label={label} name={name} text={{}} />
  );
}
