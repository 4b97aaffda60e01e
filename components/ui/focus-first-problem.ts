/**
 * After a press that did not go through: the focus goes to the first control that has something wrong, or into
 * the first part marked `data-problem`, to where it can be put right.
 */
export function focusFirstProblem(form: HTMLElement | null): void {
  const part = form?.querySelector<HTMLElement>("[data-problem], [aria-invalid='true']");
  const target = part?.matches("input, select, textarea, [tabindex]")
    ? part
    : (part?.querySelector<HTMLElement>("[aria-invalid='true'], [data-unmet] button") ??
      part?.querySelector<HTMLElement>("input:not([hidden]), select, textarea, button, [tabindex]"));
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "center" });
}
