import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import type { Fields } from "@/components/ui/use-fields";
import { longestRoom, talkLengths } from "@/lib/conversations/hours/rules";

type Props = {
  fields: Fields;
  /** What they open with: as it was planned, or how long a talk usually takes here and no room. */
  minutes: number;
  room?: string | undefined;
};

/** How long a talk is to take, and in which room (N9). */
export function LengthAndRoom({ fields, minutes, room = "" }: Props) {
  const t = useTranslations("conversations.plan");
  const optional = useTranslations("common")("optional");
  return (
    <>
      <TextField
        type="number"
        inputMode="numeric"
        min={talkLengths.least}
        max={talkLengths.most}
        label={t("minutes")}
        {...fields.text("plannedMinutes", String(minutes))}
      />
      <TextField
        label={t("room")}
        hint={t("roomHint")}
        optional={optional}
        maxLength={longestRoom}
        {...fields.text("room", room)}
      />
    </>
  );
}
