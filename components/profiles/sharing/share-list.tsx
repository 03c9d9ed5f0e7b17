import { useFormatter, useTranslations } from "next-intl";
import { namesOf } from "@/lib/profiles/sharing/labels";
import type { MatrixView } from "@/lib/profiles/sharing/queries";
import { type Division, parts } from "@/lib/profiles/sharing/rules";

/** Who does a task, who thinks along and who knows of it, in words. */
export function ShareList({ task, matrix }: { task: Division; matrix: MatrixView }) {
  const t = useTranslations("sharing");
  const format = useFormatter();
  const list = (names: readonly string[]) => format.list(names, { type: "conjunction" });
  return (
    <dl className="grid gap-1 text-small">
      {parts.map((part) => {
        const { said, byRole } = namesOf(task, part, matrix);
        const words = [
          ...(said.length > 0 ? [list(said)] : []),
          ...(byRole.length > 0 ? [t("byRole", { names: list(byRole) })] : []),
        ];
        if (words.length === 0) return null;
        return (
          <div key={part} className="flex flex-wrap gap-x-2">
            <dt className="text-soft">{t(`part.${part}`)}</dt>
            <dd>{words.join("; ")}</dd>
          </div>
        );
      })}
    </dl>
  );
}
