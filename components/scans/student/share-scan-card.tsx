import { useLocale, useTranslations } from "next-intl";
import { PressForm } from "@/components/scans/press-form";
import { PastShares } from "@/components/scans/student/past-shares";
import { ShareAdviserForm } from "@/components/scans/student/share-adviser-form";
import { whoIs } from "@/components/scans/student/who-is";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { fullName, shortDate } from "@/lib/platform/format";
import { optionsOf } from "@/components/scans/ask-card";
import type { SharingView } from "@/lib/scans/student/reading/queries";
import { endSharing, shareWithCompany } from "@/lib/scans/student/sharing/actions";
import type { ScanShareView } from "@/lib/scans/student/sharing/queries";

type Props = { sharing: SharingView; roundId: string; origin: string; hasMail: boolean };

/** To whom the student opened the result, until they take it back, and to whom they can open it (permissions.md 6.3). */
export function ShareScanCard({ sharing, roundId, origin, hasMail }: Props) {
  const { shares, past, outside, advisers } = sharing;
  const t = useTranslations("studentScans.sharing");
  const forms = useTranslations("studentScanForms");
  const known = new Set(shares.flatMap(({ raterId, personId }) => [raterId, personId]));
  const companies = outside.filter(({ id }) => !known.has(id));
  const left = advisers.filter(({ id }) => !known.has(id));
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <div className="grid gap-5 no-print">
        {shares.length > 0 ? (
          <ul className="grid gap-4">
            {shares.map((share) => (
              <li key={share.id}>
                <Shared {...{ share, roundId, origin, hasMail }} />
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-small text-soft">{t("nobody")}</p>
        )}
        {companies.length > 0 ? (
          <div className="grid gap-3">
            <p className="text-small text-soft">{t("companyWhat")}</p>
            {companies.map(({ id, name, company }) => (
              <PressForm
                key={id}
                action={shareWithCompany}
                fields={{ raterId: id }}
                label={forms("shareWith", { name: whoIs({ name, company }, t("with")) })}
              />
            ))}
          </div>
        ) : null}
        {left.length > 0 ? <ShareAdviserForm roundId={roundId} people={optionsOf(left)} /> : null}
        {past.length > 0 ? <PastShares past={past} /> : null}
      </div>
    </CardSection>
  );
}

function Shared({
  share,
  roundId,
  origin,
  hasMail,
}: Omit<Props, "sharing"> & { readonly share: ScanShareView }) {
  const t = useTranslations("studentScans.sharing");
  const forms = useTranslations("studentScanForms");
  const locale = useLocale();
  const { personName, expiresOn, openedOn, link } = share;
  const name = personName ? fullName(personName) : whoIs(share, t("with"));
  return (
    <div className="grid gap-2">
      <p>
        <b>{name}</b>
        <span className="block text-small text-soft">
          {expiresOn ? t("until", { until: shortDate(expiresOn, locale) }) : t("untilEnded")}
          {expiresOn
            ? ` ${openedOn ? t("opened", { day: shortDate(openedOn, locale) }) : t("unopened")}`
            : ""}
        </span>
        {link && hasMail && share.hasMail ? (
          <span className="block text-small text-soft">{t("mailed")}</span>
        ) : null}
      </p>
      {link ? (
        <Disclosure label={t("link", { name })}>
          <span className="grid gap-2">
            <span className="text-small text-soft">{t("linkWhat", { name })}</span>
            <code className="wrap-anywhere select-all text-small">{`${origin}${link}`}</code>
          </span>
        </Disclosure>
      ) : null}
      <PressForm
        action={endSharing}
        fields={{ roundId, shareId: share.id }}
        kind="quiet"
        label={forms("endShare")}
        name={forms("endShareWho", { name })}
      />
    </div>
  );
}
