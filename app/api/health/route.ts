import { readiness } from "@/lib/platform/readiness";

/** For load balancers and operators: 200 when this node can serve, 503 when it can't. No content, no sign-in. */
export async function GET(): Promise<Response> {
  const found = await readiness();
  return Response.json(found, {
    status: found.status === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
