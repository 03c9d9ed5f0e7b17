import { useLocale, useTranslations } from "next-intl";
import { PressForm } from "@/components/glossary/press-form";
import { DeclineForm } from "@/components/glossary/decline-form";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Words } from "@/components/ui/words";
import { takeOverProposal } from "@/lib/glossary/proposals/actions";
import type { Proposal } from "@/lib/glossary/proposals/rules";
import { dayOf } from "@/lib/platform/calendar";
import { capitalised, shortDate } from "@/lib/platform/format";

/** What was proposed and what came of it; who writes the glossary answers here. */
export function ProposalList({
  proposals,
  names,
  mayDecide,
  seesAll,
}: {
  proposals: readonly Proposal[];
  names: ReadonlyMap<string, string>;
  mayDecide: boolean;
  seesAll: boolean;
}) {
  const t = useTranslations("glossary.proposal.empty");
  if (proposals.length === 0)
    return (
      <Card>
        <EmptyState icon="inbox" title={t("title")} text={t(seesAll ? "textAll" : "textOwn")} />
      </Card>
    );
  return (
    <Words of={["glossary"]}>
      <Card>
        <ul className="changes">
          {proposals.map((proposal) => (
            <Item key={proposal.id} proposal={proposal} names={names} mayDecide={mayDecide} />
          ))}
        </ul>
      </Card>
    </Words>
  );
}

function Item({
  proposal,
  names,
  mayDecide,
}: {
  proposal: Proposal;
  names: ReadonlyMap<string, string>;
  mayDecide: boolean;
}) {
  const t = useTranslations("glossary.proposal");
  const locale = useLocale();
  const { id, code, name, text, decision, proposedBy, proposedAt } = proposal;
  const what = code ? t("about", { name: capitalised(names.get(code) ?? name) }) : t("new", { name });
  const waits = decision === null;
  return (
    <li>
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="mr-auto text-base">{what}</h2>
        {waits ? <Chip state="attention">{t("waiting")}</Chip> : null}
      </div>
      <p className="text-small text-soft">
        {t("by", { name: proposedBy, day: shortDate(dayOf(proposedAt), locale) })}
      </p>
      <p className="mt-2 whitespace-pre-line">{text}</p>
      <Answer proposal={proposal} />
      {waits && mayDecide ? (
        <div className="mt-3 grid gap-2">
          <PressForm
            action={takeOverProposal}
            fields={{ proposalId: id }}
            about={what}
            label={t("takeOver")}
          />
          <p className="text-small text-soft">{t("takeOverWhy")}</p>
          <Disclosure label={t("decline")}>
            <DeclineForm proposalId={id} />
          </Disclosure>
        </div>
      ) : null}
    </li>
  );
}

function Answer({ proposal: { decision, decidedAt, decidedBy, reason } }: { proposal: Proposal }) {
  const t = useTranslations("glossary.proposal");
  const locale = useLocale();
  if (!decision || !decidedAt) return null;
  const facts = { day: shortDate(dayOf(decidedAt), locale), name: decidedBy ?? "" };
  return (
    <p className="mt-2 text-small">
      {t(decision === "declined" ? "declined" : "takenOver", facts)}
      {reason ? `: ${reason}` : null}
    </p>
  );
}
