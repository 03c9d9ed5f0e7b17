import { useLocale, useTranslations } from "next-intl";
import { ReferralPress } from "@/components/referrals/referral-press";
import { fullName, longDate } from "@/lib/platform/format";
import { settlePickUp } from "@/lib/referrals/pickups/actions";
import type { PickUpView } from "@/lib/referrals/pickups/queries";
import { pickUpOutcomes } from "@/lib/referrals/pickups/rules";

type Props = { pickUps: readonly PickUpView[]; namesStudent?: boolean };

/** What the reader takes up themselves and has still to do; saying what came of it ends it (W4). */
export function PickUpList({ pickUps, namesStudent = false }: Props) {
  const t = useTranslations("referrals.pickUps");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {pickUps.map(({ id, student, plan, dueOn, minutes, isTold }) => (
        <li key={id} className="grid gap-2 py-3">
          <div>
            {namesStudent ? <p className="font-semibold">{fullName(student)}</p> : null}
            <p className="whitespace-pre-line break-words">{plan}</p>
            <p className="text-small text-soft">
              {t(isTold ? "byTold" : "by", { day: longDate(dueOn, locale), minutes })}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            {pickUpOutcomes.map((outcome) => (
              <ReferralPress
                key={outcome}
                action={settlePickUp}
                fields={{ pickUpId: id, outcome }}
                label={t(`settle.${outcome}`)}
                name={`${t(`settle.${outcome}`)}: ${plan}`}
                about={plan}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
