import { timeOf } from "@/lib/platform/calendar";

/** How somebody is greeted at this hour in the Netherlands. */
export function greetingOf(now: Date): "morning" | "afternoon" | "evening" {
  const time = timeOf(now);
  if (time >= "05:00" && time < "12:00") return "morning";
  return time >= "12:00" && time < "18:00" ? "afternoon" : "evening";
}
