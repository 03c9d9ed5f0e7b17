import { useTranslations } from "next-intl";

/** The first stop of the keyboard: past the frame, to what the page is about. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a href="#content" className="button skip" data-kind="go">
      {t("skip")}
    </a>
  );
}
