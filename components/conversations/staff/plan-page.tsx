import { useTranslations } from "next-intl";
import { PlanStaffForm } from "@/components/conversations/staff/plan-form";
import { type HeldKind, WhoMayHold } from "@/components/conversations/staff/who-may-hold";
import { usePeriodHint } from "@/components/cycle/period";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { Option } from "@/components/ui/select-field";
import { fullName } from "@/lib/platform/format";
import type { PersonName } from "@/lib/platform/actor";
import type { StaffKind } from "@/lib/conversations/staff/rules";
import type { Moment } from "@/lib/cycle/rules";

export type PlanPageView = {
  employee: { id: string; name: PersonName };
  isOwn: boolean;
  kinds: readonly HeldKind[];
  /** With whom somebody plans their own talk; their own name for who holds it. */
  holders: readonly Option[];
  offered: readonly StaffKind[];
  /** When the offered talks are held in a year, as the institution laid it down. */
  moments: readonly Moment[];
  today: string;
  submission: string;
};

/** Planning a talk: with one's own leader, or as leader with somebody. */
export function PlanPage({ slug, view }: { slug: string; view: PlanPageView }) {
  const t = useTranslations("staffTalks");
  const { employee, isOwn, kinds, offered } = view;
  const period = usePeriodHint(view.moments);
  const title = isOwn ? t("plan.title") : t("plan.titleWith", { name: fullName(employee.name) });
  return (
    <Words of={["staffTalks"]}>
      <Breadcrumb
        crumbs={[{ label: t("title"), href: `/${slug}/werkgesprekken` }, { label: t("list.plan") }]}
      />
      <PageHeader title={title} lead={t("plan.lead")} />
      <div className="columns">
        <div>
          {offered.length === 0 ? (
            <Notice text={t("plan.nobody")} />
          ) : (
            <Card>
              <PlanStaffForm view={view} period={period} />
            </Card>
          )}
        </div>
        <div>
          <CardSection title={t(isOwn ? "who.title" : "who.titleOne")} lead={t("who.notFollows")}>
            <div className="grid gap-5">
              {kinds.map((held) => (
                <WhoMayHold key={held.kind} held={held} isOwn={isOwn} titled />
              ))}
            </div>
          </CardSection>
        </div>
      </div>
    </Words>
  );
}
