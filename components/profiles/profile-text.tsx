import { useTranslations } from "next-intl";
import { CompetenceList } from "@/components/profiles/competence-list";
import { CriteriaCard } from "@/components/profiles/eligibility/criteria-list";
import { TaskTable } from "@/components/profiles/task-table";
import { CardSection } from "@/components/ui/card";
import type { ProfileView } from "@/lib/profiles/queries";

type Text = Pick<ProfileView, "description" | "tasks" | "competences" | "criteria">;

/** A profile as people read it: what it is about, what you do, what it takes (C1, C11). */
export function ProfileText({ profile }: { profile: Text }) {
  const t = useTranslations("profiles.role");
  return (
    <>
      <CardSection title={t("about")}>
        <p className="whitespace-pre-line">{profile.description || t("noDescription")}</p>
      </CardSection>
      <CardSection title={t("tasks")} pad={false}>
        <TaskTable tasks={profile.tasks} />
      </CardSection>
      <CardSection title={t("competences")} lead={t("competencesLead")}>
        <CompetenceList competences={profile.competences} />
      </CardSection>
      <CriteriaCard criteria={profile.criteria} />
    </>
  );
}
