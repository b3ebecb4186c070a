import {
  escapeDiffHTML,
  FieldDiffContainer,
  getHTMLDiffComponents,
  unescapeDiffHTML,
} from "@payloadcms/ui/rsc";
import type { FieldDiffServerComponent, NumberField, SelectField, TextField } from "payload";

type ManyField = TextField | NumberField | SelectField;

/**
 * Several words, numbers or choices of a field, side by side, in the labels of the form. Payload
 * itself shows them as JSON.
 */
export const ManyValuesDiff: FieldDiffServerComponent<ManyField> = ({
  comparisonValue,
  versionValue,
  field,
  i18n,
  locale,
  nestingLevel,
}) => {
  const html = (value: unknown) => `<p>${escapeDiffHTML(wordValues(field, value).join(", "))}</p>`;
  const { From, To } = getHTMLDiffComponents({
    fromHTML: html(comparisonValue),
    toHTML: html(versionValue),
    postProcess: unescapeDiffHTML,
  });
  return (
    <FieldDiffContainer
      From={From}
      To={To}
      i18n={i18n}
      label={{ label: field.label, locale }}
      nestingLevel={nestingLevel}
    />
  );
};

function wordValues(field: ManyField, value: unknown): string[] {
  const options = field.type === "select" ? field.options : [];
  return (Array.isArray(value) ? value : []).map((one) => {
    const option = options.find((each) => typeof each === "object" && each.value === one);
    return typeof option === "object" && typeof option.label === "string"
      ? option.label
      : String(one);
  });
}
