import { useTranslations } from "next-intl";
import { CriterionText } from "@/components/profiles/eligibility/criterion-text";
import { CompetenceList } from "@/components/profiles/competence-list";
import { Said, type Rights } from "@/components/profiles/consultation/said";
import { SayForm } from "@/components/profiles/consultation/say-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import { newId } from "@/lib/platform/ids";
import type { CommentView, ConsultationPage } from "@/lib/profiles/consultations/queries";
import type { TaskView } from "@/lib/profiles/queries";

/** What can be spoken of: a task, or something the role asks of who gets it. */
type Part = Pick<TaskView, "id" | "origin" | "what">;

type Props = { page: ConsultationPage; rights: Rights };

/** The concept as teams read it: every task, and the whole, with what was said and a place to say something. */
export function ConsultationBody({ page, rights }: Props) {
  const t = useTranslations("consultations");
  const words = useTranslations("profiles.role");
  const { profile, comments } = page;
  const present = new Set([...profile.tasks, ...profile.criteria].map(({ origin }) => origin));
  const gone = comments.filter(({ taskOrigin }) => taskOrigin !== null && !present.has(taskOrigin));
  return (
    <div>
      <CardSection title={words("about")}>
        <p className="whitespace-pre-line">{profile.description || words("noDescription")}</p>
      </CardSection>
      <CardSection title={t("tasks")}>
        <ol>
          {profile.tasks.map((task) => (
            <li key={task.id} className="grid gap-3 border-t border-line py-4 first:border-t-0 first:pt-0">
              <Task task={task} />
              <Said
                comments={comments.filter(({ taskOrigin }) => taskOrigin === task.origin)}
                rights={rights}
              />
              <Say page={page} task={task} />
            </li>
          ))}
        </ol>
      </CardSection>
      {profile.competences.length > 0 ? (
        <CardSection title={words("competences")} lead={words("competencesLead")}>
          <CompetenceList competences={profile.competences} />
        </CardSection>
      ) : null}
      {profile.criteria.length > 0 ? <Criteria page={page} rights={rights} /> : null}
      <CardSection title={t("whole")}>
        <div className="grid gap-3">
          <Said comments={comments.filter(({ taskOrigin }) => taskOrigin === null)} rights={rights} />
          <Say page={page} task={null} />
        </div>
      </CardSection>
      {gone.length > 0 ? <Gone comments={gone} rights={rights} /> : null}
    </div>
  );
}

function Criteria({ page, rights }: Props) {
  const t = useTranslations("eligibility");
  const { profile, comments } = page;
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <ul>
        {profile.criteria.map((criterion) => (
          <li key={criterion.id} className="grid gap-3 border-t border-line py-4 first:border-t-0 first:pt-0">
            <CriterionText criterion={criterion} />
            <Said
              comments={comments.filter(({ taskOrigin }) => taskOrigin === criterion.origin)}
              rights={rights}
            />
            <Say page={page} task={{ ...criterion, what: criterion.words }} />
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

function Task({ task }: { task: TaskView }) {
  const t = useTranslations("profiles");
  return (
    <div>
      <p className="font-semibold">{task.what}</p>
      <p className="text-small text-soft">
        {[task.moment, t(`setting.${task.setting}`)].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}

function Say({ page, task }: { page: ConsultationPage; task: Part | null }) {
  const t = useTranslations("consultations");
  const { consultation, comments, mine } = page;
  if (mine.length === 0) {
    const isSilent = !comments.some(({ taskOrigin }) => taskOrigin === (task?.origin ?? null));
    return isSilent ? <p className="text-small text-soft">{t("noComments")}</p> : null;
  }
  return (
    <Words of={["consultations", "profileForms"]}>
      <Disclosure label={t("form.respond")} open={task === null}>
        <SayForm consultationId={consultation.id} submission={newId()} task={task} teams={mine} />
      </Disclosure>
    </Words>
  );
}

function Gone({ comments, rights }: { comments: readonly CommentView[]; rights: Rights }) {
  const t = useTranslations("consultations");
  return (
    <CardSection title={t("gone")}>
      <ol className="grid gap-4">
        {comments.map((comment) => (
          <li key={comment.id} className="grid gap-2">
            <p className="text-small text-soft">{t("wasAbout", { task: comment.taskWords ?? "" })}</p>
            <Said comments={[comment]} rights={rights} />
          </li>
        ))}
      </ol>
    </CardSection>
  );
}
