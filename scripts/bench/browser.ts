import { gzipSync } from "node:zlib";
import { demoPassword } from "@/prisma/seed/demo";

/** Signs in as a browser without scripts would, and returns the session's cookie. */
export async function signIn(base: string, email: string): Promise<string> {
  const page = await fetch(`${base}/login`);
  const html = await page.text();
  const form = new FormData();
  for (const [, attributes] of html.matchAll(/<input([^>]*type="hidden"[^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes ?? "")?.[1];
    const value = /value="([^"]*)"/.exec(attributes ?? "")?.[1] ?? "";
    if (name) form.append(name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  }
  form.set("email", email);
  form.set("password", demoPassword);
  const answer = await fetch(`${base}/login`, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: { origin: base, "sec-fetch-site": "same-origin" },
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  if (!cookies.some((cookie) => /^(__Host-)?koers=/.test(cookie)))
    throw new Error(`${email} could not sign in.`);
  return cookies.join("; ");
}

/** Bytes of JavaScript (gzip, without what only old browsers load) and of HTML that a first visit to a page brings. */
export async function weigh(
  base: string,
  path: string,
  cookie: string,
): Promise<{ script: number; html: number }> {
  const html = await (await fetch(base + path, { headers: { cookie } })).text();
  const sources = new Set<string>();
  for (const [tag, source] of html.matchAll(/<script[^>]*src="([^"]+)"[^>]*>/g)) {
    if (source && !/nomodule/i.test(tag)) sources.add(source);
  }
  const scripts = await Promise.all([...sources].map(async (source) => (await fetch(base + source)).text()));
  const script = scripts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  return { script, html: gzipSync(html).length };
}

/** The first address on a page that fits. */
export async function findLink(base: string, path: string, cookie: string, fits: RegExp): Promise<string> {
  const html = await (await fetch(base + path, { headers: { cookie } })).text();
  const link = [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, href]) => href ?? "")
    .find((href) => fits.test(href));
  if (!link) throw new Error(`No link on ${path} that fits ${fits.source}.`);
  return link;
}
