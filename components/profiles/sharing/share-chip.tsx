import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { shareTone } from "@/lib/profiles/labels";
import type { ShareState } from "@/lib/profiles/sharing/rules";

/** Whether somebody does it, in words. */
export function ShareChip({ state }: { state: ShareState }) {
  const t = useTranslations("sharing.state");
  return <Chip state={shareTone[state]}>{t(state)}</Chip>;
}
