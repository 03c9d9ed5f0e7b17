import type { Locale } from "@/lib/platform/format";
import type { Messages } from "@/lib/platform/messages";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
