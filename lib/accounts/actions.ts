"use server";

import { leave, signInWithPassword } from "@/lib/accounts/commands";
import { nothing, signInInput } from "@/lib/accounts/schema";
import { ownPath } from "@/lib/platform/own-path";
import { anybody, visitorAction } from "@/lib/platform/visitor-action";

export const signInByPassword = visitorAction({
  permission: "sign-in",
  input: signInInput,
  secrets: ["password"],
  allow: anybody,
  run: (_visitor, input) => signInWithPassword(input),
  next: ({ isTemporary }, { next }) => (isTemporary ? "/login/wachtwoord" : (ownPath(next) ?? "/")),
});

export const signOutHere = visitorAction({
  permission: "sign-out",
  input: nothing,
  allow: anybody,
  run: () => leave(),
  next: () => "/login",
});
