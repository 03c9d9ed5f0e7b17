import { useTranslations } from "next-intl";
import { FollowAlong } from "@/components/profiles/sharing/follow-along";
import { namedIn } from "@/lib/profiles/sharing/labels";
import { PartRow } from "@/components/profiles/sharing/part-row";
import { ShareChip } from "@/components/profiles/sharing/share-chip";
import { TaskFacts } from "@/components/profiles/sharing/task-facts";
import { PressForm } from "@/components/profiles/press-form";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { sayTogether } from "@/lib/profiles/sharing/actions";
import type { MatrixView } from "@/lib/profiles/sharing/queries";
import { type Division, isOpenTask } from "@/lib/profiles/sharing/rules";

type Props = { matrix: MatrixView; at: number; slug: string; path: string };

/** One task at a time, large, for a team meeting: who does it, and on to the next with the arrow keys. */
export function Workshop({ matrix, at, slug, path }: Props) {
  const t = useTranslations("sharing.live");
  const { divisions, team, version } = matrix;
  const task = divisions[at];
  if (!task) return null;
  const toward = (one: Division | undefined) => (one ? `${path}/samen?taak=${one.key}` : null);
  const [previous, next] = [toward(divisions[at - 1]), toward(divisions[at + 1])];
  return (
    <div className="stack">
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="flex flex-wrap gap-x-4 text-soft">
            {t("place", { at: at + 1, of: divisions.length })}
            <span>{t("open", { count: divisions.filter(isOpenTask).length })}</span>
          </p>
          <nav className="flex flex-wrap gap-3" aria-label={t("place", { at: at + 1, of: divisions.length })}>
            {previous ? <LinkButton href={previous}>{t("previous")}</LinkButton> : null}
            {next ? (
              <LinkButton href={next} kind="go">
                {t("next")}
              </LinkButton>
            ) : (
              <LinkButton href={path} kind="go">
                {t("done")}
              </LinkButton>
            )}
          </nav>
        </div>
        <h2 className="my-2 text-[clamp(1.4rem,3vw,2.2rem)] leading-tight">{task.what}</h2>
        <TaskFacts task={task} />
        <p className="mb-3 text-small text-soft">
          {task.roleName ? t("fromRole", { role: task.roleName }) : t("fromTeam")}
        </p>
        <ShareChip state={task.state} />
        <Words of={["profileForms", "sharing"]}>
          <Settling teamId={team.id} task={task} />
        </Words>
      </Card>
      <CardSection title={t("who")}>
        <Words of={["profileForms", "sharing"]}>
          <Rows matrix={matrix} task={task} />
        </Words>
      </CardSection>
      <p className="text-small text-soft">{t("keys")}</p>
      <FollowAlong
        address={`/api/${slug}/teams/${team.id}/wie-doet-wat`}
        version={version}
        previous={previous}
        next={next}
      />
    </div>
  );
}

function Rows({ matrix, task }: { matrix: MatrixView; task: Division }) {
  return (
    <ul className="grid gap-3">
      {namedIn(matrix).map((person) => {
        const share = task.shares.find(({ personId }) => personId === person.id);
        return (
          <li key={person.id} className="border-t border-line pt-3 first:border-t-0 first:pt-0">
            <PartRow
              teamId={matrix.team.id}
              taskKey={task.key}
              person={person}
              part={share?.part ?? null}
              isByRole={share?.isByRole ?? false}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** What a gap or a double asks of the team. */
function Settling({ teamId, task }: { teamId: string; task: Division }) {
  const t = useTranslations("sharing.live");
  const fields = { teamId, taskKey: task.key };
  if (task.state === "nobody") return <p className="mt-3">{t("nobodyText")}</p>;
  if (task.state === "several") {
    return (
      <div className="mt-3 grid gap-2">
        <p>{t("severalText")}</p>
        <PressForm action={sayTogether} fields={{ ...fields, together: "together" }} label={t("together")} />
      </div>
    );
  }
  if (task.state !== "together") return null;
  return (
    <div className="mt-3">
      <PressForm
        action={sayTogether}
        fields={{ ...fields, together: "apart" }}
        label={t("apart")}
        kind="quiet"
      />
    </div>
  );
}
