import { useLocale, useTranslations } from "next-intl";
import { ChangeAgreement } from "@/components/conversations/agreement-forms";
import { SettleButtons } from "@/components/conversations/settle-buttons";
import { Chip } from "@/components/ui/chip";
import type { AgreementView } from "@/lib/conversations/agreements/queries";
import { stateOf } from "@/lib/conversations/agreements/rules";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

type Props = {
  agreements: readonly AgreementView[];
  /** The student's first name, or null when the student reads this. */
  student: string | null;
  today: Day;
  /** Whether the reader may say how an agreement ended. */
  canSettle: boolean;
  /** Whether the reader may write it anew or take it away. */
  canChange?: boolean;
};

/** What was agreed: who does what by when, and how it ended. */
export function AgreementList({ agreements, student, today, canSettle, canChange = false }: Props) {
  return (
    <ul className="divide-y divide-line">
      {agreements.map((agreement) => (
        <li key={agreement.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-56">
            <AgreementText agreement={agreement} student={student} today={today} />
          </div>
          {canSettle ? (
            <SettleButtons id={agreement.id} text={agreement.text} settlement={agreement.settlement} />
          ) : null}
          {canChange && agreement.settlement === null ? (
            <div className="no-print basis-full">
              <ChangeAgreement key={agreement.version} agreement={agreement} student={student} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function AgreementText({
  agreement,
  student,
  today,
}: Pick<Props, "student" | "today"> & { agreement: AgreementView }) {
  const t = useTranslations("conversations.agreements");
  const state = stateOf(agreement, today);
  return (
    <>
      <p className="font-semibold">
        {agreement.text} {state === "overdue" ? <Chip state="late">{t("late")}</Chip> : null}
      </p>
      <p className="text-small text-soft">{useWhoAndWhen(agreement, state, student)}</p>
    </>
  );
}

function useWhoAndWhen(
  { doer, dueOn, settledAt }: AgreementView,
  state: ReturnType<typeof stateOf>,
  student: string | null,
): string {
  const t = useTranslations("conversations.agreements");
  const locale = useLocale();
  if (state === "done" || state === "dropped") {
    const date = settledAt ? shortDate(dayOf(settledAt), locale) : "";
    return t(state === "done" ? "doneOn" : "droppedOn", { date });
  }
  const reader = student === null ? "student" : "coach";
  const who = doer === reader ? t("byYou") : t(`by.${doer}`, { name: student ?? "" });
  if (dueOn === null) return t("noDate", { who });
  return t(state === "overdue" ? "overdue" : "due", { who, date: shortDate(dueOn, locale) });
}
