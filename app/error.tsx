"use client";

import { Broken } from "@/components/shell/broken";

export default function ErrorPage(props: { error: unknown; retry: () => void }) {
  return (
    <main className="public">
      <Broken {...props} />
    </main>
  );
}
