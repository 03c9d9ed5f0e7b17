import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Warning } from "@/lib/scans/feedback/foresight/rules";

/** What would stay closed with the people asked so far, while somebody else can still be asked (E1, M13). */
export function ForesightNotice({ warnings }: { warnings: readonly Warning[] }) {
  const t = useTranslations("scans.foresight");
  const groups = useTranslations("scans.result.groups");
  if (warnings.length === 0) return null;
  const textOf = (warning: Warning) => {
    switch (warning.kind) {
      case "too-few":
        return t(`tooFew.${warning.where}`, { missing: warning.missing });
      case "just-enough":
        return t(`justEnough.${warning.where}`);
      case "merged":
        return t("merged", { small: warning.small.map((kind) => groups(kind)).join(", ") });
      case "nearly-same":
        return t("nearlySame", { name: warning.name });
    }
  };
  return (
    <Notice state="attention" text={t("title")}>
      <ul className="grid gap-2">
        {warnings.map((warning) => (
          <li key={textOf(warning)}>{textOf(warning)}</li>
        ))}
      </ul>
    </Notice>
  );
}
