import { useLocale, useTranslations } from "next-intl";
import { AttentionList } from "@/components/insight/attention-list";
import { TaskRow } from "@/components/today/task-row";
import { TodayCards } from "@/components/today/today-cards";
import { Week } from "@/components/today/week";
import { LinkButton } from "@/components/ui/button";
import { Place } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TaskList } from "@/components/ui/task";
import { dashboardOf } from "@/lib/insight/dashboard/rules";
import { homePlaceOf } from "@/lib/insight/policy";
import type { Figures } from "@/lib/insight/rules";
import type { Actor } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { capitalised, longDate } from "@/lib/platform/format";
import { greetingOf } from "@/lib/today/greeting/rules";
import { comingOf, tasksInTurn, type ToDo } from "@/lib/today/rules";
import type { Task } from "@/lib/today/tasks/rules";
import { nextStepOf } from "@/lib/today/next/rules";

export type TodayProps = { actor: Actor; toDo: ToDo; figures: Figures | null; now: Date };

const shownAtOnce = 8;

/** Vandaag: what is yours to do with the reason and one button each, what comes this week, and how yours are doing. */
export function Today({ actor, toDo, figures, now }: TodayProps) {
  const t = useTranslations("today");
  const locale = useLocale();
  const { slug } = actor.institution;
  const { urgent, waiting } = tasksInTurn(toDo, now);
  return (
    <>
      <Place>{capitalised(longDate(dayOf(now), locale))}</Place>
      <PageHeader
        title={t(`greeting.${greetingOf(now)}`, { name: actor.name.givenName })}
        lead={t("lead", { count: urgent.length, rest: waiting.length })}
      />
      <div className="columns">
        <div>
          <section aria-labelledby="now">
            <h2 id="now" className="today-heading">
              {t("now")}
            </h2>
            {urgent.length === 0 ? (
              <NothingToDo actor={actor} isAll={waiting.length === 0} />
            ) : (
              <Tasks tasks={urgent} slug={slug} label={t("now")} />
            )}
          </section>
          {waiting.length > 0 ? (
            <section aria-labelledby="later">
              <h2 id="later" className="today-heading">
                {t("later")}
              </h2>
              <Tasks tasks={waiting} slug={slug} label={t("later")} isPatient />
            </section>
          ) : null}
          {figures ? <Attentions figures={figures} actor={actor} /> : null}
          {toDo.talks ? <Week talks={comingOf(toDo, now)} slug={slug} isStudent={toDo.isStudent} /> : null}
        </div>
        <TodayCards actor={actor} toDo={toDo} figures={figures} />
      </div>
    </>
  );
}

type TasksProps = { tasks: readonly Task[]; slug: string; label: string; isPatient?: boolean };

function Tasks({ tasks, slug, label, isPatient = false }: TasksProps) {
  const t = useTranslations("today");
  const rows = tasks.map((task, place) => {
    const rank = isPatient ? "patient" : place === 0 ? "first" : "next";
    return <TaskRow key={`${task.kind} ${task.id}`} {...{ task, slug, rank }} />;
  });
  const rest = rows.slice(shownAtOnce);
  return (
    <Card pad={false}>
      <TaskList label={label}>{rows.slice(0, shownAtOnce)}</TaskList>
      {rest.length > 0 ? (
        <div className="more-tasks">
          <Disclosure label={t("more", { count: rest.length })}>
            <TaskList label={t("more", { count: rest.length })}>{rest}</TaskList>
          </Disclosure>
        </div>
      ) : null}
    </Card>
  );
}

/** What asks for attention among the teams somebody answers for; it can wait until what is theirs is done. */
function Attentions({ figures, actor }: { figures: Figures; actor: Actor }) {
  const t = useTranslations("today");
  const { slug } = actor.institution;
  const view = dashboardOf(figures, homePlaceOf(actor), {});
  if (!view || view.attention.length === 0) return null;
  return (
    <AttentionList
      title={t("attention")}
      isTitled
      items={view.attention}
      horizonMonths={view.basis.horizonMonths}
      slug={slug}
      path={`/${slug}/borging`}
    />
  );
}

/** Nothing at all asks to be done, or nothing that can't wait: then that is all there is to say. */
function NothingToDo({ actor, isAll }: { actor: Actor; isAll: boolean }) {
  const t = useTranslations("today.empty");
  const { text, go, path } = nextStepOf(actor);
  const step = <LinkButton href={`/${actor.institution.slug}${path}`}>{t(go)}</LinkButton>;
  return (
    <Card pad={false}>
      <EmptyState
        icon="sprout"
        title={t("title")}
        text={t(isAll ? text : "waits")}
        {...(isAll ? { action: step } : {})}
      />
    </Card>
  );
}
