import { useLocale, useTranslations } from "next-intl";
import { Seen, Withdraw } from "@/components/plans/proposals/proposal-press";
import { Chip, type ChipState } from "@/components/ui/chip";
import { Words } from "@/components/ui/words";
import { type OwnProposal, stateOfProposal } from "@/lib/plans/proposals/rules";
import { schoolYearLabel } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";

const chipOf: Readonly<Record<ReturnType<typeof stateOfProposal>, ChipState>> = {
  over: "neutral",
  waiting: "neutral",
  accepted: "ok",
  merged: "ok",
  declined: "attention",
};

/** What came of a learning question that was brought to a team, for its owner alone (F13). */
export function OwnProposals({ proposals }: { proposals: readonly OwnProposal[] }) {
  const t = useTranslations("planProposals.own");
  if (proposals.length === 0) return null;
  return (
    <section className="goal-head" aria-label={t("label")}>
      <Words of={["planProposals"]}>
        <ul className="grid gap-4">
          {proposals.map((proposal) => (
            <li key={proposal.id} className="grid gap-2">
              <Line proposal={proposal} />
            </li>
          ))}
        </ul>
      </Words>
    </section>
  );
}

function Line({ proposal }: { proposal: OwnProposal }) {
  const t = useTranslations("planProposals.own");
  const locale = useLocale();
  const { id, words, answer, reason, teamName: team, goal, isNamed, isSeen } = proposal;
  const year = schoolYearLabel(proposal.schoolYear);
  const date = longDate(proposal.broughtOn, locale);
  const state = stateOfProposal(proposal);
  return (
    <>
      <div>
        <Chip state={chipOf[state]}>{t(`state.${state}`)}</Chip>
      </div>
      <p>
        {state === "over"
          ? t("over", { team, year, date })
          : state === "waiting"
            ? t("waiting", { named: isNamed ? "yes" : "no", team, year, date })
            : t(state, { team, goal: goal ?? "none", words })}
      </p>
      <p className="text-soft text-small">{t("words", { words })}</p>
      {reason ? <p className="whitespace-pre-line">{t("reason", { reason })}</p> : null}
      {answer === null ? <Withdraw proposalId={id} words={words} /> : null}
      {state !== "waiting" && !isSeen ? <Seen proposalId={id} words={words} /> : null}
    </>
  );
}
