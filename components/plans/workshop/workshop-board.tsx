import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardList, type CardRights } from "@/components/plans/workshop/card-list";
import { TakeOver } from "@/components/plans/workshop/workshop-press";
import { Disclosure } from "@/components/ui/disclosure";
import type { Option } from "@/components/ui/select-field";
import type { PlanGoal } from "@/lib/plans/rules";
import { type Board, peopleOf, type Stack } from "@/lib/plans/workshop/rules";

type Props = {
  planId: string;
  board: Board;
  goals: readonly PlanGoal[];
  personId: string | null;
  mayArrange: boolean;
};

/** The table of a team meeting: what lies on it, what lies under which goal, and what was set aside. */
export function WorkshopBoard({ planId, board, goals, personId, mayArrange }: Props) {
  const t = useTranslations("planWorkshop");
  const spots = useSpots(board, goals);
  const rights: CardRights = { personId, spots: mayArrange ? spots : null };
  const arranged = [...board.underGoals.values()].flat().length;
  return (
    <div className="stack">
      <Part title={t("board.table")} count={board.table.length}>
        {board.table.length > 0 ? (
          <CardList stacks={board.table} rights={rights} />
        ) : (
          <p className="text-soft">{t(arranged > 0 ? "board.tableDone" : "board.tableEmpty")}</p>
        )}
      </Part>
      {goals.map((goal, index) => (
        <GoalPart
          key={goal.id}
          {...{ goal, number: index + 1, rights }}
          stacks={board.underGoals.get(goal.id)}
        />
      ))}
      {goals.length === 0 ? <p className="text-soft">{t("board.noGoals")}</p> : null}
      {mayArrange && arranged > 0 ? <TakeOver planId={planId} count={arranged} /> : null}
      {board.aside.length > 0 ? (
        <Part title={t("board.aside")} count={board.aside.length}>
          <CardList stacks={board.aside} rights={rights} />
        </Part>
      ) : null}
      {board.takenOver.length > 0 ? (
        <Disclosure label={t("board.takenOver", { count: board.takenOver.length })}>
          <ul className="grid gap-2">
            {board.takenOver.map((stack) => (
              <li key={stack.id}>{t("board.takenLine", { what: stack.what, names: namesIn(stack) })}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

type GoalProps = {
  goal: PlanGoal;
  number: number;
  stacks: readonly Stack[] | undefined;
  rights: CardRights;
};

function GoalPart({ goal, number, stacks = [], rights }: GoalProps) {
  const t = useTranslations("planWorkshop");
  return (
    <Part title={t("board.goal", { number, title: goal.title })} count={stacks.length}>
      {stacks.length > 0 ? <CardList stacks={stacks} rights={rights} /> : null}
      {stacks.length === 0 ? <p className="text-soft">{t("board.goalEmpty")}</p> : null}
    </Part>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const t = useTranslations("planWorkshop");
  return (
    <section className="card" data-pad="yes" aria-label={title}>
      <div className="card-head">
        <h2>{title}</h2>
        <span className="text-small text-soft">{t("board.count", { count })}</span>
      </div>
      {children}
    </section>
  );
}

/** Everywhere a card can go, in words: a goal, another card, aside, or back on the table. */
function useSpots({ table, underGoals }: Board, goals: readonly PlanGoal[]): Option[] {
  const t = useTranslations("planWorkshop");
  const others = [...table, ...[...underGoals.values()].flat()];
  return [
    { value: "table", label: t("arrange.table") },
    ...goals.map(({ id, title }, index) => {
      return { value: `goal:${id}`, label: t("arrange.goal", { number: index + 1, title }) };
    }),
    { value: "aside", label: t("arrange.aside") },
    ...others.map(({ id, what, author }) => {
      return { value: `card:${id}`, label: t("arrange.card", { what, name: author.name }) };
    }),
  ];
}

function namesIn(stack: Stack): string {
  return peopleOf(stack)
    .map(({ name }) => name)
    .join(", ");
}
