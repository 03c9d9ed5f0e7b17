import { useTranslations } from "next-intl";
import { HintList } from "@/components/profiles/hint-list";
import { KeyList } from "@/components/profiles/key-list";
import { PressForm } from "@/components/profiles/press-form";
import { TurnKeyForm } from "@/components/profiles/turn-key-form";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import type { Actor } from "@/lib/platform/actor";
import { schoolYearLabel, schoolYearOf } from "@/lib/platform/calendar";
import { withdrawKey } from "@/lib/profiles/actions";
import type { Headcount } from "@/lib/profiles/assignments/rules";
import { hintsOn } from "@/lib/profiles/checks/rules";
import { refusalTexts } from "@/lib/profiles/labels";
import { keysOf } from "@/lib/profiles/policy";
import type { ProfileView, RoleView } from "@/lib/profiles/queries";
import { mayTurnKey, newestApproved } from "@/lib/profiles/rules";

type Props = {
  role: RoleView;
  concept: ProfileView;
  actor: Actor;
  now: Date;
  /** How many hold the role today. */
  holders: Headcount;
  path: string;
};

/** What a key puts in force, from when, in place of what, for how many; and the reader's own key (C7). */
export function ApprovalSide({ role, concept, actor, now, holders, path }: Props) {
  const t = useTranslations("profiles");
  const previous = newestApproved(role);
  const year = schoolYearLabel(concept.schoolYear);
  return (
    <div>
      <CardSection title={t("approve.what", { year })}>
        <p className="text-small">
          {previous
            ? t("approve.replaces", { number: concept.number, before: previous.number })
            : t("approve.first")}{" "}
          {t(holders.step > 1 ? "approve.holdersInSteps" : "approve.holders", {
            count: holders.seen + holders.others,
            step: holders.step,
          })}
        </p>
        {previous ? (
          <p className="mt-2 text-small">
            <Link href={`${path}/verschil?van=${previous.number}&naar=${concept.number}`}>
              {t("approve.changes")}
            </Link>
          </p>
        ) : null}
        <div className="my-4">
          <KeyList profile={concept} />
        </div>
        <Words of={["profileForms"]}>
          <OwnKeys {...{ role, concept, actor, now }} />
        </Words>
      </CardSection>
      <HintList hints={hintsOn({ line: role.line, ...concept })} />
    </div>
  );
}

function OwnKeys({ role, concept, actor, now }: Pick<Props, "role" | "concept" | "actor" | "now">) {
  const t = useTranslations("profiles.approve");
  const forms = useTranslations("profileForms");
  const mine = keysOf(actor);
  if (mine.length === 0) return <p className="text-small text-soft">{t("notYours")}</p>;
  const given = concept.keys.find(({ personId }) => personId === actor.personId);
  if (given) {
    const fields = { roleId: role.id, key: given.key };
    return (
      <div className="grid gap-4">
        <Notice state="ok" text={t("given")} />
        <PressForm action={withdrawKey} fields={fields} label={forms("withdraw")} />
      </div>
    );
  }
  const facts = { ...concept, taskCount: concept.tasks.length };
  const verdicts = mine.map((key) => ({
    key,
    verdict: mayTurnKey(key, actor.personId, facts, role, schoolYearOf(now)),
  }));
  const open = verdicts.find(({ verdict }) => verdict.ok);
  if (open) {
    const { revision, keys, schoolYear } = concept;
    const props = { roleId: role.id, revision, year: schoolYearLabel(schoolYear), isSecond: keys.length > 0 };
    return <TurnKeyForm keyName={open.key} {...props} />;
  }
  const refused = verdicts.map(({ verdict }) => verdict).find((verdict) => !verdict.ok);
  return refused && !refused.ok ? (
    <Notice state="attention" text={refusalTexts(forms)[refused.refusal]} />
  ) : null;
}
