import "server-only";

import { type Browser, chromium, type Route } from "playwright-core";
import { env, systemVariables } from "@/lib/platform/env";
import { log, traceOf } from "@/lib/platform/log";

/** What a document consists of by path: its page as `index.html`, and the pictures it shows. */
export type DocumentParts = Readonly<Record<string, Uint8Array>>;

/** Whether this installation makes PDF: it has a Chromium. */
export function makesPdf(): boolean {
  return env().CHROMIUM_PATH !== undefined;
}

/** A Chromium takes some 200 MB for a second or two, and more of many large pictures. */
const atOnce = 2;
const milliseconds = 30_000;
/** No address on any network: what the page asks for comes from its parts, or doesn't come. */
const origin = "http://document.invalid";

let printing = 0;

/** What is printed, and what stands at the foot of each sheet, as HTML. */
export type PrintedDocument = { readonly parts: DocumentParts; readonly footer: string };

/**
 * A document as a PDF on A4, with the structure of its headings for who has it read aloud. It is asked for once there is room to print.
 * Null when it can't be made now: there is no Chromium, others are printing, it takes over half a minute, or it went wrong. No
 * script of the document runs, and nothing is fetched from outside.
 */
export async function pdfOf(make: () => Promise<PrintedDocument>): Promise<Uint8Array<ArrayBuffer> | null> {
  const executablePath = env().CHROMIUM_PATH;
  if (!executablePath || printing >= atOnce) return null;
  printing += 1;
  let browser: Browser | undefined;
  // Printing has no limit of its own: a small file can hold a picture of gigabytes.
  const end = setTimeout(() => void browser?.close().catch(() => undefined), milliseconds);
  try {
    const { parts, footer } = await make();
    browser = await chromium.launch({
      ...{ executablePath, timeout: milliseconds, env: systemVariables() },
      // The system's administrator can't have a sandbox of their own.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ["--disable-background-networking"],
    });
    return new Uint8Array(await printed(browser, parts, footer));
  } catch (error) {
    log.error(traceOf(error), "a document could not be printed");
    return null;
  } finally {
    clearTimeout(end);
    printing -= 1;
    await browser?.close().catch(() => undefined);
  }
}

async function printed(browser: Browser, parts: DocumentParts, footer: string): Promise<Buffer> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: "block" });
  context.setDefaultTimeout(milliseconds);
  await context.route("**/*", (route) => answer(route, parts));
  const page = await context.newPage();
  await page.goto(`${origin}/index.html`, { waitUntil: "load" });
  return page.pdf({
    ...{ format: "A4", tagged: true, outline: true, printBackground: true },
    ...{ displayHeaderFooter: true, headerTemplate: "<span></span>", footerTemplate: footer },
    margin: { top: "18mm", bottom: "20mm", left: "18mm", right: "18mm" },
  });
}

function answer(route: Route, parts: DocumentParts): Promise<void> {
  const { origin: from, pathname } = new URL(route.request().url());
  const path = decodeURIComponent(pathname).slice(1);
  const body = from === origin ? parts[path] : undefined;
  if (!body) return route.abort();
  const contentType = path === "index.html" ? "text/html; charset=utf-8" : undefined;
  return route.fulfill({ body: Buffer.from(body), ...(contentType && { contentType }) });
}
