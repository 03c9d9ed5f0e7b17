import type { Day } from "@/lib/platform/calendar";
import type { RoundToBegin } from "@/lib/scans/campaigns/queries";
import { chooseBy } from "@/lib/scans/campaigns/rules";
import type { RequestView } from "@/lib/scans/raters/queries";
import type { HalfwayStep } from "@/lib/scans/thermometer/halfway/rules";
import type { ResultNews } from "@/lib/scans/results/news/queries";
import { pathOfResult } from "@/lib/scans/results/news/rules";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** A look back halfway through the year: the thermometer, and the team's plan beside it (D9). */
export function halfwayTask(step: HalfwayStep): Task {
  switch (step.kind) {
    case "ask":
      return { ...bare, kind: "halfway-ask", id: "halfway", path: "/scans/teams/nieuw", count: step.count };
    case "plan": {
      const { teamId: id, teamName: what } = step;
      return { ...bare, kind: "halfway-plan", id, path: `/teams/${id}/plan`, what };
    }
    case "talk": {
      const { roundId: id, teamName: what } = step;
      return { ...bare, kind: "halfway-talk", id, path: `/scans/teams/verslag/${id}`, what };
    }
  }
}

/** A campaign asks somebody to choose; by a day that leaves others time to answer (E1). */
export function chooseTask({ roundId: id, name: what, closesOn }: RoundToBegin, today: Day): Task {
  const on = chooseBy(closesOn, today);
  return { ...bare, kind: "choose-raters", id, path: `/scans/feedback/${id}`, what, on };
}

/** A result is there and was not read: one by its own address, more of a kind by the list they stand in (E1, R2, D6). */
export function resultTask(news: ResultNews): Task {
  const { kind, count, subjectName, name } = news;
  const isMine = kind === "own" || kind === "own-scan";
  return {
    ...{ ...bare, kind: `result-${kind}`, id: `result-${kind}`, count, what: name, path: pathOfResult(news) },
    people: subjectName && !isMine ? [subjectName] : [],
  };
}

/** About somebody, about a team, or about oneself, which then is called by its name. */
export function formTask({
  raterId,
  kind,
  subjectName,
  category,
  name,
  teamName,
  closesOn,
}: RequestView): Task {
  const isOwn = category === "self";
  const isScan = kind === "student" && !isOwn && subjectName !== null;
  return {
    ...{
      ...bare,
      kind: isScan ? "scan" : "form",
      id: raterId,
      path: `/scans/verzoeken/${raterId}`,
      on: closesOn,
    },
    people: subjectName && !isOwn ? [subjectName] : [],
    ...{ what: name, where: teamName ?? "" },
  };
}
