"use client";

import { FieldDescription, FieldError, FieldLabel, useField } from "@payloadcms/ui";
import type { TextFieldClientProps } from "payload";
import { PlacePicker } from "./PlacePicker";

/** Territories by name: what is stored are their codes. */
export function TerritoriesField({ field, path, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError } = useField<string[] | null | undefined>({ path });
  return (
    <div className={`field-type territories-field ${showError ? "error" : ""}`.trim()}>
      <FieldLabel label={field.label} path={path} required={field.required} />
      <FieldError path={path} showError={showError} />
      <PlacePicker codes={value ?? []} onChange={readOnly ? undefined : setValue} />
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  );
}
