"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Typed } from "@/lib/platform/action-state";

/** What somebody else saved while this form was being filled in, field by field. */
export function Meanwhile({
  text,
  fields,
}: {
  text: Typed | null;
  /** The fields by name, with the question they answer and how their value is said. */
  fields: Readonly<Record<string, { label: string; say?: Readonly<Record<string, string>> }>>;
}) {
  const t = useTranslations("profileForms.meanwhile");
  if (!text) return null;
  return (
    <Notice state="info" text={t("title")}>
      <dl className="mt-2 grid gap-2">
        {Object.entries(fields).map(([name, { label, say }]) => {
          const value = String(text[name] ?? "");
          return (
            <div key={name}>
              <dt className="text-small">{label}</dt>
              <dd className="text-ink whitespace-pre-line">{say?.[value] ?? value}</dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-2 text-small">{t("text")}</p>
    </Notice>
  );
}
