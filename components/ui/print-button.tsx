"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Prints the page as it is; the print style leaves the frame out. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button icon="printer" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
