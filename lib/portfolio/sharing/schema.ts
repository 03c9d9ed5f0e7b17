import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { jobKind } from "@/lib/platform/job-kind";
import { outlookKinds } from "@/lib/portfolio/outlooks/rules";
import { areas } from "@/lib/portfolio/rules";
import { several } from "@/lib/portfolio/schema";
import { longestName, purposes } from "@/lib/portfolio/sharing/rules";

/** What is opened, for what, for whom and until when (Q2). */
export const shareInput = z.strictObject({
  purpose: z.enum(purposes, "choose"),
  to: z.string().trim().max(longestName).default(""),
  email: z
    .string()
    .trim()
    .max(200)
    .default("")
    .refine((said) => said === "" || z.email().safeParse(said).success, "not-an-email"),
  /** In which language the letter is, and the page behind the link begins. */
  locale: z.enum(["nl", "en"]).default("nl"),
  expiresOn: z.string().refine(isDay, "not-a-date"),
  items: several(z.uuid()),
  areas: several(z.enum(areas)),
  outlooks: several(z.enum(outlookKinds)),
});

export const endShareInput = z.strictObject({ shareId: z.uuid() });

/** Sends the link to what a student opened to somebody outside. */
export const sendPortfolioLink = jobKind("send-portfolio-link", { shareId: z.uuid() });
