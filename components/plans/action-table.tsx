import { useTranslations } from "next-intl";
import { FundedBy } from "@/components/plans/funding";
import { MoveForm } from "@/components/plans/move-form";
import type { PlanRights } from "@/components/plans/plan-rights";
import { ProgressChip, progressWords } from "@/components/plans/progress-chip";
import { ProgressControl } from "@/components/plans/progress-control";
import { Faces } from "@/components/ui/face";
import { Menu, MenuButton, MenuLink } from "@/components/ui/menu";
import { type Column, Table } from "@/components/ui/table";
import { changeProgress } from "@/lib/plans/goals/actions";
import { isOverdue, type PlanAction, type PlanGoal } from "@/lib/plans/rules";
import { type Day, schoolYearOfDay } from "@/lib/platform/calendar";
import { shortDay, shortDate } from "@/lib/platform/format";

type Props = { goal: PlanGoal; number: number; rights: PlanRights };

/** Who does what, by when, how you will notice, and how far it is. */
export function ActionTable({ goal, number, rights }: Props) {
  const t = useTranslations("plans");
  const columns: Column<PlanAction>[] = [
    { key: "what", label: t("action.what"), cell: (action) => <What action={action} /> },
    { key: "who", label: t("action.who"), cell: (action) => <Who action={action} /> },
    { key: "when", label: t("action.when"), cell: ({ dueOn }) => <When dueOn={dueOn} rights={rights} /> },
    { key: "stand", label: t("action.stand"), cell: (action) => <Stand action={action} rights={rights} /> },
  ];
  return (
    <Table
      caption={t("action.table", { number, title: goal.title })}
      columns={columns}
      rows={goal.actions}
      rowKey={({ id }) => id}
      empty={<p className="goal-empty">{t("action.none")}</p>}
    />
  );
}

function What({ action }: { action: PlanAction }) {
  const t = useTranslations("plans.action");
  return (
    <span id={`actie-${action.id}`} className="action-place">
      {action.what}
      {action.successSign ? <small>{t("sign", { sign: action.successSign })}</small> : null}
      {action.needs ? <small>{t("needs", { needs: action.needs })}</small> : null}
      <FundedBy funding={action.funding} />
    </span>
  );
}

/** The day without its year when it falls in the plan's own school year; with its year it may take two lines. */
function When({ dueOn, rights }: { dueOn: Day; rights: PlanRights }) {
  const isInYear = `?jaar=${schoolYearOfDay(dueOn)}` === rights.year;
  const date = (isInYear ? shortDay : shortDate)(dueOn, rights.locale);
  return <span className={isInYear ? "when" : undefined}>{date}</span>;
}

/** Faces with their names below: initials alone say too little about who does it. */
function Who({ action: { owners } }: { action: PlanAction }) {
  const t = useTranslations("plans.action");
  if (owners.length === 0) return <span className="text-soft">{t("noOwner")}</span>;
  return (
    <span className="owners">
      <Faces people={owners} />
      <small aria-hidden="true">{owners.map(({ name }) => name).join(", ")}</small>
    </span>
  );
}

/** How far it is, and for who may change the plan what else can be done with it. */
function Stand({ action, rights }: { action: PlanAction; rights: PlanRights }) {
  if (!rights.mayChange) return <Progressed action={action} rights={rights} />;
  return (
    <span className="stand-and-more">
      <Progressed action={action} rights={rights} />
      <More action={action} rights={rights} />
    </span>
  );
}

function Progressed({ action, rights }: { action: PlanAction; rights: PlanRights }) {
  const t = useTranslations("plans.progress");
  const isLate = isOverdue(action, rights.today);
  if (!rights.mayProgress.has(action.id)) return <ProgressChip progress={action.progress} isLate={isLate} />;
  const words = progressWords(t);
  const shown = isLate ? t("late") : words[action.progress];
  return (
    <ProgressControl
      change={changeProgress}
      actionId={action.id}
      progress={action.progress}
      isLate={isLate}
      words={words}
      shown={shown}
      label={t("change", { what: action.what, progress: shown })}
      changed={(["not-started", "planned", "running", "done", "stopped"] as const).map((progress) => {
        return [progress, t("changed", { what: action.what, progress: words[progress] })] as const;
      })}
      undo={t("undo")}
      failed={t("failed")}
    />
  );
}

function More({ action, rights }: { action: PlanAction; rights: PlanRights }) {
  const t = useTranslations("plans.action");
  return (
    <span className="no-print">
      <Menu id={`action-${action.id}`} label={t("menu", { what: action.what })}>
        <MenuLink href={`${rights.base}/acties/${action.id}${rights.year}`} icon="pencil">
          {t("edit")}
        </MenuLink>
        <MenuButton form={`move-${action.id}`} name="direction" value="up" icon="arrow-up">
          {t("up")}
        </MenuButton>
        <MenuButton form={`move-${action.id}`} name="direction" value="down" icon="arrow-down">
          {t("down")}
        </MenuButton>
      </Menu>
      <MoveForm id={action.id} what="action" />
    </span>
  );
}
