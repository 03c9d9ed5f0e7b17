import { z } from "zod";
import { tabs } from "@/lib/conversations/agenda/rules";

/** What stands in the address of the list of one's own talks. */
export const agendaQuery = z.object({
  tab: z.enum(tabs).catch("ahead"),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

export type AgendaQuery = z.output<typeof agendaQuery>;
