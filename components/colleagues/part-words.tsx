import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { isList, linesIn, type Part } from "@/lib/colleagues/rules";

/** What somebody wrote in a part: sentences, or short labels. A label leads to who else has it, where there is a search. */
export function PartWords({ part, text, find }: { part: Part; text: string; find?: string | undefined }) {
  if (!isList(part)) return <p className="whitespace-pre-line">{text}</p>;
  return <PartLabels labels={linesIn(text)} find={find} />;
}

/** Short labels side by side. */
export function PartLabels({ labels, find }: { labels: readonly string[]; find?: string | undefined }) {
  const t = useTranslations("colleagues.colleague");
  return (
    <ul className="flex flex-wrap gap-2">
      {labels.map((label) => (
        <li key={label}>
          {find ? (
            <Link
              href={`${find}?${new URLSearchParams({ q: label }).toString()}`}
              className="chip"
              aria-label={t("searchLabel", { label })}
            >
              {label}
            </Link>
          ) : (
            <span className="chip">{label}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
