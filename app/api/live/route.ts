export const dynamic = "force-dynamic";

/** The process answers; nothing is asked of the database. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
