import type { Metadata, Viewport } from "next";
import { getLocale } from "next-intl/server";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Words } from "@/components/ui/words";
import { findVisitor } from "@/lib/platform/session";
import { themeCookie, themeFrom } from "@/lib/platform/words";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Koers", template: "%s · Koers" },
  applicationName: "Koers",
  robots: { index: false, follow: false },
  referrer: "same-origin",
  formatDetection: { telephone: false, email: false, address: false, date: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  // The petrol of the frame in both themes (tokens.css, deep).
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#0a3b42" },
    { media: "(prefers-color-scheme: dark)", color: "#0b2a2f" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const visitor = await findVisitor();
  const theme = visitor?.theme ?? themeFrom((await cookies()).get(themeCookie)?.value);
  return (
    <html lang={await getLocale()} data-theme={theme}>
      <body>
        <Words>{children}</Words>
      </body>
    </html>
  );
}
