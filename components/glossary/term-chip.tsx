import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { termTone } from "@/lib/glossary/labels";
import type { TermState } from "@/lib/glossary/rules";

/** Where a term stands, in a word. What nobody touched says nothing. */
export function TermChip({ state }: { state: TermState }) {
  const t = useTranslations("glossary.state");
  return state === "shipped" ? null : <Chip state={termTone[state]}>{t(state)}</Chip>;
}
