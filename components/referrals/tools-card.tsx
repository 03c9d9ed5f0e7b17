import { useLocale, useTranslations } from "next-intl";
import { useReferralChoices } from "@/components/referrals/referral-choices";
import { UseForm } from "@/components/referrals/use-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { optionOf } from "@/components/ui/select-field";
import type { Day } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";
import type { Aim } from "@/lib/referrals/rules";
import type { ToolView, UseView } from "@/lib/referrals/toolbox/queries";

type Props = {
  referralId: string;
  /** What the referral is for. */
  aim: Aim;
  uses: readonly UseView[];
  /** What can be noted; null for who doesn't handle it, or when it is over. */
  tools: readonly ToolView[] | null;
  today: Day;
  submission: string;
};

/** Which instruments of the toolbox were used (W8); nothing where there is none to read or to note. */
export function ToolsCard({ referralId, aim, uses, tools, today, submission }: Props) {
  const t = useTranslations("referrals.tools");
  const form = useTranslations("referralForms.tools");
  const { aims } = useReferralChoices();
  const words = useTranslations("referrals.patterns.aimWords");
  const locale = useLocale();
  if (uses.length === 0 && !tools) return null;
  return (
    <CardSection title={t("title")}>
      {uses.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <ul className="divide-y divide-line">
        {uses.map(({ id, name, form: how, aim: what, usedOn }) => (
          <li key={id} className="py-2">
            <p className="break-words">{name}</p>
            <p className="text-small text-soft">
              {[t("use", { form: how, day: shortDate(usedOn, locale) }), what && words(what)]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      {tools && tools.length > 0 ? (
        <Disclosure label={form("note")}>
          <UseForm
            referralId={referralId}
            options={tools.map(optionOf)}
            aims={aims}
            aim={aim}
            today={today}
            submission={submission}
          />
        </Disclosure>
      ) : null}
    </CardSection>
  );
}
