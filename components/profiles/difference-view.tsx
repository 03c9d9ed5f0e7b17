import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useCriterionDetail } from "@/components/profiles/eligibility/criterion-text";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import {
  type Changes,
  type ComparedCompetence,
  type ComparedCriterion,
  type ComparedTask,
  type Difference,
  isWordedAlike,
} from "@/lib/profiles/difference/rules";

/** What one version says more, less and otherwise than the other (C1). Said in words, not by colour. */
export function DifferenceView({ difference }: { difference: Difference }) {
  const t = useTranslations("profiles.difference");
  const eligibility = useTranslations("eligibility");
  const { description, tasks, competences, criteria } = difference;
  return (
    <>
      <CardSection title={t("description")}>
        {description ? (
          <Reworded before={description.before} after={description.after} />
        ) : (
          <p className="text-soft">{t("same")}</p>
        )}
      </CardSection>
      <CardSection title={t("tasks")}>
        <TaskChanges changes={tasks} />
      </CardSection>
      <CardSection title={t("competences")}>
        <ChangeList
          changes={competences}
          keyOf={(competence) => competence.id}
          say={useCompetenceWords()}
          sayFully={useReworded()}
        />
      </CardSection>
      <CardSection title={eligibility("difference")}>
        <ChangeList changes={criteria} keyOf={(criterion) => criterion.origin} say={useCriterionWords()} />
      </CardSection>
    </>
  );
}

/** Tasks that came, changed and went. */
export function TaskChanges({ changes }: { changes: Changes<ComparedTask> }) {
  return <ChangeList changes={changes} keyOf={(task) => task.origin} say={useTaskWords()} />;
}

function ChangeList<Thing>({
  changes,
  keyOf,
  say,
  sayFully = say,
}: {
  changes: Changes<Thing>;
  keyOf: (thing: Thing) => string;
  say: (thing: Thing) => string;
  /** The same beside what it is compared with, where more than that may be otherwise. */
  sayFully?: (thing: Thing, other: Thing) => string;
}) {
  const t = useTranslations("profiles.difference");
  const { added, removed, changed } = changes;
  if (added.length + removed.length + changed.length === 0) return <p className="text-soft">{t("same")}</p>;
  return (
    <ul className="grid gap-3">
      {added.map((thing) => (
        <Change key={keyOf(thing)} chip={<Chip state="ok">{t("added")}</Chip>}>
          <ins className="no-underline">{say(thing)}</ins>
        </Change>
      ))}
      {changed.map(({ before, after }) => (
        <Change key={keyOf(after)} chip={<Chip state="info">{t("changed")}</Chip>}>
          <Reworded before={sayFully(before, after)} after={sayFully(after, before)} />
        </Change>
      ))}
      {removed.map((thing) => (
        <Change key={keyOf(thing)} chip={<Chip state="late">{t("removed")}</Chip>}>
          <del>{say(thing)}</del>
        </Change>
      ))}
    </ul>
  );
}

function Change({ chip, children }: { chip: ReactNode; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[6rem_minmax(0,1fr)] items-start gap-3">
      <span>{chip}</span>
      <div>{children}</div>
    </li>
  );
}

function Reworded({ before, after }: { before: string; after: string }) {
  const t = useTranslations("profiles.difference");
  return (
    <>
      <p className="whitespace-pre-line">{t("is", { text: after })}</p>
      <p className="whitespace-pre-line text-small text-soft">{t("was", { text: before })}</p>
    </>
  );
}

function useTaskWords() {
  const t = useTranslations("profiles.setting");
  const phases = useTranslations("sharing.phase");
  return ({ what, moment, setting, phase }: ComparedTask) =>
    [what, moment, phase ? phases(phase).toLowerCase() : null, t(setting).toLowerCase()]
      .filter(Boolean)
      .join(", ");
}

function useCompetenceWords() {
  const t = useTranslations("profiles.role");
  return ({ name, levelName, upTo }: ComparedCompetence) =>
    `${name}: ${upTo ? t("range", { from: levelName, to: upTo.name }) : levelName}`;
}

/** Of a competence that has other words: all of them. */
function useReworded() {
  const say = useCompetenceWords();
  return (one: ComparedCompetence, other: ComparedCompetence) =>
    isWordedAlike(one, other)
      ? say(one)
      : [say(one), one.levelDescription, one.description, one.indicators].filter(Boolean).join("\n");
}

function useCriterionWords() {
  const detail = useCriterionDetail();
  return (criterion: ComparedCriterion) => `${criterion.words} (${detail(criterion)})`;
}
