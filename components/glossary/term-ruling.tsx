import { useTranslations } from "next-intl";
import { PressForm } from "@/components/glossary/press-form";
import type { NamedTerm } from "@/components/glossary/named-term";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { adoptTerm, retireTerm } from "@/lib/glossary/actions";
import { mayAdoptTerms, mayWriteTerms } from "@/lib/glossary/policy";
import type { Actor } from "@/lib/platform/actor";

/** Adopting a concept is the directie's; taking a term of one's own out of use is for who writes. */
export function TermRuling({ actor, term: { code, kept, state } }: { actor: Actor; term: NamedTerm }) {
  const t = useTranslations("glossary.term");
  const mayAdopt = state === "concept" && mayAdoptTerms(actor);
  const mayRetire = kept !== null && state !== "retired" && mayWriteTerms(actor);
  return (
    <Words of={["glossary"]}>
      {mayAdopt ? (
        <CardSection title={t("adopt")} lead={t("adoptText")}>
          <PressForm action={adoptTerm} fields={{ code }} kind="go" label={t("adopt")} />
        </CardSection>
      ) : null}
      {mayRetire ? (
        <CardSection title={t("retire")} lead={t("retireText")}>
          <PressForm action={retireTerm} fields={{ code }} kind="grave" label={t("retire")} />
        </CardSection>
      ) : null}
    </Words>
  );
}
