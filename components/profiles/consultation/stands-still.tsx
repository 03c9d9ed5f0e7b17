import { useTranslations } from "next-intl";
import { ProfileText } from "@/components/profiles/profile-text";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { ProfileView } from "@/lib/profiles/queries";

/** A concept that can't be changed now: why, where that ends, and what it says. */
export function StandsStill({ concept, path }: { concept: ProfileView; path: string }) {
  const t = useTranslations("consultations");
  return (
    <div>
      <Notice text={t("standsStill")}>
        <p className="mt-1">
          <Link href={`${path}/raadpleging`}>{t("toConsultation")}</Link>
        </p>
      </Notice>
      <ProfileText profile={concept} />
    </div>
  );
}
