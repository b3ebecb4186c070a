"use client";

import { FailureContent } from "@/ui/FailureContent";

export default function PortalError() {
  return <FailureContent />;
}
