"use client";

import { useTranslations } from "next-intl";
import { PressChoices } from "@/components/ui/press-choices";
import { TextField } from "@/components/ui/text-field";
import type { Fields } from "@/components/ui/use-fields";
import type { Typed } from "@/lib/platform/action-state";
import { sightings } from "@/lib/visits/rules";
import { noteAt, seenAt } from "@/lib/visits/schema";

/** Each sentence with what was seen of it, to be pressed with a thumb during the lesson. */
export function SentenceFields({
  sentences,
  fields,
  initial,
}: {
  sentences: readonly string[];
  fields: Fields;
  initial: Typed;
}) {
  const t = useTranslations("visits.report");
  const optional = useTranslations("common")("optional");
  const options = sightings.map((value) => ({ value, label: t(`seen.${value}`) }));
  const first = (name: string) => [initial[name] ?? ""].flat()[0] ?? "";
  return (
    <section aria-labelledby="sentences">
      <h2 id="sentences">{t("sentences")}</h2>
      <p className="text-small text-soft">{t("sentencesHint")}</p>
      <ol className="mt-4 grid gap-6">
        {sentences.map((sentence, index) => (
          <li key={sentence} className="grid gap-3 border-t border-line pt-4">
            <PressChoices
              label={sentence}
              options={options}
              {...fields.choices(seenAt(index + 1), [first(seenAt(index + 1))])}
            />
            <TextField
              label={t("noteOn")}
              optional={optional}
              maxLength={500}
              aria-label={t("noteOnFull", { sentence })}
              {...fields.text(noteAt(index + 1), first(noteAt(index + 1)))}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
