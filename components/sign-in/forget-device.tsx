"use client";

import { useEffect } from "react";
import { forgetDevice } from "@/components/ui/offline-page";

/** Where somebody signs in, nobody is: what was kept on the device for a session before goes. */
export function ForgetDevice() {
  useEffect(() => void forgetDevice().catch(() => undefined), []);
  return null;
}
