"use client";

import { useTranslations } from "next-intl";
import { Press } from "@/components/ui/press";
import { moveItem, removeItem, showItem } from "@/lib/portfolio/actions";
import { removeFile } from "@/lib/portfolio/attachments/actions";
import { portfolioRefusals } from "@/lib/portfolio/labels";

type Props = { itemId: string; isShown: boolean };

/** Where an item stands, and whether it is in the showcase. */
export function PlacePresses({ itemId, isShown }: Props) {
  const t = useTranslations("portfolioForms");
  return (
    <div className="flex flex-wrap gap-3">
      {(["up", "down"] as const).map((direction) => (
        <Press
          key={direction}
          action={moveItem}
          fields={{ itemId, direction }}
          label={t(`presses.${direction}`)}
          text={portfolioRefusals(t)}
        />
      ))}
      <Press
        action={showItem}
        fields={{ itemId, shown: isShown ? "no" : "yes" }}
        label={t(isShown ? "presses.hide" : "presses.show")}
        text={{}}
      />
    </div>
  );
}

/** Takes an item away for good. */
export function RemoveItem({ itemId }: Pick<Props, "itemId">) {
  const t = useTranslations("portfolioForms.presses");
  return <Press action={removeItem} fields={{ itemId }} kind="grave" label={t("remove")} text={{}} />;
}

/** Takes a file away for good. */
export function RemoveFile({ fileId, name }: { fileId: string; name: string }) {
  const t = useTranslations("portfolioForms.presses");
  return (
    <Press
      action={removeFile}
      fields={{ fileId }}
      kind="quiet"
      label={t("removeFile")}
      about={name}
      text={{}}
    />
  );
}
