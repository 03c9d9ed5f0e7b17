"use client";

import { Button } from "@/components/ui/button";

/** Prints this page; the style sheet makes it a clean A4. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button icon="printer" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
