import { useLocale, useTranslations } from "next-intl";
import { AnswerForm, AskForm } from "@/components/conversations/staff/request-forms";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Notice } from "@/components/ui/notice";
import type { RequestView } from "@/lib/conversations/staff/requests/queries";
import { stateOfRequest } from "@/lib/conversations/staff/requests/rules";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

export type RequestsProps = {
  talkId: string;
  requests: readonly RequestView[];
  isOwn: boolean;
  /** Who held the talk and holds it no more; null while they do. */
  endedHolder: string | null;
  canAsk: boolean;
  canAnswer: boolean;
  days: number;
  today: Day;
  submission: string;
};

/** What the employee asks for, and the reasoned answer; late for both to see (H15, F17). */
export function RequestsCard(props: RequestsProps) {
  const { talkId, requests, isOwn, endedHolder, canAsk, canAnswer, days, today, submission } = props;
  const t = useTranslations("staffTalks.requests");
  return (
    <CardSection
      title={t("title")}
      lead={endedHolder ? undefined : t(isOwn ? "lead" : "leadHolder", { days })}
    >
      {isOwn && endedHolder ? <Notice text={t("ended", { name: endedHolder })} /> : null}
      {requests.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <ul className="grid gap-5">
        {requests.map((request) => (
          <li key={request.id} className="grid gap-2">
            <RequestText request={request} today={today} isEnded={endedHolder !== null} />
            {canAnswer && request.answer === null ? (
              <div className="no-print">
                <AnswerForm requestId={request.id} about={request.text} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {canAsk ? (
        <div className="no-print">
          <AskForm key={requests.length} talkId={talkId} submission={submission} />
        </div>
      ) : null}
    </CardSection>
  );
}

function RequestText({ request, today, isEnded }: { request: RequestView; today: Day; isEnded: boolean }) {
  const t = useTranslations("staffTalks.requests");
  const locale = useLocale();
  const state = stateOfRequest(request, today);
  const date = shortDate(request.answerBy, locale);
  return (
    <>
      <p>
        <span className="font-semibold">{t(`kinds.${request.kind}`)}</span>{" "}
        {state === "overdue" && !isEnded ? <Chip state="late">{t("late")}</Chip> : null}
        {request.answer ? (
          <Chip state={request.answer === "declined" ? "neutral" : "ok"}>
            {t(`answers.${request.answer}`)}
          </Chip>
        ) : null}
      </p>
      <p className="whitespace-pre-line">{request.text}</p>
      {request.reason && request.answeredAt ? (
        <div>
          <p className="text-small text-soft">
            {t("answered", { date: shortDate(dayOf(request.answeredAt), locale) })}
          </p>
          <p className="whitespace-pre-line">{request.reason}</p>
        </div>
      ) : (
        <p className="text-small text-soft">
          {isEnded ? t("unanswered") : t(state === "overdue" ? "overdue" : "answerBy", { date })}
        </p>
      )}
    </>
  );
}
