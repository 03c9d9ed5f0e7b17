import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { AgreementView } from "@/lib/agreements/queries";
import { enumerated, shortDate } from "@/lib/platform/format";

type Props = { agreements: readonly AgreementView[]; slug: string; children?: ReactNode };

/** How team and second line work together from now on, out of the register of agreements (W13). */
export function WorkAgreements({ agreements, slug, children }: Props) {
  const t = useTranslations("jointCases.agreements");
  const locale = useLocale();
  const partiesOf = ({ teamName, teams, roles }: AgreementView) =>
    t("parties", {
      team: teamName,
      others: enumerated(
        [...teams, ...roles].map(({ name }) => name),
        locale,
      ),
    });
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      {agreements.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="grid gap-3">
          {agreements.map((agreement) => (
            <li key={agreement.id}>
              <Link href={`/${slug}/afspraken/${agreement.id}`}>{agreement.title}</Link>
              <p className="text-small text-soft">
                {t("when", { parties: partiesOf(agreement), day: shortDate(agreement.agreedOn, locale) })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {children}
    </CardSection>
  );
}
