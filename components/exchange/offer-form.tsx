import { useTranslations } from "next-intl";
import { FileForm } from "@/components/exchange/file-form";
import { PressChoices } from "@/components/ui/press-choices";
import { TickField } from "@/components/ui/tick-field";
import type { ImportKind } from "@/lib/exchange/columns/schema";
import { kindLabel } from "@/lib/exchange/runs/labels";
import { importsAddress } from "@/lib/exchange/runs/rules";

type Props = {
  slug: string;
  kinds: readonly ImportKind[];
  /** What was chosen before the file was refused. */
  chosen: { kind: ImportKind | undefined; isComplete: boolean };
  /** Why the last file was refused, as a sentence. */
  refusal: string | undefined;
};

/** Which file holds what of the school, and whether it is all there is. */
export function OfferForm({ slug, kinds, chosen, refusal }: Props) {
  const t = useTranslations("exchange");
  const [only] = kinds.length === 1 ? kinds : [];
  const kind = chosen.kind ?? only;
  const words = {
    ...{ file: t("offer.file"), hint: t("offer.fileHint") },
    ...{ send: t("offer.send"), sending: t("offer.sending") },
  };
  return (
    <FileForm
      action={`/api/${slug}/import`}
      back={importsAddress(slug)}
      words={words}
      refusal={refusal}
      before={
        <>
          <PressChoices
            name="kind"
            label={t("offer.kind")}
            options={kinds.map((value) => ({ value, label: t(kindLabel[value]) }))}
            chosen={kind ? [kind] : []}
          />
          <TickField
            name="isComplete"
            value="on"
            label={t("offer.complete")}
            hint={t("offer.completeHint")}
            defaultChecked={chosen.isComplete}
          />
        </>
      }
    />
  );
}
