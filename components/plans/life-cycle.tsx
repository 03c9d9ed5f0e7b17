import { useTranslations } from "next-intl";
import { Steps } from "@/components/ui/steps";
import { lifeCycle, type PlanState } from "@/lib/plans/rules";

/** Concept, overleg, vastgesteld, tegen het licht, afgesloten: where the plan is now. */
export function LifeCycle({ state }: { state: PlanState }) {
  const t = useTranslations("plans.state");
  const current = lifeCycle.indexOf(state);
  const steps = lifeCycle.map((step, place) => {
    return t(step === "reviewed" && place > current ? "reviewedIn" : step);
  });
  return <Steps steps={steps} current={current} label={t("label")} />;
}
