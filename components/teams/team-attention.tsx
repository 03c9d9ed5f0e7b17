import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { IconName } from "@/components/ui/icon-names";
import { LinkButton } from "@/components/ui/button";
import { Task, TaskList } from "@/components/ui/task";
import type { Attention } from "@/lib/organisation/teams/attention/rules";
import { type Locale, longDate, shortDate } from "@/lib/platform/format";

type Props = { items: readonly Attention[]; base: string; planDue: string; locale: Locale };

/** What the leader should look at this week: each with the reason and one way on (A1, A2). */
export function TeamAttention({ items, base, planDue, locale }: Props) {
  const t = useTranslations("organisation.teams");
  if (items.length === 0) {
    return (
      <CardSection title={t("team.attention")} pad={false}>
        <EmptyState icon="circle-check" title={t("team.nothing")} text={t("team.nothingText")} />
      </CardSection>
    );
  }
  return (
    <CardSection title={t("team.attention")} pad={false}>
      <TaskList label={t("team.attention")}>
        {items.map((item) => (
          <Item key={item.kind} item={item} base={base} planDue={planDue} locale={locale} />
        ))}
      </TaskList>
    </CardSection>
  );
}

const icons: Record<Attention["kind"], IconName> = {
  "without-coach": "user-plus",
  behind: "message-square",
  "late-actions": "clock",
  plan: "file-text",
  leaving: "briefcase",
};

function Item({ item, base, planDue, locale }: { item: Attention } & Omit<Props, "items">) {
  const t = useTranslations("organisation.teams.attention");
  const task = (title: string, why: string, go: string, href: string, isLate: boolean) => (
    <Task
      icon={icons[item.kind]}
      state={isLate ? "late" : "attention"}
      title={title}
      why={why}
      action={<LinkButton href={href}>{go}</LinkButton>}
    />
  );
  switch (item.kind) {
    case "without-coach": {
      const title = t("withoutCoach", { count: item.count });
      return task(title, t("withoutCoachWhy"), t("withoutCoachGo"), `${base}/gesprekken`, true);
    }
    case "behind":
      return task(
        t("behind", { count: item.count }),
        t("behindWhy"),
        t("behindGo"),
        `${base}/gesprekken`,
        false,
      );
    case "late-actions": {
      const title = t("lateActions", { count: item.count });
      return task(title, t("lateActionsWhy"), t("lateActionsGo"), `${base}/plan`, true);
    }
    case "plan": {
      const titles = {
        start: "planStart",
        discuss: "planDiscuss",
        adopt: "planAdopt",
        review: "planReview",
      } as const;
      const why = t("planWhy", { late: String(item.isLate), date: longDate(planDue, locale) });
      return task(t(titles[item.step]), why, t("planGo"), `${base}/plan`, item.isLate);
    }
    case "leaving": {
      const title = t("leaving", { name: item.name, others: item.others });
      const why = t("leavingWhy", { date: shortDate(item.endsOn, locale) });
      return task(title, why, t("leavingGo"), "#mensen", false);
    }
  }
}
