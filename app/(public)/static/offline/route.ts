import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";

/** The forms that are named; of others it says how many there are. */
const forms = [
  "short-talk",
  "talk",
  "preparation",
  "report",
  "handover",
  "handing-over",
  "objection",
  "agreement",
  "shared-words",
  "other",
] as const;

const style = "max-width:36rem;margin:0 auto;padding:4rem 1.25rem;font:1.125rem/1.6 system-ui,sans-serif";

/**
 * What a browser keeps to show where no page can be fetched (`offline-worker.js`): the same for everybody, readable without
 * anything else of Koers. `offline-page.js` fills in what waits.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const locale = request.nextUrl.searchParams.get("taal") === "en" ? "en" : "nl";
  const t = await getTranslations({ locale, namespace: "offline" });
  const lines = forms.map((form) => `<li data-form="${form}" hidden>${t(`forms.${form}`)}: <b></b></li>`);
  const page = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t("title")} · Koers</title>
<script src="/offline-page.js" nonce="${request.headers.get("x-nonce") ?? ""}" defer></script>
</head>
<body>
<main style="${style}">
<h1 style="line-height:1.2">${t("title")}</h1>
<p>${t("text")}</p>
<section id="waiting" aria-labelledby="waits" aria-live="polite" hidden>
<h2 id="waits">${t("waiting")}</h2>
<ul>${lines.join("")}</ul>
<p>${t("opens")}</p>
</section>
<p><a href="">${t("again")}</a></p>
</main>
</body>
</html>`;
  return new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
