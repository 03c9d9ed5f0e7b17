import { useTranslations } from "next-intl";
import { ClosePiece } from "@/components/plans/personal/close-press";
import { SeesPiece } from "@/components/plans/personal/sees-piece";
import { LinkButton } from "@/components/ui/button";
import { Words } from "@/components/ui/words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { slugOf } from "@/lib/plans/personal/labels";
import { isCompetence, type PartKind, partOf, type PersonalPlan } from "@/lib/plans/personal/rules";

type Props = { plan: PersonalPlan; kind: PartKind; slug: string; mayWrite: boolean };

/** One part of one's own plan: the question, what stands there, whose eyes it is for, and what one can do with it. */
export function OwnPart({ plan, kind, slug, mayWrite }: Props) {
  const t = useTranslations("personalPlans");
  const part = partOf(plan, kind);
  const name = t(`parts.${kind}`);
  if (!part && !mayWrite) return null;
  return (
    <div className="plan-part" data-said={part ? "yes" : "no"}>
      <h3>{name}</h3>
      {part ? (
        <p className="whitespace-pre-line">{part.words}</p>
      ) : (
        <p className="text-soft">{t(`asks.${kind}`)}</p>
      )}
      {part?.place ? <p className="text-soft text-small">{t(`places.${part.place}`)}</p> : null}
      <div className="plan-part-foot no-print">
        {part ? <SeesPiece openedTo={part.openedTo} /> : null}
        {part ? (
          <Words of={["personalPlanForms"]}>
            <ClosePiece pieceId={part.id} what={name} isOpen={part.openedTo !== null} />
          </Words>
        ) : null}
        {mayWrite ? (
          <LinkButton
            kind="quiet"
            icon="pencil"
            href={ownPlanAddress(slug, plan.schoolYear, `deel/${slugOf(kind)}`)}
          >
            {t(part ? "part.edit" : "part.write")}
            <span className="sr-only">: {name}</span>
          </LinkButton>
        ) : null}
        {mayWrite && part && isCompetence(kind) ? (
          <LinkButton
            kind="quiet"
            icon="plus"
            href={`${ownPlanAddress(slug, plan.schoolYear, "acties")}&competentie=${kind}`}
          >
            {t("part.makeAction")}
            <span className="sr-only">: {name}</span>
          </LinkButton>
        ) : null}
      </div>
    </div>
  );
}
