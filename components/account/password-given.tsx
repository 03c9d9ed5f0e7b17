import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { PasswordGift } from "@/lib/accounts/queries";
import { moment } from "@/lib/platform/format";

/** Tells the owner of an account that somebody made a password for it, so that nobody enters in their name unnoticed. */
export function PasswordGiven({ gift, slug }: { readonly gift: PasswordGift; readonly slug: string }) {
  const t = useTranslations("account.passwordGiven");
  const at = moment(gift.at, useLocale());
  return (
    <Notice state="attention" text={t("text", { who: gift.by ?? t("installation"), at })}>
      <p>
        {t("advice")} <Link href={`/${slug}/account#gezien`}>{t("look")}</Link>
      </p>
    </Notice>
  );
}
