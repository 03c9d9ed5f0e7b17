import { useLocale, useTranslations } from "next-intl";
import {
  type Reader,
  SettleStaffButtons,
  WithdrawStaffButton,
} from "@/components/conversations/staff/agreement-forms";
import { Chip } from "@/components/ui/chip";
import { stateOf } from "@/lib/conversations/agreements/rules";
import type { StaffAgreementView } from "@/lib/conversations/staff/agreements/queries";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

type Props = {
  agreements: readonly StaffAgreementView[];
  reader: Reader;
  today: Day;
  /** Whether an agreement can still be taken away. */
  canChange?: boolean;
};

/** What was agreed: who does what by when, and how it ended. Either of the two says so. */
export function StaffAgreementList({ agreements, reader, today, canChange = false }: Props) {
  return (
    <ul className="divide-y divide-line">
      {agreements.map((agreement) => (
        <li key={agreement.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-56">
            <AgreementText agreement={agreement} reader={reader} today={today} />
          </div>
          <SettleStaffButtons id={agreement.id} text={agreement.text} settlement={agreement.settlement} />
          {canChange && agreement.settlement === null ? (
            <WithdrawStaffButton id={agreement.id} text={agreement.text} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function AgreementText({
  agreement,
  reader,
  today,
}: Pick<Props, "reader" | "today"> & { agreement: StaffAgreementView }) {
  const t = useTranslations("staffTalks.agreements");
  const state = stateOf(agreement, today);
  return (
    <>
      <p className="font-semibold">
        {agreement.text} {state === "overdue" ? <Chip state="late">{t("late")}</Chip> : null}
      </p>
      <p className="text-small text-soft">{useWhoAndWhen(agreement, state, reader)}</p>
    </>
  );
}

function useWhoAndWhen(
  { doer, dueOn, settledAt }: StaffAgreementView,
  state: ReturnType<typeof stateOf>,
  reader: Reader,
): string {
  const t = useTranslations("staffTalks.agreements");
  const locale = useLocale();
  if (state === "done" || state === "dropped") {
    const date = settledAt ? shortDate(dayOf(settledAt), locale) : "";
    return t(state === "done" ? "doneOn" : "droppedOn", { date });
  }
  const who = doer === reader.as ? t("byYou") : t("by", { name: reader.other });
  if (dueOn === null) return t("noDate", { who });
  return t(state === "overdue" ? "overdue" : "due", { who, date: shortDate(dueOn, locale) });
}
