import { useTranslations } from "next-intl";

/** The shape of a part that is still on its way; only inside a page whose reader has been let in. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const t = useTranslations("common");
  return (
    <div className="skeleton" role="status">
      <span className="sr-only">{t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} aria-hidden="true" />
      ))}
    </div>
  );
}
