import { useTranslations } from "next-intl";
import { AddTaskForm } from "@/components/profiles/add-task-form";
import { AskedEditor } from "@/components/profiles/asked-editor";
import { StandsStill } from "@/components/profiles/consultation/stands-still";
import { CriteriaEditor } from "@/components/profiles/eligibility/criteria-editor";
import { DescribeForm } from "@/components/profiles/describe-form";
import { TaskEditor } from "@/components/profiles/task-editor";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { ConceptForms } from "@/lib/profiles/tasks/queries";
import type { CompetenceView, LevelView } from "@/lib/profiles/competences/queries";
import type { ProfileView, RoleView } from "@/lib/profiles/queries";
import { isConsulted, schoolYearsToStartIn } from "@/lib/profiles/rules";

/** The concept of a profile in small forms, each of which saves on its own; to be read only while teams are asked about it. */
export function ConceptEditor({
  role,
  concept,
  competences,
  levels,
  slug,
  schoolYear,
  writings,
}: {
  role: RoleView;
  concept: ProfileView;
  competences: readonly CompetenceView[];
  levels: readonly LevelView[];
  slug: string;
  /** The running one. */
  schoolYear: number;
  writings: ConceptForms;
}) {
  const t = useTranslations("profiles.edit");
  const eligibility = useTranslations("eligibility");
  const asked = concept.competences;
  if (isConsulted(concept)) return <StandsStill concept={concept} path={`/${slug}/rollen/${role.id}`} />;
  return (
    <div>
      <Words of={["profileForms"]}>
        <CardSection title={t("about")}>
          <DescribeForm roleId={role.id} writing={writings.about} years={schoolYearsToStartIn(schoolYear)} />
        </CardSection>
        <CardSection title={t("tasks")} lead={t("tasksLead")}>
          <TaskEditor tasks={concept.tasks} writings={writings.tasks} />
          <Disclosure
            label={t("addTask")}
            open={concept.tasks.length === 0 || writings.newTask.draft !== null}
          >
            <AddTaskForm roleId={role.id} writing={writings.newTask} tasks={concept.tasks.length} />
          </Disclosure>
        </CardSection>
        <CardSection title={t("competences")} lead={t("competencesLead")}>
          <AskedEditor {...{ roleId: role.id, asked, competences, levels, slug }} />
        </CardSection>
        <CardSection title={eligibility("title")} lead={eligibility("editLead")}>
          <CriteriaEditor roleId={role.id} concept={concept} />
        </CardSection>
      </Words>
    </div>
  );
}
