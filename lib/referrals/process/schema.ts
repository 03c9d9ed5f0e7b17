import { z } from "zod";
import { words } from "@/lib/referrals/schema";

export const writeProcessInput = z.strictObject({ criterion: words(1000), course: words(6000) });
