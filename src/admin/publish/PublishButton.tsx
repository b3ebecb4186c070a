"use client";

import { PublishButton as PayloadPublishButton, useDocumentInfo } from "@payloadcms/ui";
import { useEffect } from "react";

/**
 * Payload's button, whose dialog « Programmer la publication » begins with « Dépublier » when it
 * counts no version newer than the published one. It counts none either for a draft that was
 * never published, which can only be published: such a draft is counted as one, as Payload itself
 * does after a withdrawal.
 */
export function PublishButton() {
  const { id, hasPublishedDoc, unpublishedVersionCount, setUnpublishedVersionCount } =
    useDocumentInfo();
  const isUncounted = id !== undefined && !hasPublishedDoc && unpublishedVersionCount === 0;
  useEffect(() => {
    if (isUncounted) setUnpublishedVersionCount(1);
  }, [isUncounted, setUnpublishedVersionCount]);
  return <PayloadPublishButton />;
}
