import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import type { IconName } from "@/components/ui/icon-names";
import { Task as TaskItem } from "@/components/ui/task";
import { dayOf, timeOf } from "@/lib/platform/calendar";
import { fullName, inARow, longDate, moment } from "@/lib/platform/format";
import type { Task, TaskKind } from "@/lib/today/tasks/rules";

const icons: Readonly<Record<TaskKind, IconName>> = {
  "talk-today": "message-square",
  "to-record": "pencil",
  "to-confirm": "circle-check",
  "talk-soon": "message-square",
  "talk-off": "calendar",
  "talk-moved": "calendar",
  "talk-asked": "message-square",
  "talk-answered": "message-square",
  "talk-planned": "calendar",
  "confirmed-together": "eye",
  "staff-today": "message-square",
  "staff-record": "pencil",
  "staff-confirm": "circle-check",
  "staff-answer": "message-square",
  "staff-agreement": "flag",
  "staff-prepare": "pencil",
  signal: "bell",
  "signal-asked": "message-square",
  "signal-unread": "bell",
  "joint-case": "users",
  "referral-agree": "message-square",
  "referral-consent": "message-square",
  "referral-steps": "list-checks",
  "referral-offer": "inbox",
  "referral-take-up": "inbox",
  "referral-asked": "message-square",
  "referral-send": "message-square",
  "referral-returned": "undo-2",
  "referral-step": "flag",
  "referral-told": "message-square",
  "referral-noted": "message-square",
  "referral-pick-up": "flag",
  "referral-feedback": "eye",
  "visit-soon": "eye",
  "visit-asked": "eye",
  "visit-left": "eye",
  "visit-write": "pencil",
  "visit-hand-over": "pencil",
  "visit-read": "eye",
  "new-coach": "user",
  "appraisal-sign": "pencil",
  "appraisal-passage": "message-square",
  "appraisal-invited": "file-text",
  "appraisal-unsigned": "pencil",
  "appraisal-check": "file-text",
  "appraisal-objected": "file-text",
  "appraisal-ruled": "file-text",
  "round-choose": "calendar",
  intake: "message-square",
  "round-assign": "calendar",
  handover: "pencil",
  "first-talk": "users",
  turn: "users",
  agreement: "flag",
  "team-agreement": "handshake",
  "no-coach": "user-plus",
  "coach-leaves": "user-plus",
  "hand-over": "user-plus",
  action: "target",
  "plan-start": "file-text",
  "plan-discuss": "file-text",
  "plan-adopt": "file-text",
  "plan-review": "eye",
  "plan-seen": "file-text",
  "training-answer": "graduation-cap",
  "training-answered": "graduation-cap",
  "own-plan-agree": "handshake",
  "own-plan-look-along": "eye",
  "own-plan-look-back": "target",
  "own-plan-choose-day": "target",
  "own-plan-due": "target",
  "own-plan-opened": "eye",
  "own-plan-answered": "message-square",
  "own-plan-unanswered": "message-square",
  "own-plan-proposals": "inbox",
  "own-plan-make": "flag",
  "halfway-ask": "chart-column",
  "halfway-talk": "chart-column",
  "halfway-plan": "file-text",
  "second-half": "key-round",
  "sign-on-name": "key-round",
  address: "user",
  key: "key-round",
  "criterion-late": "flag",
  "criterion-own": "flag",
  explain: "message-square",
  "confirm-tasks": "circle-check",
  "consultation-say": "message-square",
  "consultation-close": "message-square",
  "consultation-heard": "message-square",
  "profile-aged": "eye",
  form: "list-checks",
  scan: "list-checks",
  "choose-raters": "users",
  "result-own": "eye",
  "result-own-scan": "eye",
  "result-coached": "eye",
  "result-shared": "eye",
  "result-shared-scan": "eye",
  "result-team": "chart-column",
  "result-external": "chart-column",

  "cycle-statement": "handshake",
  "glossary-adopt": "book-open",
  "glossary-proposals": "book-open",
  "glossary-news": "book-open",
  import: "upload",
};

type TaskRowProps = { task: Task; slug: string; rank: "first" | "next" | "patient" };

/** One thing to do: a verb with a person, the reason, and one button. The first one's button stands out. */
export function TaskRow({ task, slug, rank }: TaskRowProps) {
  const t = useTranslations("today.tasks");
  const words = useTaskWords(task);
  const { kind, isLate } = task;
  const title = t(`${kind}.title`, words);
  const go = t(`${kind}.go`);
  return (
    <TaskItem
      icon={icons[kind]}
      state={isLate ? "late" : undefined}
      isSmall={rank === "patient"}
      title={title}
      why={t(`${kind}.why`, words)}
      action={
        <LinkButton
          href={`/${slug}${task.path}`}
          kind={rank === "first" ? "go" : "plain"}
          aria-label={`${go}: ${title}`}
        >
          {go}
        </LinkButton>
      }
    />
  );
}

function useTaskWords({ people, count, what, where, on, at, was, isLate }: Task) {
  const locale = useLocale();
  const [first] = people;
  const day = on ?? (at ? dayOf(at) : null);
  const names = inARow(
    people.map(({ givenName }) => givenName),
    locale,
  );
  return {
    name: first ? fullName(first) : "none",
    names,
    count,
    rest: count - people.length,
    what,
    where,
    day: day ? longDate(day, locale) : "none",
    time: at ? timeOf(at) : "",
    was: was ? moment(was, locale) : "none",
    late: isLate ? "yes" : "no",
  };
}
