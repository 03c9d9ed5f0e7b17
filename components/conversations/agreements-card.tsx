import { useTranslations } from "next-intl";
import { AgreementList } from "@/components/conversations/agreement-list";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { AgreementView } from "@/lib/conversations/agreements/queries";
import type { Day } from "@/lib/platform/calendar";

type Props = {
  agreements: readonly AgreementView[];
  student: string | null;
  today: Day;
  /** Whether the reader sees all there is, and not only what they agreed themselves. */
  isAll: boolean;
};

/** What is still to be done, and folded under it what was settled. */
export function AgreementsCard({ agreements, student, today, isAll }: Props) {
  const t = useTranslations("conversations.student");
  const open = agreements.filter(({ settlement }) => settlement === null);
  const settled = agreements.filter(({ settlement }) => settlement !== null);
  const list = { student, today, canSettle: true };
  return (
    <CardSection title={t("agreements")}>
      {agreements.length === 0 ? (
        <p className="text-soft">{isAll ? t("noAgreements") : t("noAgreementsYet")}</p>
      ) : null}
      <AgreementList agreements={open} {...list} />
      {settled.length > 0 ? (
        <Disclosure label={t("settled", { count: settled.length })}>
          <AgreementList agreements={settled} {...list} />
        </Disclosure>
      ) : null}
    </CardSection>
  );
}
