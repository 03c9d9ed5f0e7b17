import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ProfileView } from "@/lib/profiles/queries";

/** Says before an edit that it withdraws the key already turned. */
export function KeyWarning({ profile }: { profile: Pick<ProfileView, "keys"> }) {
  const t = useTranslations("profiles");
  const [turned] = profile.keys;
  if (!turned) return null;
  return <Notice state="attention" text={t("edit.keyWarning", { key: t(`key.${turned.key}`) })} />;
}
