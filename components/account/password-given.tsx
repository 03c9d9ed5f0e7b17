import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { PasswordGift } from "@/lib/accounts/queries";
import { moment } from "@/lib/platform/format";

/** Tells the owner of an account that somebody made a password for it, so that nobody enters in their name unnoticed. */
export function PasswordGiven({ gift, slug }: { readonly gift: PasswordGift; readonly slug: string }) {
  const t = useTranslations("account.passwordGiven");
  const locale = useLocale();
  const said = ({ by, at }: { by: string | null; at: Date }) => ({
    who: by ?? t("installation"),
    at: moment(at, locale),
  });
  return (
    <Notice state="attention" text={t("text", said(gift))}>
      {gift.second ? <p>{t("second", said(gift.second))}</p> : null}
      <p>
        {t("advice")} <Link href={`/${slug}/account#gezien`}>{t("look")}</Link>
      </p>
    </Notice>
  );
}
